import { parse } from 'csv-parse/sync';
import { Parser } from 'htmlparser2';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import type { ExportFormat } from '../../../../main/contract/export-formats.ts';
import type { FileBytes } from '../../../../main/contract/types.ts';
import { toClauseId } from '../../../../main/core/6-export/formats/by-policy.ts';
import { writeWhole } from '../../../../main/core/6-export/formats/formats.ts';
import { CONTEXT, makeDataset, readLines, readText, UGLY } from './made-dataset.ts';

const ugly = makeDataset(UGLY);
const write = (format: ExportFormat, dataset = ugly): readonly FileBytes[] => writeWhole(format, dataset, CONTEXT);

/** The slice of a text as Python counts it. */
const byCodePoints = (text: string, start: number, end: number): string => Array.from(text).slice(start, end).join('');
const textOf = (index: number): string => ugly.texts[index]?.text ?? '';

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
    expect(total).toBe(8);
    expect(new Set(first.items.map(({ id }) => id)).size).toBe(8);
    expect(first.items.map(({ creator }) => creator.type)).toEqual([
      'Person',
      'Person',
      'Person',
      'Person',
      'Person',
      'Person',
      'Software',
      'Person',
    ]);
    for (const { target } of first.items.slice(0, 7)) {
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
    expect(readLines(files, 'raw/train.jsonl')).toHaveLength(7);
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
