import { describe, expect, it } from 'vitest';
import type { LabelId } from '../../main/contract/labels.ts';
import type { PolicyId, PolicyReading } from '../../main/contract/types.ts';
import { joinPolicy } from '../../main/api/joined-policy.ts';
import { getPolicy } from '../../main/store/policies.ts';
import { createRandom } from '../../main/core/3-label/random.ts';
import { type MendingDesk, toDesk } from '../support/mending.ts';
import { importOne, openTestWorkspace, toFile } from '../support/test-workspace.ts';

const OLD = [
  'We share records with partners.',
  'We keep logs for thirty days.',
  'We keep logs for thirty days.',
  'Children may not open an account.',
  'Data is moved to other countries.',
];

/** The same words in another file. */
const RESPACED = OLD.map((words) => words.replace(' ', '  '));

async function openBoth(newer: readonly string[], older = OLD): Promise<{ old: MendingDesk; next: MendingDesk }> {
  const workspace = openTestWorkspace();
  const old = toDesk(workspace, await importOne(workspace, toFile('policy-2020.txt', older)));
  const next = toDesk(workspace, await importOne(workspace, toFile('policy-2024.txt', newer)));
  return { old, next };
}

const decisions = ({ read }: MendingDesk): readonly (readonly LabelId[] | null)[] =>
  read()
    .segments.filter(({ kind }) => kind === 'clause' || kind === 'list-item')
    .map(({ decision }) => decision?.labels ?? null);

function decideAll({ handlers, policyId, read }: MendingDesk, toLabels: (at: number) => readonly LabelId[]): void {
  for (const [at, { start, end, kind }] of read().segments.entries()) {
    if (kind === 'heading' || kind === 'boilerplate') continue;
    const what = { policyId, start, end, labels: toLabels(at), action: 'set', suggestionShown: false } as const;
    void handlers['decision.add'](what);
  }
}

const succeed = ({ handlers, policyId }: MendingDesk, old: { readonly policyId: PolicyId }) =>
  handlers['policy.succeed']({ policyId, previousId: old.policyId });

