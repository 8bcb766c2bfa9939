import { describe, expect, test } from 'vitest';
import { createHandlers } from '../../main/api/handlers.ts';
import { mergeFile } from '../../main/api/merge-workspace.ts';
import { createWorkbench } from '../../main/api/workbench.ts';
import type { DatasetImport } from '../../main/contract/dataset-import.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../main/contract/export-formats.ts';
import { isProvidedLabelId } from '../../main/contract/labels.ts';
import type { FileBytes } from '../../main/contract/types.ts';
import {
  addOwnLabel,
  exportAll,
  FILES,
  listRows,
  listSaid,
  makeStudy,
  type Said,
  TASK,
} from '../support/made-study.ts';
import { openTestWorkspace, type TestWorkspace } from '../support/test-workspace.ts';
import { toZip } from '../support/zip-file.ts';

/** The losses that there are, by what their sentences say. */
const LOSSES = {
  label: /^the label “own-[0-9a-f]{8}”: the codebook has none/,
  text: /^the text of .*: it was put together from its \d+ clauses/,
  who: /^who decided: the file does not say/,
  when: /^when it was decided: the file does not say/,
  day: /^the times of day: the layout holds days alone$/,
  others: /^what the other annotators said: /,
  suggestion: /^the suggestion that was on the screen: a CSV holds/,
  verdict: /^the verdict on the clause: the format does not say whose/,
  whose: /^whose the labels are, a person’s or a model’s/,
  policy: /^the policy “[0-9a-f]{12}”: the workspace does not hold it/,
  answer: /^the answer: its policy is not in the workspace$/,
} as const;
type Loss = keyof typeof LOSSES;

/**
 * What each format holds of the study: whose answers (each person’s, or those in force by nobody’s name), whether the verdict is among them, times
 * (to the moment, to the day, or none), what stands with an answer besides labels, and what is reported on reading it where the policies are, and where they are not.
 */
interface Holds {
  readonly answers: 'each' | 'in force' | 'in force, unnamed';
  readonly verdict: boolean;
  readonly times: 'moment' | 'day' | 'none';
  readonly details: readonly (typeof DETAILS)[number][];
  readonly there: readonly Loss[];
  readonly empty: readonly Loss[];
}

/** What can stand with an answer besides its labels. */
const DETAILS = ['certainty', 'spentMs', 'note', 'suggestion'] as const;
const IN_FORCE = { answers: 'in force', verdict: true, times: 'moment' } as const;
const EACH = { answers: 'each', verdict: false, times: 'moment', details: [] } as const;
const WHOLE = { ...EACH, verdict: true, details: ['certainty', 'spentMs', 'note'] } as const;
const TABLE: Readonly<Record<Exclude<ExportFormat, 'fasttext'>, Holds>> = {
  jsonl: { ...WHOLE, details: DETAILS, there: ['label'], empty: ['label', 'text'] },
  csv: {
    ...IN_FORCE,
    details: ['certainty', 'spentMs', 'note'],
    there: ['label', 'others', 'suggestion'],
    empty: ['label', 'others', 'suggestion', 'text'],
  },
  huggingface: { ...WHOLE, there: ['label'], empty: ['label', 'text'] },
  'label-studio': { ...WHOLE, there: ['label'], empty: ['label'] },
  doccano: { ...WHOLE, there: ['label'], empty: ['label'] },
  'inception-xmi': {
    ...IN_FORCE,
    details: ['certainty', 'note'],
    there: ['label', 'others'],
    empty: ['label', 'others'],
  },
  'inception-json': {
    ...IN_FORCE,
    details: ['certainty', 'note'],
    there: ['label', 'others'],
    empty: ['label', 'others'],
  },
  spacy: { ...WHOLE, there: ['label'], empty: ['label'] },
  prodigy: { ...WHOLE, there: ['label'], empty: ['label', 'text'] },
  opp115: { ...EACH, times: 'day', there: ['day', 'label'], empty: ['day', 'label', 'text'] },
  'web-annotation': { ...EACH, verdict: true, details: ['note'], there: ['label'], empty: ['label', 'text'] },
  agreement: { ...EACH, times: 'none', there: ['label', 'when'], empty: ['answer', 'policy'] },
  offsets: { ...WHOLE, details: ['certainty', 'spentMs', 'suggestion'], there: ['label'], empty: ['answer', 'policy'] },
};
const FORMATS = EXPORT_FORMATS.map(({ id }) => id).filter((id) => id !== 'fasttext');
const WITHOUT_WORDS: ReadonlySet<ExportFormat> = new Set(['agreement', 'offsets']);

