import { describe, expect, it } from 'vitest';
import { comparePolicies } from '../../main/api/compare-policies.ts';
import type { Push } from '../../main/contract/api.ts';
import type { AspectRow, ComparisonReport } from '../../main/contract/comparison.ts';
import { CELL_STATES, type AspectId } from '../../main/contract/findings.ts';
import type { PolicyId, TaskId } from '../../main/contract/types.ts';
import { importOne, openTestWorkspace, type TestWorkspace, toFile } from '../support/test-workspace.ts';

const ONE = toFile('one.txt', [
  'Privacy Policy of Example Ltd.',
  'This policy explains how we handle your data.',
  'Sharing',
  'We do not sell your personal information. We share records with partners who help us.',
  'Retention',
  'We keep your personal information for 30 days and then delete it.',
]);
const TWO = toFile('two.txt', [
  'Privacy Notice',
  'This notice explains what we do with your data.',
  'We keep logs for ninety days and then delete them.',
  'Thank you for reading this page.',
]);

async function openTwo(): Promise<TestWorkspace & { readonly one: PolicyId; readonly two: PolicyId }> {
  const workspace = openTestWorkspace();
  const one = await importOne(workspace, ONE);
  const two = await importOne(workspace, TWO);
  return { ...workspace, one, two };
}

const rowOf = ({ rows }: ComparisonReport, aspect: AspectId): AspectRow => {
  const found = rows.flatMap(({ aspects }) => aspects).find((row) => row.aspect.id === aspect);
  if (found === undefined) throw new Error(`No row ${aspect}`);
  return found;
};

describe('the comparison', () => {
  it('has a row for each of the 46 aspects under its label, and quotes each policy word for word', async () => {
    const { handlers, one, two } = await openTwo();
    const report = await handlers['comparison.get']({ policyIds: [two, one] });
    const rows = report.rows.flatMap(({ label, aspects }) => aspects.map((row) => ({ label, row })));
    expect(rows).toHaveLength(46);
    for (const { label, row } of rows) expect(row.aspect.label).toBe(label);
    const texts = await Promise.all(
      [two, one].map(async (policyId) => (await handlers['policy.read']({ policyId })).text),
    );
    const cells = rows.flatMap(({ row }) => row.cells);
    expect(cells.some(({ evidence }) => evidence.length > 0)).toBe(true);
    for (const cell of cells) {
      const text = texts[cell.policyId === two ? 0 : 1] ?? '';
      for (const { start, end, quote } of [...cell.evidence, ...cell.facts, ...cell.nearest]) {
        expect(text.slice(start, end)).toBe(quote);
      }
    }
    for (const { counts } of report.policies) {
      expect(CELL_STATES.reduce((sum, state) => sum + counts[state], 0)).toBe(46);
    }
  });

  it('tells how many policies are looked through, those alone that were not before', async () => {
    const { handlers, pushes, one, two } = await openTwo();
    await handlers['comparison.get']({ policyIds: [one] });
    const ask = async (taskId: TaskId): Promise<readonly string[]> => {
      await handlers['comparison.get']({ policyIds: [one, two], taskId });
      return pushes.flatMap((push) =>
        push.type === 'progress' && push.taskId === taskId ? [`${push.done} of ${push.total}`] : [],
      );
    };
    expect(await ask('first' as TaskId)).toEqual(['1 of 1']);
    expect(await ask('again' as TaskId)).toEqual([]);
  });

  it('can be cancelled, and what was found till then is kept', async () => {
    const { services, one, two } = await openTwo();
    const totals: number[] = [];
    const compare = (taskId: string, onTold: (taskId: TaskId) => void): Promise<ComparisonReport> => {
      const push = (sent: Push): void => {
        if (sent.type !== 'progress') return;
        totals.push(sent.total);
        onTold(sent.taskId);
      };
      return comparePolicies({ ...services, push }, { policyIds: [one, two], taskId: taskId as TaskId });
    };
    const calledOff = compare('called-off', (taskId) => services.jobs.cancel(taskId));
    await expect(calledOff).rejects.toMatchObject({ code: 'cancelled' });
    expect((await compare('again', () => {})).policies).toHaveLength(2);
    expect(totals).toEqual([2, 1]);
  });

  it('says of a quotation under which headings and on which line it stands', async () => {
    const { handlers, one } = await openTwo();
    const report = await handlers['comparison.get']({ policyIds: [one] });
    const [cell] = rowOf(report, 'SHA-4').cells;
    expect(cell).toMatchObject({ state: 'denied', decision: null, stale: false });
    expect(cell?.evidence[0]).toMatchObject({
      headings: ['Privacy Policy of Example Ltd.', 'Sharing'],
      place: { unit: 'line', number: 7 },
    });
  });

  it('shows a policy that is named twice once, and compares one alone', async () => {
    const { handlers, one } = await openTwo();
    const report = await handlers['comparison.get']({ policyIds: [one, one] });
    expect(report.policies.map(({ id }) => id)).toEqual([one]);
    expect(rowOf(report, 'SHA-4').cells).toHaveLength(1);
  });

  it('says nothing of a policy in another language, and never calls that a gap', async () => {
    const workspace = await openTwo();
    const german = await importOne(
      workspace,
      toFile('drei.txt', [
        'Datenschutzerklärung',
        'Wir speichern Ihre Daten, solange Sie ein Konto bei uns haben, und löschen sie innerhalb von dreißig Tagen nach dessen Ende.',
        'Sie können jederzeit eine Kopie verlangen, indem Sie an die unten genannte Anschrift schreiben.',
      ]),
    );
    const { policies, rows } = await workspace.handlers['comparison.get']({ policyIds: [workspace.one, german] });
    expect(policies.map(({ obstacle }) => obstacle)).toEqual([null, 'not-english']);
    expect(policies[1]?.counts).toMatchObject({ 'not-held': 46, silent: 0 });
    for (const { cells } of rows) expect(cells[1]).toMatchObject({ state: 'not-held', clauses: [], nearest: [] });
  });

  it('differs in a row where two columns say different things, and not by an excerpt’s silence', async () => {
    const { handlers, one, two } = await openTwo();
    const policyIds = [one, two];
    expect(rowOf(await handlers['comparison.get']({ policyIds }), 'SHA-4').differs).toBe(true);
    await handlers['policy.edit']({ policyId: two, extent: 'excerpt' });
    expect(rowOf(await handlers['comparison.get']({ policyIds }), 'SHA-4').differs).toBe(false);
  });

  it('finds again only what has changed', async () => {
    const workspace = await openTwo();
    const { handlers, services, one, two } = workspace;
    const runs: number[] = [];
    const { jobs } = services;
    const run = jobs.run.bind(jobs);
    jobs.run = (kind, inputs, taskId, onStep) => {
      runs.push(inputs.length);
      return run(kind, inputs, taskId, onStep);
    };
    const policyIds = [one, two];
    const first = await handlers['comparison.get']({ policyIds });
    const again = await handlers['comparison.get']({ policyIds });
    expect(again).toEqual(first);
    expect(runs).toEqual([2]);
    await handlers['policy.edit']({ policyId: two, extent: 'excerpt' });
    const later = await handlers['comparison.get']({ policyIds });
    expect(runs).toEqual([2, 1]);
    expect(rowOf(later, 'SHA-4').cells.map(({ state }) => state)).toEqual(['denied', 'not-held']);
  });
});

