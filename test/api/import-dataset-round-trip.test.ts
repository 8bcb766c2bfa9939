import { describe, expect, test } from 'vitest';
import { EXPORT_FORMATS, type ExportFormat } from '../../main/contract/export-formats.ts';
import { isProvidedLabelId } from '../../main/contract/labels.ts';
import { exportAll, listRows, listSaid, makeStudy, type Said } from '../support/made-study.ts';
import { type Loss, openWithPolicies, readStudy, toLosses } from '../support/read-study.ts';
import { openTestWorkspace } from '../support/test-workspace.ts';
import { toZip } from '../support/zip-file.ts';

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

describe('What an export wrote is read back as it was, or the loss report says what was lost', () => {
  test.for(FORMATS)('%s, where the policies are', async (format) => {
    const study = await makeStudy();
    const there = await openWithPolicies();
    const imported = await readStudy(there, await exportAll(study, format));
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
    const imported = await readStudy(empty, await exportAll(study, format));
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
    const imported = await readStudy(empty, await exportAll(study, 'fasttext'));
    expect(toLosses(imported)).toEqual(['label', 'text', 'when', 'who', 'whose']);
    const byWords = (rows: Awaited<ReturnType<typeof listRows>>) =>
      rows
        .map(({ text, labels }) => [text, labels.filter(isProvidedLabelId)])
        .map((one) => JSON.stringify(one))
        .toSorted();
    expect(byWords(await listRows(empty, 'decided'))).toEqual(byWords(await listRows(study, 'all')));
  });

  test('a zip of a folder as the folder', async () => {
    const study = await makeStudy();
    const files = await exportAll(study, 'opp115');
    const there = await openWithPolicies();
    const parts = files.map(({ name, bytes }) => ({ name: `export/${name}`, bytes }));
    await readStudy(there, [{ name: 'study.zip', bytes: toZip(parts) }]);
    expect(await listSaid(there)).toMatchObject(toKept(await listSaid(study), TABLE.opp115));
  });
});
