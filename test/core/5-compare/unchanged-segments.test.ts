import { describe, expect, it } from 'vitest';
import type { Segment } from '../../../main/contract/types.ts';
import { pairClauses, pairSegments, type Version } from '../../../main/core/5-compare/unchanged-segments.ts';

/** A version with one segment a line; a line that starts with `# ` is a heading, one with `* ` an item of the line above that ends in a colon. */
function toVersion(lines: readonly string[]): Version<Segment> {
  const segments: Segment[] = [];
  let start = 0;
  let leadIn: Segment['leadIn'] = null;
  for (const line of lines) {
    const span = { start, end: start + line.length };
    const kind = line.startsWith('# ') ? 'heading' : line.startsWith('* ') ? 'list-item' : 'clause';
    segments.push({
      ...span,
      kind,
      level: kind === 'heading' ? 1 : 0,
      headings: [],
      leadIn: kind === 'list-item' ? leadIn : null,
    });
    if (kind !== 'list-item') leadIn = line.endsWith(':') ? span : null;
    start += line.length + 1;
  }
  return { text: lines.join('\n'), segments };
}

const toPairs = (pair: typeof pairClauses, older: readonly string[], newer: readonly string[]): readonly string[] => {
  const [before, after] = [toVersion(older), toVersion(newer)];
  const pairs = pair(before, after);
  return pairs.map(([one, other]) => `${before.segments.indexOf(one)}-${after.segments.indexOf(other)}`).toSorted();
};

describe('clauses that stand in two versions', () => {
  it.each([
    { what: 'all, in order', older: ['a', 'b', 'c'], newer: ['a', 'b', 'c'], pairs: ['0-0', '1-1', '2-2'] },
    { what: 'those around what changed', older: ['a', 'b', 'c'], newer: ['a', 'B', 'new', 'c'], pairs: ['0-0', '2-3'] },
    {
      what: 'repeats in their order',
      older: ['x', 'a', 'x'],
      newer: ['x', 'new', 'a', 'x'],
      pairs: ['0-0', '1-2', '2-3'],
    },
    { what: 'a repeat that lost one', older: ['x', 'a', 'x'], newer: ['a', 'x'], pairs: ['1-0', '2-1'] },
    {
      what: 'one that moved',
      older: ['a', 'b', 'c', 'd'],
      newer: ['b', 'c', 'd', 'a'],
      pairs: ['0-3', '1-0', '2-1', '3-2'],
    },
    {
      what: 'no repeat that moved',
      older: ['x', 'x', 'b', 'c', 'd'],
      newer: ['b', 'c', 'd', 'x', 'x'],
      pairs: ['2-0', '3-1', '4-2'],
    },
    { what: 'white space aside', older: ['a  b'], newer: ['a\u00A0b'], pairs: ['0-0'] },
    { what: 'no other letters', older: ['a b'], newer: ['A b'], pairs: [] },
    { what: 'items with their lead-in', older: ['We do:', '* x'], newer: ['We don’t:', '* x'], pairs: [] },
    { what: 'no headings', older: ['# a'], newer: ['# a'], pairs: [] },
    { what: 'nothing', older: [], newer: ['a'], pairs: [] },
  ])('are $what', ({ older, newer, pairs }) => {
    expect(toPairs(pairClauses, older, newer)).toEqual(pairs);
  });

  it.each([
    { what: 'under the same opening', newer: ['We do:', 'x', 'y'], pairs: ['0-0', '1-1', '2-2'] },
    { what: 'under another opening', newer: ['We don’t:', 'x', 'y'], pairs: [] },
    { what: 'with another opening between', newer: ['We do:', 'We don’t:', 'x', 'y'], pairs: ['0-0'] },
    { what: 'with a heading between', newer: ['We do:', '# Else', 'x', 'y'], pairs: ['0-0'] },
  ])('are items of a list that are plain lines in the other file, $what', ({ newer, pairs }) => {
    const lined = toVersion(newer);
    const older = toVersion(['We do:', '* x', '* y']);
    const bare = {
      ...older,
      segments: older.segments.map((one) =>
        Object.assign({}, one, { start: one.start + (one.leadIn === null ? 0 : 2) }),
      ),
    };
    const found = pairClauses(bare, lined).map(
      ([one, other]) => `${bare.segments.indexOf(one)}-${lined.segments.indexOf(other)}`,
    );
    expect(found.toSorted()).toEqual(pairs);
    const back = pairClauses(lined, bare).map(
      ([one, other]) => `${bare.segments.indexOf(other)}-${lined.segments.indexOf(one)}`,
    );
    expect(back.toSorted()).toEqual(pairs);
  });

  it('are of the same kind where any segment counts', () => {
    expect(toPairs(pairSegments, ['# a', 'b', '* c'], ['# a', '# b', 'New:', '* c'])).toEqual(['0-0', '2-3']);
  });
});
