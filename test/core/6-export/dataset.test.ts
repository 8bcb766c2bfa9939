import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDecisionId, toModelId, toPolicyId } from '../../../main/contract/decode.ts';
import { EXPORT_FIELDS } from '../../../main/contract/export-fields.ts';
import { LABEL_IDS, type LabelId, LABELS } from '../../../main/contract/labels.ts';
import type { Decision, PolicySummary, ReaderSegment, Scores } from '../../../main/contract/types.ts';
import { writeWhole } from '../../../main/core/6-export/formats/formats.ts';
import { toManifest, toManifestFile } from '../../../main/core/6-export/manifest.ts';
import { type DatasetRow, type ExportedPolicy, toDataset } from '../../../main/core/6-export/rows.ts';

const SCORES: Scores = { collection: 0.25, sharing: 1 / 3, retention: 1e-9, children: 0, transfer: 1, dispute: 0.5 };
const MODEL = toModelId('b'.repeat(64));

function toSummary(name: string, id: string): PolicySummary {
  return {
    id: toPolicyId(id.repeat(64)),
    name,
    company: null,
    title: null,
    mediaType: 'text/plain',
    encoding: 'utf-8',
    effectiveDate: null,
    archivedDate: null,
    extent: 'whole',
    characters: 1,
    clauses: 0,
    decided: 0,
    labelCounts: SCORES,
    importedAt: '2026-05-01T10:00:00.000Z',
    warnings: [],
    previousId: null,
  };
}

function toDecision(segment: { readonly start: number; readonly end: number }, labels: readonly LabelId[]): Decision {
  return {
    id: toDecisionId('d'),
    policyId: toPolicyId('a'.repeat(64)),
    start: segment.start,
    end: segment.end,
    quote: '',
    labels,
    action: 'set',
    author: '=Ada',
    decidedAt: '2026-05-01T10:00:00.000Z',
    codebookRevision: 1,
    suggestion: null,
    origin: null,
  };
}

/** A policy whose text is the clauses' words one after the other; every second one is decided. */
function toReading(name: string, id: string, words: readonly string[]): ExportedPolicy {
  let start = 0;
  const segments = words.map((text, at): ReaderSegment => {
    const span = { start, end: start + text.length };
    start = span.end;
    return {
      ...span,
      kind: 'clause',
      level: 0,
      headings: [],
      leadIn: null,
      prediction: { modelId: MODEL, scores: SCORES, labels: ['transfer'] },
      mends: [],
      decision: at % 2 === 0 ? toDecision(span, ['sharing', 'children']) : null,
    };
  });
  return {
    policy: toSummary(name, id),
    text: words.join(''),
    segments,
    orphans: [],
    standing: segments.flatMap(({ decision }, at) =>
      decision === null ? [] : [{ ...decision, quote: words[at] ?? '' }],
    ),
  };
}

const decodeText = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
const write = (format: 'jsonl' | 'csv', rows: readonly DatasetRow[]): Uint8Array =>
  writeWhole(format, { rows, texts: [], leftOut: [] }, { labels: LABELS, hash: () => '', seed: 1 })[0]!.bytes;
const readJsonl = (rows: readonly DatasetRow[]): unknown[] =>
  decodeText(write('jsonl', rows))
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown);
const readCsv = (rows: readonly DatasetRow[]): Record<string, string>[] =>
  parse(decodeText(write('csv', rows)), { columns: true, relax_quotes: false });
const unguard = (cell: string | undefined): string | undefined => cell?.replace(/^'/, '');

describe('the rows of a data set', () => {
  it('hold the exact words under UTF-16 offsets, the set in force and the model’s word beside it', () => {
    const { rows } = toDataset([toReading('p.txt', 'a', ['🔒 we share.', '  We move.'])], 'all');
    expect(rows).toMatchObject([
      { index: 0, start: 0, end: 12, text: '🔒 we share.', labels: ['sharing', 'children'], source: 'person' },
      { index: 1, start: 12, end: 22, text: '  We move.', labels: ['transfer'], source: 'model' },
    ]);
    expect(rows[0]).toMatchObject({ decidedBy: '=Ada', codebookRevision: 1, predicted: ['transfer'], modelId: MODEL });
    expect(rows[1]).toMatchObject({ decidedBy: null, decidedAt: null, codebookRevision: null, scores: SCORES });
  });

  it('do not depend on the order in which policies came in', () => {
    const readings = [toReading('b.txt', 'a', ['x']), toReading('a.txt', '2', ['y']), toReading('a.txt', '1', ['z'])];
    const { rows } = toDataset(readings, 'all');
    expect(rows.map(({ text }) => text)).toEqual(['z', 'y', 'x']);
    expect(toDataset(readings.toReversed(), 'all').rows).toEqual(rows);
  });

  it('leave out what nobody decided when only decisions are wanted, and count all that is left out', () => {
    const reading = toReading('p.txt', 'a', ['one', 'two', 'three', 'four', 'five']);
    const [first, second, third, fourth, fifth] = reading.segments;
    const segments = [
      { ...first, kind: 'heading', decision: null, prediction: null },
      second,
      third,
      { ...fourth, prediction: null },
      fifth,
    ] as readonly ReaderSegment[];
    const mixed = { ...reading, segments, orphans: [toDecision({ start: 0, end: 1 }, [])] };
    const decided = toDataset([mixed], 'decided');
    expect(decided.rows.map(({ text }) => text)).toEqual(['three', 'five']);
    expect(decided.leftOut).toEqual([
      { reason: 'headings and boilerplate, which carry no labels', count: 1 },
      { reason: 'clauses that nobody has decided', count: 2 },
      { reason: 'decisions whose words no longer stand in the text', count: 1 },
    ]);
    const all = toDataset([mixed], 'all');
    expect(all.rows.map(({ text }) => text)).toEqual(['two', 'three', 'five']);
    expect(all.leftOut.map(({ count }) => count)).toEqual([1, 1, 1]);
  });
});

describe('JSON Lines', () => {
  // Any code unit, halves of surrogate pairs among them.
  const codeUnit = fc.nat(0xffff).map((code) => String.fromCharCode(code));

  it('read back as the rows, whatever the words', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: codeUnit, minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 6 }),
        (words) => {
          const { rows } = toDataset([toReading('p.txt', 'a', words)], 'all');
          expect(readJsonl(rows)).toEqual(rows);
        },
      ),
      { seed: 20260503, numRuns: 60 },
    );
  });

  it('keep half a surrogate pair', () => {
    const { rows } = toDataset([toReading('p.txt', 'a', ['a\ud83d', '\ude00b'])], 'all');
    expect(readJsonl(rows)).toEqual(rows);
  });

  it('are an empty file where there is no row', () => {
    expect(write('jsonl', [])).toHaveLength(0);
  });
});