/** What a format keeps of what was said, without a label that the reading workspace lacks. */
function toKept(said: readonly Said[], { answers, verdict, times, details }: Holds): readonly Partial<Said>[] {
  const inForce = (one: Said): boolean =>
    said.filter(({ quote }) => quote === one.quote).every((other) => other.decidedAt <= one.decidedAt);
  return said
    .filter((one) => (answers === 'each' ? verdict || !one.verdict : inForce(one)))
    .map((one) => {
      const isNamed = answers !== 'in force, unnamed';
      const kept = {
        quote: one.quote,
        annotator: isNamed ? one.annotator : 'import of study',
        labels: one.labels.filter(isProvidedLabelId),
        verdict: isNamed && one.verdict,
        ...Object.fromEntries(DETAILS.map((name) => [name, details.includes(name) ? one[name] : null])),
      };
      return Object.assign(kept, toTime(one.decidedAt, times));
    });
}

function toTime(decidedAt: string, times: Holds['times']): Partial<Said> {
  if (times === 'none') return {};
  return { decidedAt: times === 'day' ? `${decidedAt.slice(0, 10)}T00:00:00.000Z` : decidedAt };
}

function toLosses({ losses }: DatasetImport): readonly string[] {
  const kinds = losses.map(({ why }) => (Object.keys(LOSSES) as Loss[]).find((kind) => LOSSES[kind].test(why)) ?? why);
  return [...new Set(kinds)].toSorted();
}

async function read(workspace: TestWorkspace, files: readonly FileBytes[]): Promise<DatasetImport> {
  return workspace.handlers['dataset.import']({ taskId: TASK, name: 'study', files });
}

/** What stands in a workspace, and how its policies are cut. */
async function listState(workspace: TestWorkspace) {
  const policies = await Promise.all(
    (await workspace.handlers['policy.list']({})).map(async ({ id }) => {
      const { policy, segments } = await workspace.handlers['policy.read']({ policyId: id });
      const mends = segments.flatMap((segment) => segment.mends);
      return { name: policy.name, spans: segments.map(({ start, end }) => [start, end]), mends };
    }),
  );
  return { said: await listSaid(workspace), policies };
}

async function openWithPolicies(): Promise<TestWorkspace> {
  const workspace = openTestWorkspace();
  await workspace.handlers['policy.import']({ taskId: TASK, files: FILES });
  return workspace;
}

describe('What an export wrote is read back as it was, or the loss report says what was lost', () => {
  test.for(FORMATS)('%s, where the policies are', async (format) => {
    const study = await makeStudy();
    const there = await openWithPolicies();
    const imported = await read(there, await exportAll(study, format));
    expect(toLosses(imported)).toEqual(TABLE[format].there);
    expect(imported.policies.map(({ made, mends }) => ({ made, mends }))).toEqual([
      { made: false, mends: 0 },
      { made: false, mends: 0 },
    ]);
    expect(await listSaid(there)).toMatchObject(toKept(await listSaid(study), TABLE[format]));
  });

  test.for(FORMATS)('%s, where nothing is', async (format) => {
    const study = await makeStudy();
    const empty = openTestWorkspace();
    const imported = await read(empty, await exportAll(study, format));
    expect(toLosses(imported)).toEqual(TABLE[format].empty);
    const kept = WITHOUT_WORDS.has(format) ? [] : toKept(await listSaid(study), TABLE[format]);
    const said = await listSaid(empty);
    expect(said).toHaveLength(kept.length);
    // The layout of OPP-115 parts segments by bars, so that a blank comes between two of a text’s own.
    const toWords = (one: Partial<Said>) => ({ ...one, quote: one.quote?.replaceAll('| |', '||') });
    expect(said.map(toWords)).toMatchObject(kept);
  });

  test('fastText keeps words and labels, and says that it does not know whose they are', async () => {
    const study = await makeStudy();
    const empty = openTestWorkspace();
    const imported = await read(empty, await exportAll(study, 'fasttext'));
    expect(toLosses(imported)).toEqual(['label', 'text', 'when', 'who', 'whose']);
    const byWords = (rows: Awaited<ReturnType<typeof listRows>>) =>
      rows
        .map(({ text, labels }) => [text, labels.filter(isProvidedLabelId)])
        .map((one) => JSON.stringify(one))
        .toSorted();
    expect(byWords(await listRows(empty, 'decided'))).toEqual(byWords(await listRows(study, 'all')));
  });
});

