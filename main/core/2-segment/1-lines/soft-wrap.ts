import { isSmall, isSpace, toCodes } from '../2-words/characters.ts';
import type { Line } from './line-table.ts';
import { type Pair, partByColumn } from './wrap-columns.ts';

/** Widest column at which lines are still taken to be wrapped rather than whole paragraphs. */
const WIDEST = 132;
const NARROWEST = 40;
/** Columns that a line in mid-sentence may stop short: not every program fills its lines. */
const SLACK = 5;
/** Share of the column up to which a line is short by its writer's will, and proves nothing. */
const SHORT = 0.6;
/** Share of unfinished lines that must be full before a stretch counts as wrapped. */
const FULL_SHARE = 0.75;
/** Most columns that a word is taken to need. */
const LONGEST_WORD = 80;
/** Signs at the end of a line behind which a sentence, a lead-in or an item need not go on. */
const CLOSING = toCodes('.!?:;,)|"”*_=-');

/**
 * Which lines go on in the next one because the writer's program broke them at a column: true at `i` joins lines `i` and `i + 1`.
 *
 * A break is soft where the next line's first word would not have fitted, in a stretch whose unfinished lines nearly all look so.
 */
export function findSoftBreaks(text: string, lines: readonly Line[]): readonly boolean[] {
  const soft = lines.map(() => false);
  let from = 0;
  for (let at = 0; at <= lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.width > WIDEST) {
      markStretch(text, lines, { from, to: at }, soft);
      from = at + 1;
    }
  }
  return soft;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function markStretch(text: string, lines: readonly Line[], range: Range, soft: boolean[]): void {
  for (const pairs of partByColumn(toPairs(text, lines, range))) {
    const column = findColumn(pairs);
    for (const pair of column === null ? [] : pairs) {
      soft[pair.at] = pair.need > (column ?? 0) - (pair.open && pair.goesOn ? SLACK : 0);
    }
  }
}

function toPairs(text: string, lines: readonly Line[], { from, to }: Range): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let at = from; at + 1 < to; at += 1) {
    const line = lines[at];
    const next = lines[at + 1];
    if (line !== undefined && next !== undefined && isAdjacent(line, next)) {
      const need = line.width + 1 + measureWord(text, next.bodyStart);
      const open = !CLOSING.has(text.charCodeAt(line.end - 1));
      const closes = CLOSING.has(text.charCodeAt(next.end - 1));
      pairs.push({ at, width: line.width, need, open, closes, goesOn: isSmall(text.charCodeAt(next.bodyStart)) });
    }
  }
  return pairs;
}

/** The column at which a stretch was wrapped: the widest that nearly all unfinished lines reach, or null. */
function findColumn(pairs: readonly Pair[]): number | null {
  const open = pairs.filter((pair) => pair.open);
  if (open.length === 0) {
    return null;
  }
  const widths = Uint32Array.from(pairs, (pair) => pair.width).toSorted();
  for (const share of [1, 0.98, 0.95, 0.9]) {
    const column = widths[Math.ceil(widths.length * share) - 1] ?? 0;
    const long = open.filter((pair) => pair.width > column * SHORT);
    const full = long.filter((pair) => pair.need > column);
    const known = full.length >= 3 || full.some((pair) => pair.goesOn);
    if (column >= NARROWEST && known && full.length >= long.length * FULL_SHARE) {
      return column;
    }
  }
  return null;
}

function isAdjacent(line: Line, next: Line): boolean {
  return (
    next.blanksBefore === 0 &&
    next.block === line.block &&
    !line.hardBreak &&
    line.bodyStart < line.end &&
    next.bodyStart < next.end
  );
}

function measureWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && at < from + LONGEST_WORD && !isSpace(text.charCodeAt(at))) {
    at += 1;
  }
  return at - from;
}
