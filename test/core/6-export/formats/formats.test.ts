import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { EXPORT_FORMAT_IDS } from '../../../../main/contract/export-formats.ts';
import type { FileBytes } from '../../../../main/contract/types.ts';
import { createCodePointCounter } from '../../../../main/core/6-export/formats/code-points.ts';
import { WRITERS, writeWhole } from '../../../../main/core/6-export/formats/formats.ts';
import { inList, joinParts } from '../../../../main/core/6-export/formats/writer.ts';
import { CONTEXT, makeDataset, readLines, readText, UGLY } from './made-dataset.ts';

const ugly = makeDataset(UGLY);
const write = (format: (typeof EXPORT_FORMAT_IDS)[number], dataset = ugly): readonly FileBytes[] =>
  writeWhole(format, dataset, CONTEXT);

const toHashes = (files: readonly FileBytes[]): unknown => files.map(({ name, bytes }) => [name, CONTEXT.hash(bytes)]);

/** The slice of a text as Python counts it. */
const byCodePoints = (text: string, start: number, end: number): string => Array.from(text).slice(start, end).join('');

describe.each(EXPORT_FORMAT_IDS)('%s', (format) => {
  test('gives the same bytes for the same data set, and names no file twice', () => {
    const files = write(format);
    expect(files.length).toBeGreaterThan(0);
    expect(write(format, makeDataset(UGLY))).toEqual(files);
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
    for (const { name } of files) expect(name).toMatch(/^[A-Za-z0-9._/-]+$/);
  });

  test('has an answer for a data set without clauses', () => {
    for (const { bytes } of write(format, { rows: [], texts: [], leftOut: [] }))
      expect(bytes).toBeInstanceOf(Uint8Array);
  });
});

test('a list written part by part is the JSON of the whole, whatever stands in it and around it', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 5 }), (items) => {
      for (const around of [
        (list: readonly unknown[]) => list,
        (list: readonly unknown[]) => ({ total: 1, first: { items: list, after: [] } }),
      ]) {
        const [file] = joinParts(inList('x.json', items, around));
        expect(readText([file!], 'x.json')).toBe(`${JSON.stringify(around(items), null, 2)}\n`);
      }
    }),
    { seed: 11, numRuns: 200 },
  );
});

test('no part of a file takes long to make, and the parts are the file', () => {
  const many = makeDataset(
    Array.from({ length: 12 }, (_, at) => ({
      policy: `${at}.txt`,
      company: null,
      before: '',
      between: '\n',
      clauses: Array.from({ length: 60 }, (_unused, place) => ({
        text: `We keep record ${place} of policy ${at} for ${at * place} days.`,
        labels: ['retention'] as const,
        said: { Ann: ['retention'] as const },
      })),
    })),
  );
  const whole = EXPORT_FORMAT_IDS.map((format) => writeWhole(format, many, CONTEXT));
  for (const [at, format] of EXPORT_FORMAT_IDS.entries()) {
    const parts = [...WRITERS[format](many, CONTEXT)];
    expect(toHashes(joinParts(parts))).toEqual(toHashes(whole[at]!));
    // A Parquet file can't be handed out before its end; pauses stand between its row groups.
    const sizes = parts.map((part) => (part?.name.endsWith('.parquet') === false ? part.bytes.length : 0));
    expect(Math.max(...sizes)).toBeLessThan(200_000);
    expect(parts.length).toBeGreaterThan(2);
  }
});

test('an offset in code units becomes the one that Python counts, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }), { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const count = createCodePointCounter(text);
      let [units, points] = [0, 0];
      for (const point of text) {
        expect(count(units)).toBe(points);
        units += point.length;
        points += 1;
      }
      expect(count(text.length)).toBe(points);
    }),
    { seed: 7, numRuns: 200 },
  );
  expect(() => createCodePointCounter('abc')(4)).toThrow(RangeError);
});

