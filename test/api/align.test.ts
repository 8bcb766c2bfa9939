import { describe, expect, it, test } from 'vitest';
import type { PolicyId, TaskId } from '../../main/contract/types.ts';
import { importOne, openTestWorkspace, toFile } from '../support/test-workspace.ts';

const SELL = 'We do not sell your personal information to third parties.';
const KEEP = 'We keep server logs for 30 days and then delete them.';
const KEEP_LONGER = 'We keep server logs for 90 days and then delete them.';
const ASK = 'You may ask us at any time for a copy of what we hold about you.';

async function openTwo(one: readonly string[], two: readonly string[]) {
  const workspace = openTestWorkspace();
  const a = await importOne(workspace, toFile('one.txt', one));
  const b = await importOne(workspace, toFile('two.txt', two));
  const textOf = async (policyId: PolicyId): Promise<string> =>
    (await workspace.handlers['policy.read']({ policyId })).text;
  return { ...workspace, a, b, textA: await textOf(a), textB: await textOf(b) };
}

describe('aligning two policies of the library', () => {
  it('pairs clauses by their words, and what people said of pairs goes before that', async () => {
    const { handlers, a, b, textA, textB } = await openTwo([SELL, KEEP], [KEEP_LONGER, ASK]);
    const show = async (): Promise<readonly string[]> =>
      (await handlers['alignment.get']({ a, b })).pairs.map(
        (pair) => `${textA.slice(pair.a.start, pair.a.end)} = ${textB.slice(pair.b.start, pair.b.end)}`,
      );
    expect(await show()).toEqual([`${KEEP} = ${KEEP_LONGER}`]);
    const at = (text: string, words: string) => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    });
    const [keep, longer] = [
      { policyId: a, ...at(textA, KEEP) },
      { policyId: b, ...at(textB, KEEP_LONGER) },
    ];
    await handlers['pair.decide']({ a: keep, b: longer, verdict: 'not-a-pair' });
    await handlers['pair.decide']({
      a: { policyId: a, ...at(textA, SELL) },
      b: { policyId: b, ...at(textB, ASK) },
      verdict: 'pair',
    });
    expect(await show()).toEqual([`${SELL} = ${ASK}`]);
    const turned = await handlers['alignment.get']({ a: b, b: a });
    expect(turned.pairs.map((pair) => textB.slice(pair.a.start, pair.a.end))).toEqual([ASK]);
  });

  test.for(['alignment.get', 'version.compare'] as const)('%s tells how far it is under its task', async (method) => {
    const { handlers, pushes, a, b } = await openTwo([SELL, KEEP], [KEEP_LONGER, ASK]);
    await handlers[method]({ a, b, taskId: 'side-by-side' as TaskId });
    const steps = pushes.flatMap((push) =>
      push.type === 'progress' && push.taskId === 'side-by-side' ? [push.done / push.total] : [],
    );
    expect(steps.length).toBeGreaterThan(1);
    expect(steps).toEqual(steps.toSorted((x, y) => x - y));
    expect(steps.every((share) => share > 0 && share < 1)).toBe(true);
  });

  test.for(['alignment.get', 'version.compare'] as const)('%s ends where its task was cancelled', async (method) => {
    const { handlers, a, b } = await openTwo([SELL, KEEP], [KEEP_LONGER, ASK]);
    const taskId = 'called-off' as TaskId;
    await handlers['task.cancel']({ taskId });
    await expect(Promise.resolve(handlers[method]({ a, b, taskId }))).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('says so where a policy is not in English, and pairs nothing', async () => {
    const french =
      'Nous collectons vos données personnelles lorsque vous utilisez nos services et nous les partageons avec nos partenaires commerciaux. Vous pouvez demander leur suppression à tout moment.';
    const { handlers, a, b } = await openTwo([SELL], [french]);
    expect(await handlers['alignment.get']({ a, b })).toMatchObject({ obstacle: 'b-not-english', pairs: [] });
  });
});

describe('redlines', () => {
  it('speaks of the places of the policies’ texts', async () => {
    const { handlers, a, b, textA, textB } = await openTwo([SELL, KEEP], [KEEP_LONGER]);
    const from = textA.indexOf(KEEP);
    const { parts } = await handlers['redline.get']({
      a: { policyId: a, start: from, end: from + KEEP.length },
      b: { policyId: b, start: 0, end: KEEP_LONGER.length },
    });
    const deleted = parts.flatMap((part) =>
      part.kind === 'deleted' ? [textA.slice(part.aSpan.start, part.aSpan.end)] : [],
    );
    const inserted = parts.flatMap((part) =>
      part.kind === 'inserted' ? [textB.slice(part.bSpan.start, part.bSpan.end)] : [],
    );
    expect([deleted, inserted]).toEqual([['30 days '], ['90 days ']]);
  });

  it('refuses a stretch that leaves the text', async () => {
    const { handlers, a, b } = await openTwo([SELL], [KEEP]);
    const call = async (): Promise<unknown> =>
      handlers['redline.get']({ a: { policyId: a, start: 0, end: 9999 }, b: { policyId: b, start: 0, end: 5 } });
    await expect(call()).rejects.toMatchObject({ code: 'clause-changed' });
  });
});

describe('two versions', () => {
  it('tells what became of each clause and what changed by aspect', async () => {
    const { handlers, a, b } = await openTwo([SELL, KEEP, ASK], [KEEP_LONGER, ASK]);
    for (const policyId of [a, b]) await handlers['policy.edit']({ policyId, extent: 'whole' });
    const { changes, aspects } = await handlers['version.compare']({ a, b });
    expect(changes.map(({ kind }) => kind)).toEqual(['removed', 'changed', 'unchanged']);
    expect(aspects.find(({ aspect }) => aspect === 'SHA-4')).toMatchObject({ before: 'denied', after: 'silent' });
    const period = aspects.flatMap(({ differences }) => differences).find(({ type }) => type === 'retention-period');
    expect(period).toMatchObject({ a: ['P30D'], b: ['P90D'] });
  });
});