describe('CSV', () => {
  const words = fc.string({
    unit: fc.oneof(
      fc.constantFrom('=', '+', '-', '@', "'", '"', ',', '\n', '\r', '\t', '|', ' '),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    minLength: 1,
  });

  it(
    'reads back exactly once one leading apostrophe is taken off, and no cell begins as a formula',
    { timeout: 30_000 },
    () => {
      fc.assert(
        fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (texts) => {
          const { rows } = toDataset([toReading('-p.txt', 'a', texts)], 'all');
          const cells = readCsv(rows);
          expect(cells.map(({ text }) => unguard(text))).toEqual(texts);
          for (const record of cells) {
            expect(unguard(record['policy'])).toBe('-p.txt');
            for (const cell of Object.values(record)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
          }
        }),
        { seed: 20260504, numRuns: 60 },
      );
    },
  );

  it('has a 0/1 column and a score column for each label beside the joined ones', () => {
    const { rows } = toDataset([toReading('p.txt', 'a', ['one', 'two'])], 'all');
    const [person, model] = readCsv(rows);
    expect(person).toMatchObject({ labels: 'sharing|children', predicted: 'transfer', decidedBy: "'=Ada" });
    expect(LABEL_IDS.map((id) => person?.[id])).toEqual(['0', '1', '0', '1', '0', '0']);
    expect(LABEL_IDS.map((id) => Number(person?.[`score_${id}`]))).toEqual(LABEL_IDS.map((id) => SCORES[id]));
    expect(model).toMatchObject({ labels: 'transfer', source: 'model', decidedBy: '', decidedAt: '', company: '' });
  });

  it('is a header alone where there is no row', () => {
    const lines = decodeText(write('csv', [])).split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^"policy","policySha256","company","index","start","end","text"/);
  });
});

describe('the fields that the manual tells of', () => {
  const read = (): Readonly<Record<string, unknown>> => {
    const { rows } = toDataset([toReading('p.txt', 'a', ['one'])], 'all');
    return JSON.parse(decodeText(write('jsonl', rows))) as Readonly<Record<string, unknown>>;
  };

  it('are those of JSON Lines, in its order', () => {
    const names = EXPORT_FIELDS.map(({ name }) => name);
    expect(Object.keys(read())).toEqual(names);
  });

  it('are null only where they may be', () => {
    const nulls = Object.entries(read()).flatMap(([name, value]) => (value === null ? [name] : []));
    const mayBe = EXPORT_FIELDS.filter(({ nullWhere }) => nullWhere !== null).map(({ name }) => name);
    expect(mayBe).toEqual(expect.arrayContaining(nulls));
  });

  it('are columns of CSV but for those that are said to be absent', () => {
    const header = decodeText(write('csv', [])).split('\r\n')[0] ?? '';
    const there = EXPORT_FIELDS.filter(({ name }) => header.includes(`"${name}"`)).map(({ name }) => name);
    const absent = EXPORT_FIELDS.filter(({ csv }) => csv?.startsWith('absent')).map(({ name }) => name);
    // Scores have a column for each label.
    expect([...there, ...absent, 'scores'].toSorted()).toEqual(EXPORT_FIELDS.map(({ name }) => name).toSorted());
    expect(header).toContain('"score_retention"');
  });
});

describe('the manifest', () => {
  it('counts rows by status and names each file', () => {
    const dataset = toDataset([toReading('p.txt', 'a', ['one', 'two', 'three'])], 'all');
    const files = [{ name: 'x.jsonl', sha256: 'f'.repeat(64), sizeBytes: 10 }];
    const leftOut = [{ reason: 'policies that were not chosen', count: 2 }];
    const facts = {
      format: 'jsonl',
      createdAt: '2026-05-01T10:00:00.000Z',
      codebookRevision: 3,
      policies: 1,
      leftOut,
    } as const;
    const manifest = toManifest(dataset, files, facts);
    expect(manifest).toMatchObject({
      rows: 3,
      rowsByStatus: { decided: 2, predicted: 1 },
      policies: 1,
      leftOut,
      codebookRevision: 3,
    });
    expect(manifest.files).toEqual(files);
    const file = toManifestFile(manifest);
    expect(file.name).toBe('manifest.json');
    expect(JSON.parse(decodeText(file.bytes))).toEqual(manifest);
  });
});
