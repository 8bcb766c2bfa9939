import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toFoldedSource } from '../../../renderer/text/folded-source.ts';

const segmentsOf = (count: number) => Array.from({ length: count }, (_, at) => ({ start: at, end: at + 1 }));
const drawn = (count: number, evidence: readonly number[]): string =>
  toFoldedSource(segmentsOf(count), ({ start }) => evidence.includes(start))
    .map(({ kind, segments }) => `${kind === 'shown' ? '+' : '-'}${segments.length}`)
    .join(' ');

test.each([
  [0, [], ''],
  [5, [], '-5'],
  [1, [0], '+1'],
  [9, [4], '-3 +3 -3'],
  [9, [0, 8], '+2 -5 +2'],
  [7, [1, 5], '+7'],
])('%i segments with evidence %j fold to "%s"', (count, evidence, expected) => {
  expect(drawn(count, evidence)).toBe(expected);
});

test('every segment stands in exactly one run, in order, and evidence is never folded', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 60 }), fc.nat(4), (evidence, context) => {
      const segments = segmentsOf(evidence.length);
      const runs = toFoldedSource(segments, ({ start }) => evidence[start] === true, context);
      expect(runs.flatMap((run) => run.segments)).toEqual(segments);
      const folded = runs.filter(({ kind }) => kind === 'folded').flatMap((run) => run.segments);
      expect(folded.some(({ start }) => evidence[start] === true)).toBe(false);
    }),
    { seed: 7 },
  );
});