describe('a judgement on a gap', () => {
  it('stands beside the machine’s word until it is reopened', async () => {
    const { handlers, one, two } = await openTwo();
    const policyIds = [one, two];
    const { text } = await handlers['policy.read']({ policyId: two });
    const start = text.indexOf('Thank');
    const span = { start, end: text.indexOf('.', start) + 1 };
    const asked = { policyId: two, aspect: 'SHA-4', shown: 'silent' } as const;
    const made = await handlers['gap.decide']({
      ...asked,
      verdict: 'overrule',
      state: 'partial',
      evidence: [span],
      note: 'Thanks is enough',
    });
    expect(made).toMatchObject({ verdict: 'overrule', state: 'partial', author: 'Unnamed', note: 'Thanks is enough' });
    expect(made?.judged).toEqual({ state: 'silent', evidence: [] });
    const report = await handlers['comparison.get']({ policyIds });
    const cell = rowOf(report, 'SHA-4').cells[1];
    expect(cell).toMatchObject({ state: 'partial', machine: { state: 'silent' }, decision: made, stale: false });
    expect(cell?.evidence.map(({ quote }) => quote)).toEqual(['Thank you for reading this page.']);
    expect(report.policies.map(({ judged }) => judged)).toEqual([0, 1]);
    expect(await handlers['gap.decide']({ ...asked, verdict: 'reopen' })).toBeNull();
    expect(rowOf(await handlers['comparison.get']({ policyIds }), 'SHA-4').cells[1]).toMatchObject({
      state: 'silent',
      decision: null,
    });
  });

  it('is taken back and put back by the one undo, in its order among labels, pairs and checklists, also after a restart', async () => {
    const { handlers, file, one, two } = await openTwo();
    const { segments } = await handlers['policy.read']({ policyId: one });
    const { start, end } = segments.find(({ kind }) => kind === 'clause') ?? { start: 0, end: 0 };
    const clause = { policyId: one, start, end };
    const { segments: others } = await handlers['policy.read']({ policyId: two });
    const other = others.find(({ kind }) => kind === 'clause') ?? { start: 0, end: 0 };
    await handlers['decision.add']({ ...clause, labels: ['sharing'], action: 'set', suggestionShown: false });
    await handlers['gap.decide']({ policyId: one, aspect: 'DIS-7', verdict: 'confirm', shown: 'silent' });
    await handlers['pair.decide']({
      a: clause,
      b: { policyId: two, start: other.start, end: other.end },
      verdict: 'pair',
    });
    const items = [{ aspect: 'SHA-4' as const, shown: true, name: null, asks: null, hooks: null, note: '', own: null }];
    await handlers['checklist.save']({ draft: { name: 'Mine', description: '', items } });
    const window = openTestWorkspace(file);
    const undone = [];
    for (let times = 0; times < 5; times += 1) undone.push(await window.handlers['decision.undo']({}));
    expect(undone.map((one_) => one_?.action ?? null)).toEqual(['checklist', 'pair', 'judge', 'set', null]);
    expect(undone[2]).toMatchObject({ policyId: one, aspect: 'DIS-7' });
    expect(await handlers['checklist.list']({})).toHaveLength(6);
    expect(await handlers['pair.list']({ a: two, b: one })).toEqual([]);
    for (let times = 0; times < 4; times += 1) await handlers['decision.redo']({});
    expect(await handlers['checklist.list']({})).toHaveLength(7);
    expect(await handlers['pair.list']({ a: two, b: one })).toMatchObject([{ verdict: 'pair' }]);
    const report = await handlers['comparison.get']({ policyIds: [one] });
    expect(rowOf(report, 'DIS-7').cells[0]?.decision).toMatchObject({ verdict: 'confirm', state: 'silent' });
  });

  it('outlives another finding, and is then marked as worth another look', async () => {
    const { handlers, two } = await openTwo();
    await handlers['gap.decide']({ policyId: two, aspect: 'SHA-4', verdict: 'confirm', shown: 'silent' });
    await handlers['policy.edit']({ policyId: two, extent: 'excerpt' });
    const cell = rowOf(await handlers['comparison.get']({ policyIds: [two] }), 'SHA-4').cells[0];
    expect(cell).toMatchObject({ state: 'silent', machine: { state: 'not-held' }, stale: true });
  });

  it('is refused where the machine no longer says what was on screen, or there is nothing to judge', async () => {
    const { handlers, one } = await openTwo();
    const asked = { policyId: one, verdict: 'confirm', shown: 'silent' } as const;
    await expect(handlers['gap.decide']({ ...asked, aspect: 'SHA-4' })).rejects.toMatchObject({
      code: 'finding-changed',
    });
    await expect(handlers['gap.decide']({ ...asked, aspect: 'COL-99' })).rejects.toMatchObject({ code: 'not-found' });
    const beyond = { ...asked, aspect: 'DIS-7', verdict: 'overrule', state: 'stated' } as const;
    const evidence = [{ start: 0, end: 1_000_000 }];
    await expect(handlers['gap.decide']({ ...beyond, evidence })).rejects.toMatchObject({ code: 'clause-changed' });
  });
});

