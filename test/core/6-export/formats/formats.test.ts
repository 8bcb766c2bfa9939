import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { EXPORT_FORMAT_IDS } from '../../../../main/contract/export-formats.ts';
import type { FileBytes } from '../../../../main/contract/types.ts';
import { toClauseId } from '../../../../main/core/6-export/formats/by-policy.ts';
import { createCodePointCounter } from '../../../../main/core/6-export/formats/code-points.ts';
import { WRITERS } from '../../../../main/core/6-export/formats/formats.ts';
import { CONTEXT, makeDataset, readLines, readText, UGLY } from './made-dataset.ts';

const ugly = makeDataset(UGLY);
const write = (format: (typeof EXPORT_FORMAT_IDS)[number], dataset = ugly): readonly FileBytes[] =>
  WRITERS[format](dataset, CONTEXT);

/** The slice of a text as Python counts it. */
const byCodePoints = (text: string, start: number, end: number): string => Array.from(text).slice(start, end).join('');
const textOf = (index: number): string => ugly.texts[index]?.text ?? '';

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

describe('OPP-115', () => {
  test('joins annotations to segments, and selected words to the segment as it stands', () => {
    const files = write('opp115');
    const sheet = files.find(({ name }) => name.startsWith('annotations/1_'));
    const html = files.find(({ name }) => name.startsWith('sanitized_policies/1_'));
    const segments = readText(files, html?.name ?? '').split('|||');
    expect(segments).toHaveLength(4);
    const records: string[][] = parse(readText(files, sheet?.name ?? ''));
    const read = records.map((record) => {
      const [said] = Object.values(
        JSON.parse(record[6] ?? '') as Record<
          string,
          { selectedText: string; startIndexInSegment: number; endIndexInSegment: number; value: string }
        >,
      );
      const segment = segments[Number(record[4])] ?? '';
      expect(record).toHaveLength(9);
      expect(segment.slice(said?.startIndexInSegment, said?.endIndexInSegment)).toBe(said?.selectedText);
      return [Number(record[2]), Number(record[4]), record[5], said?.value];
    });
    expect(read).toEqual([
      [1, 0, 'Data Retention', 'retention'],
      [2, 0, 'Data Retention', 'retention'],
      [2, 0, 'Third Party Sharing/Collection', 'sharing'],
      [1, 1, 'Third Party Sharing/Collection', 'sharing'],
      [1, 1, 'Other', 'own-0a1b2c3d'],
      [1, 2, 'Other', 'none'],
      [2, 2, 'Other', 'none'],
    ]);
    expect(new Set(records.map(([id]) => id)).size).toBe(records.length);
  });
});

describe('INCEpTION', () => {
  test('has every clause at its code units in XMI, whatever the characters', () => {
    const dataset = makeDataset([{ ...UGLY[0]!, before: '\u0000\ud800 "<&>\'\n' }]);
    const [xmi] = write('inception-xmi', dataset);
    const clauses: { begin: number; end: number; id: string; labels: string[] }[] = [];
    let sofa = '';
    const parser = new Parser(
      {
        onopentag: (name, attributes) => {
          if (name === 'custom:Clause') {
            clauses.push({
              begin: Number(attributes['begin']),
              end: Number(attributes['end']),
              id: attributes['clauseId'] ?? '',
              labels: [],
            });
          }
          if (name === 'cas:Sofa') sofa = attributes['sofaString'] ?? '';
        },
        ontext: (text) => void (text.trim() !== '' && clauses.at(-1)?.labels.push(text)),
      },
      { xmlMode: true },
    );
    parser.end(readText([xmi!], xmi!.name));
    expect(sofa).toHaveLength(dataset.texts[0]?.text.length ?? 0);
    expect(clauses.map(({ begin, end, id, labels }) => [sofa.slice(begin, end), id, labels])).toEqual(
      dataset.rows.map((row) => [row.text, toClauseId(row), row.labels]),
    );
  });

  test('has the same in CAS JSON, with arrays by reference', () => {
    const [file] = write('inception-json');
    const cas = JSON.parse(readText([file!], file!.name)) as {
      '%FEATURE_STRUCTURES': Record<string, unknown>[];
      '%VIEWS': Record<string, { '%MEMBERS': number[] }>;
    };
    const held = new Map(cas['%FEATURE_STRUCTURES'].map((one) => [one['%ID'], one]));
    const clauses = Object.values(cas['%VIEWS'])
      .flatMap((view) => view['%MEMBERS'])
      .map((id) => held.get(id));
    const sofa = String(held.get(1)?.['sofaString']);
    expect(
      clauses.map((one) => [
        sofa.slice(Number(one?.['begin']), Number(one?.['end'])),
        held.get(one?.['@labels'])?.['%ELEMENTS'],
      ]),
    ).toEqual(ugly.rows.slice(0, 4).map((row) => [row.text, row.labels]));
  });
});

