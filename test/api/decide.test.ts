import { describe, expect, it } from 'vitest';
import { createHandlers } from '../../main/api/handlers.ts';
import { toDecisionId } from '../../main/contract/decode.ts';
import type { LabelId } from '../../main/contract/labels.ts';
import type { Decision, PolicyId, Span } from '../../main/contract/types.ts';
import { appendDecision } from '../../main/store/decisions.ts';
import { importOne, openTestWorkspace, type TestWorkspace, toFile } from '../support/test-workspace.ts';

const FILE = toFile('one.txt', [
  'Sharing',
  'We share records with partners who help us.',
  'We keep logs for thirty days and then delete them.',
]);

interface Desk extends TestWorkspace {
  readonly policyId: PolicyId;
  readonly clauses: readonly Span[];
}

async function openDesk(): Promise<Desk> {
  const workspace = openTestWorkspace();
  const policyId = await importOne(workspace, FILE);
  const { segments } = await workspace.handlers['policy.read']({ policyId });
  const clauses = segments.filter(({ kind }) => kind === 'clause').map(({ start, end }) => ({ start, end }));
  workspace.pushes.length = 0;
  return { ...workspace, policyId, clauses };
}

const decide = (
  { handlers, policyId, clauses }: Desk,
  clause: number,
  labels: readonly LabelId[],
  suggestionShown = false,
): Decision | Promise<Decision> => {
  const span = clauses[clause] ?? { start: 0, end: 1 };
  return handlers['decision.add']({ policyId, ...span, labels, action: 'set', suggestionShown });
};

/** The labels decided on each clause; null where nobody has decided. */
async function readLabels({ handlers, policyId }: Desk): Promise<readonly (readonly LabelId[] | null)[]> {
  const { segments } = await handlers['policy.read']({ policyId });
  return segments.filter(({ kind }) => kind === 'clause').map(({ decision }) => decision?.labels ?? null);
}

describe('deciding', () => {
  it('keeps who, when, what and the words, beside the model’s word and never over it', async () => {
    const desk = await openDesk();
    const before = await desk.handlers['policy.read']({ policyId: desk.policyId });
    await desk.handlers['author.set']({ name: 'Ada' });
    const decision = await decide(desk, 0, ['retention'], true);
    expect(decision).toMatchObject({
      quote: 'We share records with partners who help us.',
      labels: ['retention'],
      action: 'set',
      author: 'Ada',
      codebookRevision: 1,
    });
    expect(decision.decidedAt).toMatch(/^2026-01-01T00:00:\d\d\.000Z$/);
    const after = await desk.handlers['policy.read']({ policyId: desk.policyId });
    const at = after.segments.findIndex(({ start }) => start === desk.clauses[0]?.start);
    expect(after.segments[at]?.decision).toEqual(decision);
    expect(after.segments[at]?.prediction).toEqual(before.segments[at]?.prediction);
    expect(decision.suggestion).toEqual(before.segments[at]?.prediction);
    expect(desk.pushes.at(-1)).toEqual({ type: 'changed', what: 'decisions', policyId: desk.policyId });
  });

  it('keeps no suggestion when none was on screen', async () => {
    expect((await decide(await openDesk(), 0, [])).suggestion).toBeNull();
  });

  it('tells “none applies” from “nobody has decided”', async () => {
    const desk = await openDesk();
    await decide(desk, 0, []);
    expect(await readLabels(desk)).toEqual([[], null]);
  });

  it.each<{ what: string; toSpan: (desk: Desk) => Span }>([
    { what: 'a part of a clause', toSpan: ({ clauses }) => ({ start: clauses[0]?.start ?? 0, end: 20 }) },
    { what: 'a heading', toSpan: () => ({ start: 0, end: 7 }) },
    {
      what: 'two clauses at once',
      toSpan: ({ clauses }) => ({ start: clauses[0]?.start ?? 0, end: clauses[1]?.end ?? 0 }),
    },
    { what: 'a span past the end', toSpan: () => ({ start: 10_000, end: 10_010 }) },
  ])('refuses $what and writes nothing', async ({ toSpan }) => {
    const desk = await openDesk();
    const { handlers, policyId } = desk;
    const request = { policyId, ...toSpan(desk), labels: [], action: 'confirm', suggestionShown: true } as const;
    expect(() => handlers['decision.add'](request)).toThrow(expect.objectContaining({ code: 'clause-changed' }));
    expect(await readLabels(desk)).toEqual([null, null]);
    expect(desk.pushes).toEqual([]);
  });

  it('has the decision on the disk when it answers', async () => {
    const desk = await openDesk();
    await decide(desk, 1, ['retention']);
    const other = openTestWorkspace(desk.file);
    const { segments } = await other.handlers['policy.read']({ policyId: desk.policyId });
    expect(segments.map(({ decision }) => decision?.labels ?? null)).toEqual([null, null, ['retention']]);
  });
});

