import { expect, test } from 'vitest';
import { importOne, openTestWorkspace, toFile } from '../support/test-workspace.ts';

const TEXTS = ['We sell your data to brokers.', 'Brokers keep what they get.'];

test('who works blind finds by words alone, and sees their own decisions and no label of anybody else', async () => {
  const workspace = openTestWorkspace();
  const { handlers } = workspace;
  await importOne(workspace, toFile('one.txt', TEXTS));
  const find = async (query: string) => (await handlers['search.find']({ query })).clauses;
  const decide = async (at: number): Promise<void> => {
    const { policyId, start = 0, end = 0 } = (await find('brokers'))[at] ?? {};
    if (policyId === undefined) throw new Error('not found');
    const labels = ['sharing'] as const;
    await handlers['decision.add']({ policyId, start, end, labels, action: 'set', suggestionShown: false });
  };
  await handlers['author.set']({ name: 'Ada' });
  await decide(0);
  await handlers['author.set']({ name: 'Ben' });
  await decide(1);
  await handlers['blind.set']({ blind: true });
  expect((await find('brokers')).map(({ labels, status, annotators }) => ({ labels, status, annotators }))).toEqual([
    { labels: [], status: 'undecided', annotators: [] },
    { labels: ['sharing'], status: 'single', annotators: ['Ben'] },
  ]);
  expect(await handlers['search.count']({ query: '' })).toMatchObject({ clauses: 2, byLabel: {}, none: 0 });
  for (const query of [
    'label:sharing',
    'sell OR by:Ada',
    'NOT status:decided',
    'score.sharing>0',
    'has:note',
    'sort:uncertain',
  ]) {
    await expect(find(query)).rejects.toMatchObject({ code: 'bad-query' });
  }
  const change = { action: 'set', labels: [] } as const;
  await expect(handlers['bulk.preview']({ query: '', change })).rejects.toMatchObject({ code: 'works-blind' });
  await handlers['blind.set']({ blind: false });
  expect(await find('by:Ada')).toHaveLength(1);
});
