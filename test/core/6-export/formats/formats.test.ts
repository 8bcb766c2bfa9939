import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { EXPORT_FORMAT_IDS } from '../../../../main/contract/export-formats.ts';
import type { FileBytes } from '../../../../main/contract/types.ts';
import { createCodePointCounter } from '../../../../main/core/6-export/formats/code-points.ts';
import { WRITERS } from '../../../../main/core/6-export/formats/formats.ts';
import { CONTEXT, makeDataset, readLines, readText, UGLY } from './made-dataset.ts';

const ugly = makeDataset(UGLY);
const write = (format: (typeof EXPORT_FORMAT_IDS)[number], dataset = ugly): readonly FileBytes[] =>
  WRITERS[format](dataset, CONTEXT);

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
    expect(JSON.parse(readText(write('label-studio'), 'annotators.json'))).toEqual({ 1: 'Ann', 2: 'Bo "B"' });
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
  test('holds an accepted task for each answer, with no choice for “none applies”', () => {
    const tasks = readLines(write('prodigy'), 'choice.jsonl') as readonly {
      accept: string[];
      answer: string;
      _session_id: string;
    }[];
    expect(tasks).toHaveLength(6);
    expect(tasks.every(({ answer }) => answer === 'accept')).toBe(true);
    expect(tasks.map(({ accept }) => accept).filter((accept) => accept.length === 0)).toHaveLength(2);
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
