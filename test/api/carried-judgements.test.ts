import { describe, expect, it } from 'vitest';
import type { Request } from '../../main/contract/api.ts';
import type { AspectCell } from '../../main/contract/comparison.ts';
import type { AspectId } from '../../main/contract/findings.ts';
import type { PolicyId, Span } from '../../main/contract/types.ts';
import { importOne, openTestWorkspace, type TestWorkspace, toFile } from '../support/test-workspace.ts';

const OLD = [
  'Privacy Policy of Example Ltd.',
  'This policy explains how we handle your data.',
  'We do not sell your personal information.',
  'We keep your personal information for 30 days and then delete it.',
  'You may write to our office at any time.',
];
/** Another file of the same words, with the retention clause reworded. */
const NEW = [
  'Privacy Policy of Example Ltd.',
  'This policy explains  how we handle your data.',
  'We do not sell your\npersonal information.',
  'We keep your personal information for 90 days and then delete it.',
  'You may write to our office  at any time.',
];
const OTHER = ['Privacy Notice', 'This notice explains what we do with data.', 'We never sell personal information.'];

interface Desk extends TestWorkspace {
  readonly old: PolicyId;
  readonly next: PolicyId;
  readonly other: PolicyId;
}

async function openDesk(newer: readonly string[] = NEW): Promise<Desk> {
  const workspace = openTestWorkspace();
  const old = await importOne(workspace, toFile('2020.txt', OLD));
  const next = await importOne(workspace, toFile('2024.txt', newer));
  const other = await importOne(workspace, toFile('other.txt', OTHER));
  await workspace.handlers['author.set']({ name: 'Ann' });
  return { ...workspace, old, next, other };
}

async function cellOf({ handlers }: TestWorkspace, policyId: PolicyId, aspect: AspectId): Promise<AspectCell> {
  const { rows } = await handlers['comparison.get']({ policyIds: [policyId] });
  const cell = rows.flatMap(({ aspects }) => aspects).find((row) => row.aspect.id === aspect)?.cells[0];
  if (cell === undefined) throw new Error(`No cell ${aspect}`);
  return cell;
}

async function judge(
  desk: TestWorkspace,
  policyId: PolicyId,
  aspect: AspectId,
  more: Partial<Request<'gap.decide'>> = {},
): Promise<void> {
  const { machine } = await cellOf(desk, policyId, aspect);
  await desk.handlers['gap.decide']({ policyId, aspect, verdict: 'confirm', shown: machine.state, ...more });
}

async function clauseOf({ handlers }: TestWorkspace, policyId: PolicyId, words: string): Promise<Span> {
  const { text, segments } = await handlers['policy.read']({ policyId });
  const found = segments.find((one) => text.slice(one.start, one.end).startsWith(words));
  if (found === undefined) throw new Error(`No clause ${words}`);
  return { start: found.start, end: found.end };
}

const succeed = ({ handlers, old, next }: Desk) => handlers['policy.succeed']({ policyId: next, previousId: old });

