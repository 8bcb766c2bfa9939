import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Grade, Pair } from '../../../../main/contract/alignment.ts';
import type { Span } from '../../../../main/contract/types.ts';
import { toClausePieces } from '../../../../renderer/text/comparison/clause-pieces.ts';
import { toClauseRows, type PaneClause, type PaneColumn } from '../../../../renderer/text/comparison/clause-rows.ts';
import { toRedlinePieces } from '../../../../renderer/text/comparison/redline-pieces.ts';
import { toId } from './support.ts';

const at = (number: number): Span => ({ start: number * 10, end: number * 10 + 9 });
const clause = (number: number): PaneClause => ({ ...at(number), marks: [], role: 'evidence' });
const column = (policy: number, ...numbers: readonly number[]): PaneColumn => ({
  policyId: toId(policy),
  clauses: numbers.map(clause),
});
function pair(a: number, b: number, grade: Grade = 'same-meaning', part: Partial<Pair> = {}): Pair {
  return {
    a: at(a),
    b: at(b),
    grade,
    score: 0.5,
    label: null,
    aspects: [],
    opposed: false,
    decided: false,
    differences: [],
    ...part,
  };
}
const link = (one: Pair, left = 0, right = 1) => ({ left, right, pair: one });
const shape = (columns: readonly PaneColumn[], links: readonly ReturnType<typeof link>[]) =>
  toClauseRows(columns, links).map(({ cells }) => cells.map((held) => held.map(({ start }) => start / 10)));

describe('rows of clauses that belong side by side', () => {
  test('pairs come first in the first column’s order, then what has no counterpart', () => {
    expect(shape([column(0, 1, 2, 3), column(1, 4, 5)], [link(pair(3, 4)), link(pair(2, 5))])).toEqual([
      [[2], [5]],
      [[3], [4]],
      [[1], []],
    ]);
  });

  test('a counterpart that is no evidence is shown beside its clause, but not one that is only related', () => {
    const [first, second] = toClauseRows([column(0, 1, 2), column(1)], [link(pair(1, 7)), link(pair(2, 8, 'related'))]);
    expect(first?.cells[1]).toEqual([{ ...at(7), marks: [], role: 'counterpart', again: [] }]);
    expect(second?.cells[1]).toEqual([]);
  });

  test('a clause that splits has both parts in its row', () => {
    expect(shape([column(0, 1), column(1, 4, 5)], [link(pair(1, 4)), link(pair(1, 5))])).toEqual([[[1], [4, 5]]]);
  });

  test('what a policy repeats is in the row of the first, paired or not, and the first tells where it stands again', () => {
    const repeats = [[{ first: at(1), again: [at(3)] }], []];
    const rowsOf = (...numbers: readonly number[]) =>
      toClauseRows([column(0, ...numbers), column(1, 4)], [link(pair(1, 4))], repeats);
    for (const rows of [rowsOf(1, 3), rowsOf(3)]) {
      expect(rows.map(({ cells }) => cells.map((held) => held.map(({ start }) => start / 10)))).toEqual([[[1], [4]]]);
      expect(rows[0]?.cells[0]?.[0]?.again).toEqual([at(3)]);
    }
    expect(toClauseRows([column(0, 1, 2, 3)], [], repeats)).toHaveLength(2);
  });

  test('marks go with a repeat of the same length, and are left out of another', () => {
    const mark = { start: 32, end: 34 };
    const marksIn = (again: Span) => {
      const own = { ...again, marks: [mark], role: 'evidence' } as const;
      const rows = toClauseRows([{ policyId: toId(0), clauses: [own] }], [], [[{ first: at(1), again: [again] }]]);
      return rows[0]?.cells[0]?.[0]?.marks;
    };
    expect(marksIn(at(3))).toEqual([{ start: 12, end: 14 }]);
    expect(marksIn({ ...at(3), end: 45 })).toEqual([]);
  });

  test('the closest pair has a clause, and three policies share a row', () => {
    const links = [link(pair(1, 5, 'related')), link(pair(1, 4)), link(pair(1, 6), 0, 2)];
    expect(shape([column(0, 1), column(1, 4), column(2, 6)], links)).toEqual([[[1], [4], [6]]]);
  });

  test('every clause is in exactly one row, whatever the pairs', () => {
    const number = fc.integer({ min: 0, max: 9 });
    const clauses = fc.uniqueArray(number, { maxLength: 8 });
    const links = fc.array(
      fc.tuple(number, number, fc.constantFrom<Grade>('near-verbatim', 'same-meaning', 'related')),
    );
    fc.assert(
      fc.property(clauses, clauses, links, (a, b, pairs) => {
        const rows = shape(
          [column(0, ...a), column(1, ...b)],
          pairs.map(([from, to, grade]) => link(pair(from, to, grade))),
        );
        for (const [side, own] of [a, b].entries()) {
          const shown = rows.flatMap((cells) => cells[side] ?? []);
          expect(new Set(shown).size).toBe(shown.length);
          expect(own.every((one) => shown.includes(one))).toBe(true);
        }
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

describe('a clause in pieces', () => {
  const TEXT = 'Head. We keep **data** for 30 days.';
  const CLAUSE = { start: 6, end: TEXT.length };

  test('markup is left out, and what is marked stands apart', () => {
    const mark = { start: TEXT.indexOf('30'), end: TEXT.indexOf(' days') + 5 };
    const pieces = toClausePieces(TEXT, CLAUSE, [mark]);
    expect(pieces.map(({ words }) => words).join('')).toBe('We keep data for 30 days.');
    expect(pieces.filter(({ marked }) => marked).map(({ words }) => words)).toEqual(['30 days']);
  });

  test('a redline is one text: what was taken out, what was put in, and the rest once', () => {
    const [a, b] = ['Kept for 30 days.', 'Kept for 90 days.'];
    const pieces = toRedlinePieces(a, b, [
      { kind: 'equal', aSpan: { start: 0, end: 9 }, bSpan: { start: 0, end: 9 } },
      { kind: 'deleted', aSpan: { start: 9, end: 11 } },
      { kind: 'inserted', bSpan: { start: 9, end: 11 } },
      { kind: 'equal', aSpan: { start: 11, end: 17 }, bSpan: { start: 11, end: 17 } },
    ]);
    expect(pieces.map(({ words, change }) => [change, words])).toEqual([
      [null, 'Kept for '],
      ['deleted', '30'],
      ['inserted', '90'],
      [null, ' days.'],
    ]);
  });

  test('words of a redline don’t run together where only the first text has a blank', () => {
    const [a, b] = ['vendors and others', 'vendors, others'];
    const pieces = toRedlinePieces(a, b, [
      { kind: 'equal', aSpan: { start: 0, end: 8 }, bSpan: { start: 0, end: 7 } },
      { kind: 'deleted', aSpan: { start: 8, end: 12 } },
      { kind: 'inserted', bSpan: { start: 7, end: 9 } },
      { kind: 'equal', aSpan: { start: 12, end: 18 }, bSpan: { start: 9, end: 15 } },
    ]);
    expect(pieces.map(({ words }) => words).join('|')).toBe('vendors| and |, |others');
  });

  test('the pieces joined are the clause, whatever is marked', () => {
    const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span), fc.array(span), (marks, spans) => {
        const plain = 'Words without any markup, some of them marked.';
        const pieces = toClausePieces(plain, { start: 6, end: 40 }, marks, { as: 'deleted', spans });
        expect(pieces.map(({ words }) => words).join('')).toBe(plain.slice(6, 40));
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