describe('a judgement on a pair', () => {
  it('is one whichever clause is named first; the latest counts, and reopening leaves it to the machine', async () => {
    const { handlers, one, two } = await openTwo();
    const clauseOf = async (policyId: PolicyId) => {
      const { segments, text } = await handlers['policy.read']({ policyId });
      const { start, end } = segments.find(({ kind }) => kind === 'clause') ?? { start: 0, end: 0 };
      return { span: { policyId, start, end }, words: text.slice(start, end) };
    };
    const [a, b] = [await clauseOf(one), await clauseOf(two)];
    await handlers['pair.decide']({ a: a.span, b: b.span, verdict: 'pair' });
    await handlers['pair.decide']({ a: b.span, b: a.span, verdict: 'not-a-pair' });
    const held = await handlers['pair.list']({ a: one, b: two });
    expect(held.map(({ verdict }) => verdict)).toEqual(['not-a-pair']);
    expect(held).toEqual(await handlers['pair.list']({ a: two, b: one }));
    expect(new Set([held[0]?.a.quote, held[0]?.b.quote])).toEqual(new Set([a.words, b.words]));
    expect(await handlers['pair.decide']({ a: a.span, b: b.span, verdict: 'reopen' })).toBeNull();
    expect(await handlers['pair.list']({ a: one, b: two })).toEqual([]);
  });

  it('is refused for what is no clause', async () => {
    const { handlers, one, two } = await openTwo();
    const span = { start: 0, end: 3 };
    expect(() =>
      handlers['pair.decide']({ a: { policyId: one, ...span }, b: { policyId: two, ...span }, verdict: 'pair' }),
    ).toThrow(expect.objectContaining({ code: 'clause-changed' }));
  });
});