describe('a newer version of a policy', () => {
  it('takes over the decisions on unchanged clauses, each naming where it comes from, and lists the rest', async () => {
    const { old, next } = await openBoth([
      'We share records with partners.',
      'We keep logs for thirty  days.',
      'We keep nothing else.',
      'Data is moved to many other countries.',
      'Children may not\nopen an account.',
    ]);
    await old.handlers['author.set']({ name: 'Ann' });
    decideAll(old, (at) => ([['sharing'], ['retention'], [], ['children'], ['transfer']] as const)[at] ?? []);
    await old.handlers['author.set']({ name: 'Ben' });
    expect(await succeed(next, old)).toMatchObject({ carried: 3, leftBehind: 2, mendsLeftBehind: 0 });
    expect(decisions(next)).toEqual([['sharing'], ['retention'], null, null, ['children']]);
    const before = old.read().segments[0]?.decision;
    expect(next.read().segments[0]?.decision).toMatchObject({
      policyId: next.policyId,
      author: 'Ben',
      action: 'set',
      suggestion: null,
      origin: { id: before?.id, policyId: old.policyId, author: 'Ann', decidedAt: before?.decidedAt },
    });
    expect(next.read().leftBehind.map(({ quote, labels }) => [quote, labels])).toEqual([
      ['We keep logs for thirty days.', []],
      ['Data is moved to other countries.', ['transfer']],
    ]);
    expect(next.read().policy).toMatchObject({ previousId: old.policyId, decided: 3 });
    expect(old.read().policy).toMatchObject({ previousId: null, decided: 5 });
  });

  it('is undone and redone in one step', async () => {
    const { old, next } = await openBoth(RESPACED);
    decideAll(old, () => ['sharing']);
    const before = next.read();
    await succeed(next, old);
    expect(next.undo()).toMatchObject({ policyId: next.policyId, action: 'succeed' });
    expect(next.read()).toEqual(before);
    expect(next.redo()).toMatchObject({ action: 'succeed' });
    expect(decisions(next)).toEqual(OLD.map(() => ['sharing']));
  });

  it('stays as it is when it is said again, and takes over what was decided since', async () => {
    const { old, next } = await openBoth(RESPACED);
    old.decide('We share', ['sharing']);
    expect(await succeed(next, old)).toMatchObject({ carried: 1, leftBehind: 0, mendsLeftBehind: 0 });
    const before = next.read();
    expect(await succeed(next, old)).toMatchObject({ carried: 0, leftBehind: 0, mendsLeftBehind: 0 });
    expect(next.read()).toEqual(before);
    old.decide('We share', ['transfer']);
    old.decide('Children', ['children']);
    next.decide('Children', []);
    expect(await succeed(next, old)).toMatchObject({ carried: 1, leftBehind: 1, mendsLeftBehind: 0 });
    expect(decisions(next)).toEqual([['transfer'], null, null, [], null]);
    expect(next.read().leftBehind).toMatchObject([{ quote: OLD[3], labels: ['children'] }]);
  });

  it('leaves a list item behind when the sentence that it completes has changed', async () => {
    const list = ['* your name;', '* your address.'].join('\n');
    const { old, next } = await openBoth(['We never collect:', list], ['We collect:', list]);
    old.decide('* your name', ['collection']);
    expect(await succeed(next, old)).toMatchObject({ carried: 0, leftBehind: 1, mendsLeftBehind: 0 });
  });

  it('takes over how unchanged text was cut, with the decisions on its parts, and takes it back with one undo', async () => {
    const older = ['One. Two.', 'We share; we keep logs.', 'Children', 'Data is moved abroad.', 'It stays there.'];
    const { old, next } = await openBoth(
      [
        'New first.',
        'One. Two.',
        'We share;  we keep\nlogs.',
        'Children',
        'Data is moved abroad.',
        'It stays elsewhere.',
      ],
      older,
    );
    const before = next.read();
    old.split('We share', 'we keep');
    old.decide('we keep', ['retention']);
    old.rekind('we keep', 'list-item');
    old.merge('One');
    old.decide('One. Two.', ['dispute']);
    old.merge('Data');
    old.decide('Data', ['transfer']);
    expect(await succeed(next, old)).toMatchObject({ carried: 2, leftBehind: 1, mendsLeftBehind: 1 });
    expect(next.list()).toContain('list-item: we keep\nlogs.');
    expect(next.find('we keep').decision?.labels).toEqual(['retention']);
    expect(next.find('we keep').mends.map(({ action }) => action)).toEqual(['split', 'rekind']);
    expect(next.find('One. Two.').decision?.labels).toEqual(['dispute']);
    expect(next.list().slice(-2)).toEqual(['clause: Data is moved abroad.', 'clause: It stays elsewhere.']);
    expect(next.read().leftBehind).toMatchObject([{ labels: ['transfer'] }]);
    expect(next.read().orphanMends).toEqual([]);
    expect(next.read().leftBehindMends).toMatchObject([
      { action: 'merge', quote: 'Data is moved abroad.\n\nIt stays there.' },
    ]);
    const linked = next.read();
    expect(await succeed(next, old)).toMatchObject({ carried: 0, leftBehind: 1, mendsLeftBehind: 1 });
    expect(next.read()).toEqual(linked);
    next.undo();
    expect(next.read()).toEqual(before);
  });

  it('keeps how a person has cut and labelled the newer text', async () => {
    const { old, next } = await openBoth(RESPACED);
    old.split('We share', 'with');
    old.split('Children', 'open');
    next.split('We  share', 'records');
    next.decide('Children', ['children']);
    const before = next.list();
    await succeed(next, old);
    expect(next.list()).toEqual(before);
    expect(next.read().orphans).toEqual([]);
  });

  it('takes over each annotator’s last word, with the one in force there in force here', async () => {
    const { old, next } = await openBoth(RESPACED);
    const say = async (author: string, labels: readonly LabelId[]): Promise<void> => {
      await old.handlers['author.set']({ name: author });
      old.decide('We share', labels);
    };
    await say('Ann', ['collection']);
    await say('Ben', ['sharing', 'transfer']);
    await say('Ann', ['sharing']);
    await old.handlers['author.set']({ name: 'Cay' });
    expect(await succeed(next, old)).toMatchObject({ carried: 2, leftBehind: 0, mendsLeftBehind: 0 });
    expect(next.find('We  share').decision).toMatchObject({ labels: ['sharing'], origin: { author: 'Ann' } });
    const record = getPolicy(next.services.db, next.policyId);
    const standing = joinPolicy(next.services, record).standing.map(({ labels, origin }) => [origin?.author, labels]);
    expect(standing).toEqual([
      ['Ben', ['sharing', 'transfer']],
      ['Ann', ['sharing']],
    ]);
    await say('Ben', []);
    await old.handlers['author.set']({ name: 'Cay' });
    await succeed(next, old);
    expect(next.find('We  share').decision).toMatchObject({ labels: [], origin: { author: 'Ben' } });
  });

  it('lists a change of the cutting that has no place in it, and none that the machine makes there by itself', async () => {
    const older = ['We share', 'records.', 'One. Two.', 'Three is kept for long.'];
    const { old, next } = await openBoth(['We share records.', 'One. Two.', 'Three is kept; for ever.'], older);
    old.merge('We share');
    old.split('Three', 'for long');
    expect(await succeed(next, old)).toMatchObject({ carried: 0, leftBehind: 0, mendsLeftBehind: 1 });
    expect(next.read().leftBehindMends).toMatchObject([{ action: 'split', quote: 'Three is kept for long.' }]);
    expect(next.read().orphanMends).toEqual([]);
  });

  it('can’t be its own older version, nor in a circle', async () => {
    const { old, next } = await openBoth([...OLD, 'More.']);
    await succeed(next, old);
    const refusal = expect.objectContaining({ code: 'wrong-version' });
    await expect(succeed(old, next)).rejects.toEqual(refusal);
    await expect(succeed(next, next)).rejects.toEqual(refusal);
    await expect(succeed(next, { policyId: '0'.repeat(64) as PolicyId })).rejects.toEqual(
      expect.objectContaining({ code: 'not-found' }),
    );
  });

  it('keeps at least 95 in 100 decisions on unchanged clauses of a long policy, none on other words, and loses none from sight', async () => {
    const random = createRandom(7);
    const older = Array.from({ length: 400 }, (_, at) =>
      random() < 0.1 ? 'We may change this policy.' : `We keep record ${at} for ${at + 1} days.`,
    );
    // One in ten is reworded, dropped or has a new clause before it; twenty clauses move to the end.
    const newer = older.flatMap((words) => {
      if (random() >= 0.1) return [words];
      const way = Math.floor(random() * 3);
      return way === 0 ? [words.replace('We', 'We and our partners')] : way === 1 ? [] : [`New: ${words}`, words];
    });
    newer.push(...newer.splice(100, 20));
    const { old, next } = await openBoth(newer, older);
    decideAll(old, (at) => (at % 3 === 0 ? [] : ['retention']));
    const { carried, leftBehind } = await succeed(next, old);
    expect(carried + leftBehind).toBe(older.length);
    const kept = new Set(newer);
    const unchanged = older.filter((words) => kept.has(words)).length;
    expect(unchanged).toBeLessThan(older.length);
    expect(carried / unchanged).toBeGreaterThanOrEqual(0.95);
    const origins = new Map(old.read().segments.map(({ decision }) => [decision?.id, decision]));
    for (const { decision } of carriedOf(next.read())) {
      const origin = origins.get(decision?.origin?.id);
      expect([decision?.quote, decision?.labels]).toEqual([origin?.quote, origin?.labels]);
    }
  });
});

function carriedOf({ segments }: PolicyReading): PolicyReading['segments'] {
  return segments.filter(({ decision }) => decision?.origin !== null && decision !== null);
}