describe('Label Studio', () => {
  interface Task {
    readonly data: { readonly text: string };
    readonly annotations: readonly { readonly completed_by: number; readonly result: readonly Result[] }[];
    readonly predictions: readonly { readonly result: readonly Result[] }[];
  }
  interface Result {
    readonly value: {
      readonly start: number;
      readonly end: number;
      readonly text: string;
      readonly choices: readonly string[];
      readonly labels: readonly string[];
    };
  }
  const read = (name: string) => JSON.parse(readText(write('label-studio'), name)) as readonly Task[];

  test('has every region at its code points, and every annotator’s answer under a number', () => {
    const tasks = read('policies.json');
    expect(tasks).toHaveLength(2);
    for (const { data, annotations, predictions } of tasks) {
      for (const { value } of [...annotations, ...predictions].flatMap(({ result }) => result)) {
        expect(byCodePoints(data.text, value.start, value.end)).toBe(value.text);
      }
    }
    expect(JSON.parse(readText(write('label-studio'), 'annotators.json'))).toEqual({
      1: 'Ann',
      2: 'Bo "B"',
      3: 'Cy',
    });
    expect(
      tasks[0]?.annotations.map(({ completed_by: by, result }) => [by, result.map(({ value }) => value.labels)]),
    ).toEqual([
      [1, [['retention'], ['sharing', 'own-0a1b2c3d'], ['none']]],
      [2, [['retention', 'sharing'], ['none']]],
    ]);
  });

  test('chooses “none” for no label, among the choices that the set-up names', () => {
    const choices = read('clauses.json').map(({ annotations }) =>
      annotations.map(({ result }) => result[0]?.value.choices),
    );
    expect(choices[2]).toEqual([['none'], ['none']]);
    expect(choices[3]).toEqual([]);
    const named = new Set<string>();
    const parser = new Parser({
      onopentag: (name, { value }) => void (name === 'choice' && value !== undefined && named.add(value)),
    });
    parser.end(readText(write('label-studio'), 'clauses.xml'));
    expect(choices.flat(2).filter((choice) => !named.has(choice ?? ''))).toEqual([]);
  });
});

describe('doccano and spaCy', () => {
  test('have spans at code points of the whole text', () => {
    const [policy] = readLines(write('doccano'), 'policies.jsonl') as readonly {
      text: string;
      label: [number, number, string][];
    }[];
    expect(policy?.label.map(([start, end, label]) => [byCodePoints(policy.text, start, end), label])).toEqual([
      ['We keep 🙂 server logs for thirty days.', 'retention'],
      [ugly.rows[1]?.text, 'sharing'],
      [ugly.rows[1]?.text, 'own-0a1b2c3d'],
      ['We may move data abroad.', 'transfer'],
    ]);
    const spans = JSON.parse(readText(write('spacy'), 'spancat.json')) as readonly [
      string,
      { entities: [number, number, string][] },
    ][];
    expect(spans[0]?.[1].entities).toEqual(policy?.label);
  });

  test('say of every label whether it applies', () => {
    const cats = readLines(write('spacy'), 'textcat.jsonl').map(
      (line) => (line as { cats: Record<string, number> }).cats,
    );
    for (const each of cats) expect(Object.keys(each)).toEqual(CONTEXT.labels.map(({ id }) => id));
    expect(cats.map((each) => Object.keys(each).filter((label) => each[label] === 1))).toEqual(
      ugly.rows.map(({ labels }) => labels),
    );
  });
});

describe('Prodigy', () => {
  test('holds a task for each answer and verdict, with no choice for “none applies”, and ignores unsure ones', () => {
    const tasks = readLines(write('prodigy'), 'choice.jsonl') as readonly {
      accept: string[];
      answer: string;
      _session_id: string;
      meta: { verdict?: boolean };
    }[];
    expect(tasks.map(({ accept, answer, _session_id: by, meta }) => [by, accept, answer, meta.verdict])).toEqual([
      ['lacuna-Ann', ['retention'], 'accept', undefined],
      ['lacuna-Bo "B"', ['retention', 'sharing'], 'ignore', undefined],
      ['lacuna-Cy', ['retention'], 'accept', true],
      ['lacuna-Ann', ['sharing', 'own-0a1b2c3d'], 'accept', undefined],
      ['lacuna-Ann', [], 'accept', undefined],
      ['lacuna-Bo "B"', [], 'ignore', undefined],
      ['lacuna-Ann', ['dispute'], 'accept', undefined],
    ]);
  });
});

describe('fastText', () => {
  test('has each clause on one line, labels first, and no word that fastText would take for a label', () => {
    const files = write('fasttext');
    const lines = ['train', 'validation', 'test'].flatMap((name) =>
      readText(files, `${name}.txt`).split('\n').slice(0, -1),
    );
    expect(lines).toHaveLength(ugly.rows.length);
    for (const line of lines) expect(line).toMatch(/^(__label__[a-z0-9-]+ )+(?!.*__label__).+$/);
    expect(lines.filter((line) => line.startsWith('__label__none '))).toHaveLength(1);
  });
});
