import type { RowLink } from './clause-rows.ts';
import { toQuoteLine } from '../../../main/contract/plain-words.ts';

/** Of two clauses on one line each has so much room, in characters. */
const ROOM = 48;

/**
 * By which words each of a row's pairs is told from the others, with the policies' texts by column: the clause that the pairs do not share. Pairs that share
 * none are told by both; a row's only pair needs no telling.
 */
export function toLinkNames(links: readonly RowLink[], texts: readonly string[]): readonly (string | null)[] {
  const count = (side: 'a' | 'b'): number => new Set(links.map(({ pair }) => pair[side].start)).size;
  const sides = (['a', 'b'] as const).filter((side) => count(side) > 1);
  return links.map(({ left, right, pair }) => {
    const words = sides.map((side) => {
      const { start, end } = pair[side];
      const line = toQuoteLine((texts[side === 'a' ? left : right] ?? '').slice(start, end));
      return `“${sides.length > 1 ? shorten(line) : line}”`;
    });
    return links.length < 2 || words.length === 0 ? null : words.join(' ↔ ');
  });
}

function shorten(line: string): string {
  return line.length <= ROOM ? line : `${line.slice(0, line.lastIndexOf(' ', ROOM) + 1 || ROOM).trimEnd()} …`;
}
