import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LABEL_IDS } from '../main/contract/labels.ts';
import type { LabelId } from '../main/contract/labels.ts';

interface TrainingLine {
  readonly id: string;
  readonly doc: string;
  readonly heading: string;
  readonly leadIn: string;
  readonly previous: string;
  readonly text: string;
  readonly next: string;
  readonly labels: readonly LabelId[];
}

const folder = new URL('../corpus/training/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const parseLines = (name: string): readonly TrainingLine[] =>
  read(name)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as TrainingLine);

const own = parseLines('own.jsonl');
const provided = parseLines('provided.jsonl');
const all = [...own, ...provided];
const card = read('README.md');
const readings = JSON.parse(read('readings.json')) as Readonly<
  Record<string, { readonly first: string; readonly second: string }>
>;

/** The cells of the card's table whose first column is `name`. */
function readCardRow(name: string): readonly string[] {
  const row = card.split('\n').find((line) => new RegExp(`^\\| ${name} +\\|`).test(line));
  return (row ?? '')
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.trim());
}

/** Cohen's kappa of the two readings on one label; 1 where both always say the same. */
function computeKappa(lines: readonly TrainingLine[], label: LabelId): number {
  const pairs = lines.map(({ id }) => [
    readings[id]?.first.split(' ').includes(label),
    readings[id]?.second.split(' ').includes(label),
  ]);
  const share = (match: (first?: boolean, second?: boolean) => boolean): number =>
    pairs.filter(([first, second]) => match(first, second)).length / pairs.length;
  const first = share((given) => given === true);
  const second = share((_, given) => given === true);
  const expected = first * second + (1 - first) * (1 - second);
  return (share((one, two) => one === two) - expected) / (1 - expected);
}

const toWords = (text: string): readonly string[] => text.toLowerCase().match(/[a-z0-9']+/g) ?? [];

function listRuns(text: string, length: number): readonly string[] {
  const words = toWords(text);
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '));
}

describe('the training clauses', () => {
  it('stand in the two files that the card names', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
    expect(files.toSorted()).toEqual(['own.jsonl', 'provided.jsonl']);
    for (const file of files) expect(card).toContain(`\`${file}\``);
  });

  it('have every field, no empty text, and labels of the codebook in its order', () => {
    for (const line of all) {
      expect(Object.keys(line), line.id).toEqual([
        'id',
        'doc',
        'heading',
        'leadIn',
        'previous',
        'text',
        'next',
        'labels',
      ]);
      expect(line.text.trim(), line.id).not.toBe('');
      expect(line.id.startsWith(`${line.doc}#`), line.id).toBe(true);
      expect(line.labels, line.id).toEqual(LABEL_IDS.filter((id) => line.labels.includes(id)));
    }
  });

  it('have ids of their own, and no text of ours is there twice or taken from the provided policies', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set([...own.map(({ text }) => text), ...provided.map(({ text }) => text)]).size).toBe(
      own.length + new Set(provided.map(({ text }) => text)).size,
    );
  });

  it('name as neighbours the lines before and after them in the same policy', () => {
    for (const [at, line] of all.entries()) {
      const [before, after] = [all[at - 1], all[at + 1]];
      expect(line.previous, line.id).toBe(before?.doc === line.doc ? before.text : '');
      expect(line.next, line.id).toBe(after?.doc === line.doc ? after.text : '');
    }
  });

  it('quote the provided policies word for word', () => {
    for (const { id, doc, text } of provided) {
      const file = readdirSync(new URL('../', folder)).find((name) => name.startsWith(doc.replace('provided-', '')));
      expect(readFileSync(new URL(`../${file}`, folder), 'utf8').includes(text), id).toBe(true);
    }
  });

  it('were each read twice, and the settled labels are those of one reading except where the card says', () => {
    expect(Object.keys(readings).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
    const settledOtherwise = all.filter(({ id, labels }) => {
      const { first, second } = readings[id]!;
      return labels.join(' ') !== first && labels.join(' ') !== second;
    });
    expect(readCardRow('settled otherwise')).toEqual([String(settledOtherwise.length)]);
    const changed = all.filter(({ id }) => readings[id]!.first !== readings[id]!.second);
    expect(readCardRow('changed in the second reading')).toEqual([String(changed.length)]);
  });

  it.each(LABEL_IDS)('carry %s as often, and were read with the agreement, that the card says', (label) => {
    const count = (lines: readonly TrainingLine[]): string =>
      String(lines.filter(({ labels }) => labels.includes(label)).length);
    const kappa = computeKappa(own, label).toFixed(3);
    expect(readCardRow(label)).toEqual([count(own), count(provided), kappa]);
  });

  it('number as many, and carry none as often, as the card says', () => {
    const countNone = (lines: readonly TrainingLine[]): string =>
      String(lines.filter(({ labels }) => labels.length === 0).length);
    expect(readCardRow('none')).toEqual([countNone(own), countNone(provided), '']);
    expect(readCardRow('clauses')).toEqual([String(own.length), String(provided.length), '']);
    expect(own.length).toBeGreaterThanOrEqual(1500);
  });
});

const dataFolder = new URL('../../shared/data/', import.meta.url);
const hasData = existsSync(dataFolder);
if (!hasData)
  console.warn('Skipped: the licensed clauses are not on this machine, so overlap with them was not checked.');

describe.skipIf(!hasData)('the clauses written for this project, beside the licensed ones', () => {
  it('share no text and no run of twelve words with them', () => {
    const runs = new Map(own.flatMap(({ id, text }) => listRuns(text, 12).map((run) => [run, id] as const)));
    const texts = new Map(own.map(({ id, text }) => [toWords(text).join(' '), id]));
    const lines = [
      ...readFileSync(new URL('train.jsonl', dataFolder), 'utf8').split('\n'),
      ...readFileSync(new URL('dev.jsonl', dataFolder), 'utf8').split('\n'),
      ...gunzipSync(readFileSync(new URL('unlabelled.jsonl.gz', dataFolder)))
        .toString('utf8')
        .split('\n'),
    ].filter((line) => line !== '');
    const found = new Set<string>();
    for (const line of lines) {
      const { text } = JSON.parse(line) as { readonly text: string };
      const whole = texts.get(toWords(text).join(' '));
      if (whole !== undefined) found.add(whole);
      for (const run of listRuns(text, 12)) {
        const shared = runs.get(run);
        if (shared !== undefined) found.add(shared);
      }
    }
    expect([...found]).toEqual([]);
  }, 60_000);
});
