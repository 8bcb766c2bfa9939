import { describe, expect, it } from 'vitest';
import { alignClauses } from '../../../../main/core/5-compare/align/align-clauses.ts';
import { findOutdone } from '../../../../main/core/5-compare/align/assign.ts';
import type { AlignablePolicy } from '../../../../main/core/5-compare/align/clause.ts';
import { toSurroundings } from '../../../../main/core/5-compare/align/clause-vectors.ts';
import { compareWordPairs, listWordPairs } from '../../../../main/core/5-compare/align/word-pairs.ts';
import { getWordTable } from '../../../../main/core/5-compare/align/word-table.ts';

const COOKIES = ['We set cookies that remember your cabin.', 'A cookie is a small text file in your browser.'];
const MAILS = ['We send a newsletter about new crossings.', 'Each newsletter is written by our crew.'];

const PLAIN = { headings: [], leadIn: null, labels: [], scores: null, aspects: [], facts: [] };

function toPolicy(lines: readonly string[]): AlignablePolicy {
  const clauses = lines.map((text, at) =>
    Object.assign({ start: at * 1000, end: at * 1000 + text.length, text }, PLAIN),
  );
  return { company: null, clauses };
}

describe('what stands around a clause', () => {
  it('tells which of two clauses with the same words is its partner', () => {
    const choice = 'You can switch this off in the settings of your account.';
    const one = toPolicy([COOKIES[0]!, choice, COOKIES[1]!]);
    const other = toPolicy([
      MAILS[0]!,
      'You can switch it off in your account’s settings.',
      MAILS[1]!,
      COOKIES[0]!,
      'It can be switched off by you in your account’s settings.',
      COOKIES[1]!,
    ]);
    const { pairs } = alignClauses(getWordTable(), one, other);
    expect(pairs.filter(({ a }) => a.start === 1000).map(({ b }) => b.start)).toContain(4000);
    const { pairs: swapped } = alignClauses(getWordTable(), other, one);
    expect(swapped.filter(({ b }) => b.start === 1000).map(({ a }) => a.start)).toContain(4000);
  });

  it('is counted the less the farther off it stands, and not at all from four clauses on', () => {
    const axes = [0, 1, 2, 3, 4].map((axis) => Float32Array.from({ length: 5 }, (_, on) => (on === axis ? 1 : 0)));
    const [first] = toSurroundings(axes);
    expect(first?.[0]).toBe(0);
    expect(first?.[1]).toBeGreaterThan(first?.[2] ?? 1);
    expect(first?.[2]).toBeGreaterThan(first?.[3] ?? 1);
    expect(first?.[4]).toBe(0);
    expect(Math.hypot(...(first ?? []))).toBeCloseTo(1);
  });

  it('is nothing for a clause alone', () => {
    expect(toSurroundings([Float32Array.of(1, 0)])).toEqual([Float32Array.of(0, 0)]);
  });
});

describe('a pair of which each clause has a better partner', () => {
  it('is told by both, and only where it is clearly outdone', () => {
    const isOutdone = findOutdone([
      { a: 0, b: 0, points: 3 },
      { a: 1, b: 1, points: 2 },
      { a: 0, b: 1, points: 1 },
      { a: 2, b: 1, points: 1 },
      { a: 1, b: 3, points: 1.9 },
      { a: 2, b: 3, points: 1.8 },
    ]);
    expect(isOutdone({ a: 0, b: 1, points: 1 })).toBe(true);
    expect(isOutdone({ a: 0, b: 0, points: 3 })).toBe(false);
    expect(isOutdone({ a: 2, b: 3, points: 1.8 })).toBe(false);
    expect(isOutdone({ a: 1, b: 3, points: 1.9 })).toBe(false);
    expect(isOutdone({ a: 2, b: 1, points: 1 })).toBe(true);
    expect(isOutdone({ a: 2, b: 1, points: Infinity })).toBe(false);
  });
});

describe('words that stand together', () => {
  const list = (line: string): ReturnType<typeof listWordPairs> => listWordPairs(line.split(' '), getWordTable());

  it('count in either order, and with a word between', () => {
    expect(compareWordPairs(list('credit card'), list('card credit'))).toBeGreaterThan(0);
    expect(compareWordPairs(list('credit card'), list('card gift credit'))).toBeGreaterThan(0);
  });

  it('do not count where the same words stand far apart, nor words that carry no topic', () => {
    expect(compareWordPairs(list('credit card'), list('credit harbour ferry card'))).toBe(0);
    expect(list('of the and').size).toBe(0);
  });

  it('count up to a bound', () => {
    const long = 'harbour ferry tide dog ticket quay crossing winter timetable cabin';
    expect(compareWordPairs(list(long), list(long))).toBe(1);
  });
});