describe('Importing a data set', () => {
  test('finds a label of one’s own by its name where the format tells it', async () => {
    const study = await makeStudy();
    for (const format of ['label-studio', 'prodigy'] as const) {
      const there = await openWithPolicies();
      const own = await addOwnLabel(there);
      const { losses } = await read(there, await exportAll(study, format));
      expect(losses.filter(({ why }) => LOSSES.label.test(why))).toEqual([]);
      expect((await listSaid(there)).find(({ quote }) => quote.startsWith('Cars'))?.labels).toEqual([
        'collection',
        own,
      ]);
    }
  });

  test('adds nothing the second time', async () => {
    const study = await makeStudy();
    for (const format of ['jsonl', 'prodigy', 'doccano'] as const) {
      const empty = openTestWorkspace();
      const files = await exportAll(study, format);
      const first = await read(empty, files);
      const said = await listSaid(empty);
      const second = await read(empty, files);
      expect(second.policies.map(({ decisions, known }) => [decisions, known])).toEqual(
        first.policies.map(({ decisions }) => [0, decisions]),
      );
      expect(await listSaid(empty)).toEqual(said);
    }
  });

  test('leaves what was decided here later in force', async () => {
    const study = await makeStudy();
    const files = await exportAll(study, 'jsonl');
    const there = await openWithPolicies();
    const [policy] = await there.handlers['policy.list']({});
    const reading = await there.handlers['policy.read']({ policyId: policy!.id });
    const clause = reading.segments.find(({ start }) => reading.text.startsWith('Cars', start))!;
    // Each look at the clock is a second later.
    for (let look = 0; look < 3600; look += 1) there.services.clock();
    const { start, end } = clause;
    await there.handlers['decision.add']({
      policyId: policy!.id,
      start,
      end,
      labels: ['children'],
      action: 'set',
      suggestionShown: false,
    });
    await read(there, files);
    const after = await there.handlers['policy.read']({ policyId: policy!.id });
    expect(after.segments.find((one) => one.start === start)?.decision).toMatchObject({ labels: ['children'] });
  });

  test('reads a zip of a folder as it reads the folder', async () => {
    const study = await makeStudy();
    const files = await exportAll(study, 'opp115');
    const there = await openWithPolicies();
    const parts = files.map(({ name, bytes }) => ({ name: `export/${name}`, bytes }));
    await read(there, [{ name: 'study.zip', bytes: toZip(parts) }]);
    expect(await listSaid(there)).toMatchObject(toKept(await listSaid(study), TABLE.opp115));
  });

  test('cuts a policy that it makes as the data set says, and what is there only where nobody has said anything', async () => {
    const lines = [
      { id: 1, doc: 'cut.txt', text: 'We keep logs. We share them', labels: ['retention'] },
      { id: 2, doc: 'cut.txt', text: 'Contact', labels: [] },
    ];
    const file = (given: readonly object[]): FileBytes => ({
      name: 'lines.jsonl',
      bytes: new TextEncoder().encode(given.map((line) => JSON.stringify(line)).join('\n')),
    });
    const empty = openTestWorkspace();
    const imported = await read(empty, [file(lines)]);
    expect(imported.policies).toMatchObject([{ made: true, decisions: 2 }]);
    expect(imported.policies[0]?.mends).toBeGreaterThan(0);
    expect((await listSaid(empty)).map(({ quote, labels }) => [quote, labels])).toEqual([
      ['Contact', []],
      ['We keep logs. We share them', ['retention']],
    ]);
    const [policy] = imported.policies;
    const row = { policySha256: policy!.id, policy: 'cut.txt', start: 0, end: 13, text: 'We keep logs.' };
    const annotations = [{ annotator: 'Eve', labels: ['retention'], decidedAt: '2025-12-31T00:00:00.000Z' }];
    const again = await read(empty, [file([{ ...row, annotations }])]);
    expect(again.policies).toMatchObject([{ decisions: 0, mends: 0 }]);
    expect(again.losses.map(({ line, why }) => [line, why.replace(/:.*/, '')])).toEqual([
      [1, 'the clause’s place'],
      [1, 'the answer'],
    ]);
  });

  test('takes other words at a clause’s place, unknown labels and a moment to come for losses, each with its line', async () => {
    const study = await makeStudy();
    const [first] = await listRows(study, 'decided');
    if (first === undefined) throw new Error('Nothing was decided');
    const bent = [
      { ...first, text: first.text.replace('keep', 'sell') },
      {
        ...first,
        annotations: [{ annotator: 'Eve', labels: ['sharing', 'weather'], decidedAt: '2999-01-01T00:00:00Z' }],
      },
      { ...first, annotations: [{ annotator: 'Flo', labels: ['weather'], decidedAt: null }] },
    ];
    for (const [at, row] of bent.entries()) {
      const there = await openWithPolicies();
      const bytes = new TextEncoder().encode(`\n${JSON.stringify(row)}\n`);
      const { losses } = await read(there, [{ name: 'bent.jsonl', bytes }]);
      expect(losses.filter(({ line }) => line === 2).map(({ why }) => why.replace(/^[^:]*: /, ''))).toEqual(
        [
          Array.from({ length: first.annotations.length }, () => 'other words stand at its place'),
          ['the codebook has none of this id or name', 'that is no moment before now'],
          ['the codebook has none of this id or name', 'none of its labels is in the codebook'],
        ][at],
      );
    }
  });

  test('is taken back by one undo of whoever imported, decisions and cuts alike, and put back by one redo', async () => {
    const study = await makeStudy();
    const empty = openTestWorkspace();
    await empty.handlers['author.set']({ name: 'Ida' });
    const bytes = new TextEncoder().encode(
      JSON.stringify({ id: 1, doc: 'cut.txt', text: 'We keep logs. We share them', labels: ['retention'] }),
    );
    await read(empty, [{ name: 'lines.jsonl', bytes }, ...(await exportAll(study, 'label-studio'))]);
    const before = await listState(empty);
    expect(before.said).toHaveLength(10);
    expect(await empty.handlers['decision.undo']({})).toMatchObject({ action: 'import', policyId: null });
    const after = await listState(empty);
    expect(after.said).toEqual([]);
    expect(after.policies).toHaveLength(3);
    expect(after.policies.flatMap(({ mends }) => mends)).toEqual([]);
    expect(await empty.handlers['decision.undo']({})).toBeNull();
    await empty.handlers['decision.redo']({});
    expect(await listState(empty)).toEqual(before);
    // Another session, and another workspace that it is merged into, see the same.
    const next = createHandlers(createWorkbench(empty.services));
    expect(await next['policy.list']({})).toEqual(await empty.handlers['policy.list']({}));
    const other = openTestWorkspace();
    await mergeFile(other.services, empty.file, TASK);
    expect((await listState(other)).said).toEqual(before.said);
  });

  test('an import that is taken back leaves what was decided here in force, and nothing of it in a merge', async () => {
    const study = await makeStudy();
    const files = await exportAll(study, 'jsonl');
    const there = await openWithPolicies();
    await there.handlers['author.set']({ name: 'Ida' });
    await read(there, files);
    await there.handlers['decision.undo']({});
    const other = openTestWorkspace();
    await mergeFile(other.services, there.file, TASK);
    expect(await listSaid(other)).toEqual([]);
    expect((await read(there, files)).policies.map(({ decisions }) => decisions)).toEqual([8, 1]);
  });

  test('stops where it is told to, and says so', async () => {
    const study = await makeStudy();
    const there = await openWithPolicies();
    await there.handlers['task.cancel']({ taskId: TASK });
    const imported = await read(there, await exportAll(study, 'jsonl'));
    expect(imported).toMatchObject({ cancelled: true, policies: [] });
    expect(await listSaid(there)).toEqual([]);
  });
});
