import { describe, expect, it } from 'vitest';
import { parseTrainingData } from '../../main/api/training-data.ts';
import type { FileBytes } from '../../main/contract/types.ts';

const toFile = (name: string, records: readonly unknown[]): FileBytes => ({
  name,
  bytes: new TextEncoder().encode(records.map((record) => JSON.stringify(record)).join('\n')),
});

const LABELLED = [
  { id: 'shop#4', doc: 'shop', text: 'four', labels: [] },
  { id: 'shop#6', doc: 'shop', text: 'six', labels: [] },
  { id: 'bank#5', doc: 'bank', text: 'bank’s five', labels: [] },
];
const CONTEXT = [
  { doc: 'shop', i: 3, text: 'three' },
  { doc: 'shop', i: 5, text: 'five' },
  { doc: 'shop', i: 4, text: 'another four' },
];

const toNeighbours = (labelled: readonly unknown[], context: readonly FileBytes[]) =>
  parseTrainingData([toFile('data', labelled)], context).clauses.map(({ previous, next }) => [previous, next]);

describe('joining neighbours', () => {
  it('gives each clause the texts before and after its place in its own policy, as far as known', () => {
    expect(toNeighbours(LABELLED, [toFile('context', CONTEXT)])).toEqual([
      ['three', 'five'],
      ['five', null],
      [null, null],
    ]);
  });

  it('takes labelled lines as neighbours of each other, before context that claims the same place', () => {
    const labelled = [...LABELLED, { id: 'shop#5', doc: 'shop', text: 'five as labelled', labels: [] }];
    expect(toNeighbours(labelled, [toFile('context', CONTEXT)])).toEqual([
      ['three', 'five as labelled'],
      ['five as labelled', null],
      [null, null],
      ['four', 'six'],
    ]);
  });

  it('leaves lines alone that say what stands around them, or not where they stand', () => {
    const labelled = [
      { ...LABELLED[0], previous: '' },
      { ...LABELLED[0], next: 'mine' },
      { ...LABELLED[0], id: 'shop' },
    ];
    expect(toNeighbours(labelled, [toFile('context', CONTEXT)])).toEqual([
      [null, null],
      [null, 'mine'],
      [null, null],
    ]);
  });

  it('joins nothing where no context is given, and counts what it joined where it is', () => {
    expect(toNeighbours(LABELLED, [])).toEqual(LABELLED.map(() => [null, null]));
    expect(parseTrainingData([toFile('data', LABELLED)], [toFile('context', CONTEXT)]).joined).toBe(2);
  });

  it('refuses a context line without a text, by file and line', () => {
    const broken = toFile('context.jsonl', [CONTEXT[0], { doc: 'shop', i: 9 }]);
    expect(() => toNeighbours(LABELLED, [broken])).toThrow('Line 2 of context.jsonl');
  });
});

describe('correcting labels', () => {
  it('sets the labels of the lines with these ids, and of no other', () => {
    const list = toFile('corrections.jsonl', [{ id: 'shop#6', labels: ['sharing'], why: 'it says so' }]);
    const { clauses } = parseTrainingData([toFile('data', LABELLED)], [], [list]);
    expect(clauses.map(({ labels }) => labels)).toEqual([[], ['sharing'], []]);
  });

  it('refuses a correction without an id, by file and line', () => {
    const list = toFile('corrections.jsonl', [{ labels: ['sharing'] }]);
    expect(() => parseTrainingData([toFile('data', LABELLED)], [], [list])).toThrow('Line 1 of corrections.jsonl');
  });
});
