import { expect, describe, test } from 'vitest';
import type { Alignment, Pair } from '../../../../main/contract/alignment.ts';
import { toCloseKeys, toCoupleKey, toRedlineLines } from '../../../../renderer/text/comparison/redline-lines.ts';
import { makePolicy } from './support.ts';

const ONE = 'We sell  nothing.\n\n- We keep logs for thirty days.';
const TWO = '- We keep logs for ninety days.\n\nWe sell nothing at all, ever.';
const toPair = (a: Pair['a'], b: Pair['b'], part: Partial<Pair>): Pair => ({
  a,
  b,
  grade: 'near-verbatim',
  score: 0.9,
  label: null,
  aspects: [],
  opposed: false,
  decided: false,
  differences: [],
  ...part,
});
const [FIRST, SECOND] = [makePolicy(1), makePolicy(2)];
const LOGS: Pair = toPair({ start: 19, end: 50 }, { start: 0, end: 31 }, { label: 'retention' });
const SALE: Pair = toPair({ start: 0, end: 17 }, { start: 33, end: 62 }, { grade: 'related' });
const FORTH: Alignment = {
  a: FIRST,
  b: SECOND,
  obstacle: null,
  pairs: [SALE, LOGS],
  onlyA: [],
  onlyB: [],
  repeats: { a: [], b: [] },
};
const turned = ({ a, b, ...rest }: Pair): Pair => ({ ...rest, a: b, b: a });
const BACK: Alignment = { ...FORTH, a: SECOND, b: FIRST, pairs: [turned(LOGS), turned(SALE)] };

describe('the redlines to choose from', () => {
  test('show how both clauses begin, their label and how close they are, and start with the near-verbatim ones', () => {
    const lines = toRedlineLines(FORTH, ONE, TWO);
    expect(lines.map(({ begins, label, grade }) => [begins.a, begins.b, label, grade])).toEqual([
      ['We sell nothing.', 'We sell nothing at all, ever.', null, 'Related'],
      ['We keep logs for thirty days.', 'We keep logs for ninety days.', 'retention', 'Near-verbatim'],
    ]);
    expect([...toCloseKeys(lines)]).toEqual([lines[1]?.key]);
    expect(lines[1]?.a).toEqual({ policyId: FIRST.id, start: 19, end: 50 });
  });

  test('are the same ones whichever policy comes first', () => {
    const keys = (alignment: Alignment, a: string, b: string) => toRedlineLines(alignment, a, b).map(({ key }) => key);
    expect(keys(BACK, TWO, ONE).toSorted()).toEqual(keys(FORTH, ONE, TWO).toSorted());
    expect(toCoupleKey({ a: FIRST.id, b: SECOND.id })).toBe(toCoupleKey({ a: SECOND.id, b: FIRST.id }));
  });
});