describe('W3C Web Annotation', () => {
  test('has a person’s answer each, or the model’s, at code points with the words around', () => {
    const { total, first } = JSON.parse(readText(write('web-annotation'), 'annotations.json')) as {
      total: number;
      first: {
        items: {
          id: string;
          creator: { type: string; name: string };
          body: { value: string }[];
          target: { selector: [{ start: number; end: number }, { exact: string; prefix: string; suffix: string }] };
        }[];
      };
    };
    expect(total).toBe(7);
    expect(new Set(first.items.map(({ id }) => id)).size).toBe(7);
    expect(first.items.map(({ creator }) => creator.type)).toEqual([
      'Person',
      'Person',
      'Person',
      'Person',
      'Person',
      'Software',
      'Person',
    ]);
    for (const { target } of first.items.slice(0, 6)) {
      const [{ start, end }, { exact, prefix, suffix }] = target.selector;
      expect(byCodePoints(textOf(0), start, end)).toBe(exact);
      expect(textOf(0)).toContain(prefix + exact + suffix);
    }
  });
});

describe('Hugging Face', () => {
  test('parts the clauses over sides that the card names, and holds lists as lists', async () => {
    const files = write('huggingface');
    const card = readText(files, 'README.md');
    const sides = files.filter(({ name }) => name.endsWith('.parquet'));
    const rows = [];
    for (const { name, bytes } of sides) {
      expect(card).toContain(`path: ${name}`);
      rows.push(...(await parquetReadObjects({ file: new Uint8Array(bytes).buffer })));
    }
    const byId = new Map(rows.map((row) => [row['clause_id'], row]));
    expect(ugly.rows.map((row) => byId.get(toClauseId(row))?.['labels'])).toEqual(
      ugly.rows.map(({ labels }) => labels),
    );
    expect(ugly.rows.map((row) => byId.get(toClauseId(row))?.['text'])).toEqual(ugly.rows.map(({ text }) => text));
    expect(byId.get(toClauseId(ugly.rows[1]!))?.['label_ids']).toEqual([1n, 6n]);
    expect(readLines(files, 'raw/train.jsonl')).toHaveLength(6);
  });
});

describe('without texts', () => {
  test('no word of a policy is written, nor its name', () => {
    const text = readText(write('offsets'), 'clauses.jsonl');
    for (const words of ['keep', 'share', 'Acm', 'second', 'Sharing']) expect(text).not.toContain(words);
    const [first] = readLines(write('offsets'), 'clauses.jsonl') as readonly {
      start: number;
      end: number;
      textSha256: string;
    }[];
    const slice = textOf(0).slice(first?.start, first?.end);
    expect(first?.textSha256).toBe(CONTEXT.hash(new TextEncoder().encode(slice)));
  });
});

describe('the agreement table', () => {
  test('has a row for each answer and label, and one for each answer’s set', () => {
    const long: string[][] = parse(readText(write('agreement'), 'agreement.csv'));
    const sets: string[][] = parse(readText(write('agreement'), 'label-sets.csv'));
    expect(long).toHaveLength(1 + 6 * CONTEXT.labels.length);
    expect(sets.slice(1).map(([coder, , set]) => [coder, set])).toEqual([
      ['Ann', 'retention'],
      ['Bo "B"', 'retention|sharing'],
      ['Ann', 'sharing|own-0a1b2c3d'],
      ['Ann', 'none'],
      ['Bo "B"', 'none'],
      ['Ann', 'dispute'],
    ]);
  });
});