describe('judgements on gaps, when a newer version is linked', () => {
  it('are carried over where the ground is the same, each naming where it comes from, and else listed', async () => {
    const desk = await openDesk();
    await judge(desk, desk.old, 'DIS-7', { note: 'as feared' });
    await judge(desk, desk.old, 'SHA-4');
    await judge(desk, desk.old, 'RET-2', { verdict: 'overrule', state: 'partial' });
    const before = await cellOf(desk, desk.old, 'SHA-4');
    await desk.handlers['author.set']({ name: 'Ben' });
    expect(await succeed(desk)).toEqual({
      carried: 0,
      leftBehind: 0,
      mendsLeftBehind: 0,
      judgementsCarried: 2,
      judgementsLeftBehind: 1,
    });
    expect((await cellOf(desk, desk.next, 'DIS-7')).decision).toMatchObject({
      policyId: desk.next,
      verdict: 'confirm',
      state: 'silent',
      note: 'as feared',
      author: 'Ben',
      origin: { policyId: desk.old, author: 'Ann' },
    });
    const after = await cellOf(desk, desk.next, 'SHA-4');
    expect(after).toMatchObject({ state: 'denied', stale: false, decision: { origin: { id: before.decision?.id } } });
    const { text, leftBehindGaps } = await desk.handlers['policy.read']({ policyId: desk.next });
    for (const { start, end, quote } of after.decision?.judged.evidence ?? [])
      expect(text.slice(start, end)).toBe(quote);
    expect(after.decision?.judged.evidence).not.toEqual([]);
    expect(leftBehindGaps).toMatchObject([{ aspect: 'RET-2', state: 'partial', policyId: desk.old, author: 'Ann' }]);
    expect((await cellOf(desk, desk.next, 'RET-2')).decision).toBeNull();
  });

  it('carry the clauses that a person named for them to where their words stand now', async () => {
    const desk = await openDesk();
    const evidence = [await clauseOf(desk, desk.old, 'You may write')];
    await judge(desk, desk.old, 'DIS-1', { verdict: 'overrule', state: 'partial', evidence });
    expect(await succeed(desk)).toMatchObject({ judgementsCarried: 1 });
    const { state, evidence: shown } = await cellOf(desk, desk.next, 'DIS-1');
    expect([state, shown.map(({ quote }) => quote)]).toEqual([
      'partial',
      ['You may write to our office  at any time.'],
    ]);
  });

  it.each<[string, readonly string[], AspectId, Partial<Request<'gap.decide'>>, number]>([
    [
      'a clause named for it has changed',
      NEW.with(4, 'You may write to us.'),
      'DIS-1',
      { verdict: 'overrule', state: 'partial' },
      0,
    ],
    [
      'the machine goes by a clause that nobody has seen',
      [...NEW, 'We will never sell your data to anybody.'],
      'SHA-4',
      { verdict: 'overrule', state: 'silent' },
      0,
    ],
    ['what was confirmed is only said once more', [...NEW, 'We will never sell your data to anybody.'], 'SHA-4', {}, 1],
    [
      'the newer version says what the older one did not',
      [...NEW, 'Any dispute is settled by binding arbitration in Texas.'],
      'DIS-7',
      {},
      0,
    ],
  ])('are carried over only on the same ground: %s', async (_what, newer, aspect, more, carried) => {
    const desk = await openDesk(newer);
    const evidence = aspect === 'DIS-1' ? { evidence: [await clauseOf(desk, desk.old, 'You may write')] } : {};
    await judge(desk, desk.old, aspect, { ...more, ...evidence });
    expect(await succeed(desk)).toMatchObject({ judgementsCarried: carried, judgementsLeftBehind: 1 - carried });
  });

  it('go by the labels that are carried over in the same step', async () => {
    const desk = await openDesk();
    const clause = await clauseOf(desk, desk.old, 'You may write');
    await desk.handlers['decision.add']({
      policyId: desk.old,
      ...clause,
      labels: ['dispute'],
      action: 'set',
      suggestionShown: false,
    });
    const { machine } = await cellOf(desk, desk.old, 'DIS-1');
    await judge(desk, desk.old, 'DIS-1');
    expect(await succeed(desk)).toMatchObject({ carried: 1, judgementsCarried: 1 });
    expect((await cellOf(desk, desk.next, 'DIS-1')).machine.state).toBe(machine.state);
  });

  it('are taken back and put back with all else by one undo', async () => {
    const desk = await openDesk();
    await judge(desk, desk.old, 'DIS-7');
    const before = await cellOf(desk, desk.next, 'DIS-7');
    await succeed(desk);
    const carried = await cellOf(desk, desk.next, 'DIS-7');
    expect(await desk.handlers['decision.undo']({})).toMatchObject({ action: 'succeed' });
    expect(await cellOf(desk, desk.next, 'DIS-7')).toEqual(before);
    await desk.handlers['decision.redo']({});
    expect(await cellOf(desk, desk.next, 'DIS-7')).toEqual(carried);
  });

  it('leave alone what somebody has judged in the newer version, and take over what was judged since', async () => {
    const desk = await openDesk();
    await judge(desk, desk.old, 'DIS-7', { note: 'old' });
    await judge(desk, desk.next, 'DIS-7', { note: 'own' });
    await judge(desk, desk.old, 'SHA-4', { note: 'first' });
    expect(await succeed(desk)).toMatchObject({ judgementsCarried: 1, judgementsLeftBehind: 0 });
    expect((await cellOf(desk, desk.next, 'DIS-7')).decision).toMatchObject({ note: 'own', origin: null });
    expect(await succeed(desk)).toMatchObject({ judgementsCarried: 0 });
    await judge(desk, desk.old, 'SHA-4', { note: 'second' });
    expect((await desk.handlers['policy.read']({ policyId: desk.next })).leftBehindGaps).toHaveLength(1);
    expect(await succeed(desk)).toMatchObject({ judgementsCarried: 1, judgementsLeftBehind: 0 });
    expect((await cellOf(desk, desk.next, 'SHA-4')).decision).toMatchObject({ note: 'second' });
    await desk.handlers['gap.decide']({ policyId: desk.next, aspect: 'SHA-4', verdict: 'reopen', shown: 'denied' });
    expect(await succeed(desk)).toMatchObject({ judgementsCarried: 0, judgementsLeftBehind: 0 });
  });
});

describe('judgements on pairs, when a newer version is linked', () => {
  it('are carried over where the clause stands in both, and else listed', async () => {
    const desk = await openDesk();
    const b = { policyId: desk.other, ...(await clauseOf(desk, desk.other, 'We never')) };
    const pair = async (words: string, verdict: 'pair' | 'not-a-pair') =>
      desk.handlers['pair.decide']({
        a: { policyId: desk.old, ...(await clauseOf(desk, desk.old, words)) },
        b,
        verdict,
      });
    await pair('We do not', 'pair');
    await pair('We keep', 'not-a-pair');
    expect(await succeed(desk)).toMatchObject({ judgementsCarried: 1, judgementsLeftBehind: 1 });
    const [carried, ...others] = await desk.handlers['pair.list']({ a: desk.next, b: desk.other });
    expect(others).toEqual([]);
    expect(carried).toMatchObject({ verdict: 'pair', origin: { policyId: desk.old } });
    const { leftBehindPairs } = await desk.handlers['policy.read']({ policyId: desk.next });
    expect(leftBehindPairs.map(({ verdict }) => verdict)).toEqual(['not-a-pair']);
    expect(await succeed(desk)).toMatchObject({ judgementsCarried: 0, judgementsLeftBehind: 1 });
    await desk.handlers['decision.undo']({});
    expect(await desk.handlers['pair.list']({ a: desk.next, b: desk.other })).toEqual([]);
    expect(await desk.handlers['pair.list']({ a: desk.old, b: desk.other })).toHaveLength(2);
  });
});