describe('undo and redo', () => {
  it('go back and forth through a person’s decisions and say where', async () => {
    const desk = await openDesk();
    const { handlers, policyId, clauses } = desk;
    const first = await decide(desk, 0, ['sharing']);
    await decide(desk, 0, ['transfer']);
    await decide(desk, 1, ['retention']);
    expect(await handlers['decision.undo']({})).toEqual({ policyId, action: 'set', ...clauses[1], decision: null });
    expect(await handlers['decision.undo']({})).toEqual({ policyId, action: 'set', ...clauses[0], decision: first });
    expect(await readLabels(desk)).toEqual([['sharing'], null]);
    expect(await handlers['decision.redo']({})).toMatchObject({ ...clauses[0], decision: { labels: ['transfer'] } });
    expect(await readLabels(desk)).toEqual([['transfer'], null]);
    await decide(desk, 1, []);
    expect(await handlers['decision.redo']({})).toBeNull();
    for (let times = 0; times < 3; times += 1) await handlers['decision.undo']({});
    expect(await handlers['decision.undo']({})).toBeNull();
    expect(await readLabels(desk)).toEqual([null, null]);
  });

  it('still work after the workspace was closed and opened again', async () => {
    const desk = await openDesk();
    await decide(desk, 0, ['sharing']);
    await decide(desk, 1, ['retention']);
    await desk.handlers['decision.undo']({});
    const again = { ...openTestWorkspace(desk.file), policyId: desk.policyId, clauses: desk.clauses };
    expect(await readLabels(again)).toEqual([['sharing'], null]);
    await again.handlers['decision.redo']({});
    await again.handlers['decision.undo']({});
    await again.handlers['decision.undo']({});
    expect(await readLabels(again)).toEqual([null, null]);
  });

  it('touch only the decisions of the person who asks; the reader shows the latest by anyone', async () => {
    const desk = await openDesk();
    const { handlers } = desk;
    await handlers['author.set']({ name: 'Ada' });
    await decide(desk, 0, ['sharing']);
    await handlers['author.set']({ name: 'Ben' });
    await decide(desk, 0, ['transfer']);
    expect(await readLabels(desk)).toEqual([['transfer'], null]);
    await handlers['author.set']({ name: 'Ada' });
    await handlers['decision.undo']({});
    expect(await readLabels(desk)).toEqual([['transfer'], null]);
    expect(await handlers['decision.undo']({})).toBeNull();
    await handlers['decision.redo']({});
    expect(await readLabels(desk)).toEqual([['sharing'], null]);
  });

  it('pass over policies that were taken out of the library', async () => {
    const desk = await openDesk();
    const { handlers, policyId } = desk;
    await decide(desk, 0, ['sharing']);
    await handlers['policy.remove']({ policyId });
    expect(await handlers['decision.undo']({})).toBeNull();
    await handlers['policy.restore']({ policyId });
    expect(await handlers['decision.undo']({})).toMatchObject({ policyId, decision: null });
  });

  it('see what another window on the same workspace decided', async () => {
    const desk = await openDesk();
    const other = createHandlers(openTestWorkspace(desk.file).services);
    await decide(desk, 0, ['sharing']);
    expect(await other['decision.undo']({})).toMatchObject({ ...desk.clauses[0], decision: null });
    expect(await readLabels(desk)).toEqual([null, null]);
  });
});

describe('a decision whose words no longer stand', () => {
  it.each<{ what: string; change: Partial<Decision> }>([
    { what: 'other words', change: { quote: 'We share nothing with anybody at all, ever.' } },
    { what: 'another span', change: { end: 30 } },
    { what: 'a span past the end', change: { end: 90_000 } },
    { what: 'words that stand there but are no clause', change: { end: 17, quote: 'We share' } },
  ])('is shown as an orphan and moves nowhere when it has $what', async ({ change }) => {
    const desk = await openDesk();
    const own = await decide(desk, 0, ['sharing']);
    // As a merge could bring it: an entry made on another reading of the same file.
    const merged: Decision = { ...own, ...change, id: toDecisionId('merged'), author: 'Ben' };
    appendDecision(desk.services.db, merged);
    const { segments, orphans, policy, text } = await desk.handlers['policy.read']({ policyId: desk.policyId });
    expect(text.slice(own.start, 17)).toBe('We share');
    expect(orphans).toEqual([merged]);
    expect(segments.flatMap(({ decision }) => decision ?? [])).toEqual([own]);
    expect(policy.decided).toBe(1);
  });
});
