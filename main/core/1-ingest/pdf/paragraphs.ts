import type { Region } from './columns.ts';
import {
  endsSentence,
  isIndented,
  isMarked,
  leavesRoom,
  opensNextItem,
  startsItem,
  startsSmall,
} from './line-signs.ts';
import type { Line } from './lines.ts';

/** Lines that make one paragraph, in order. `breaksAfter` holds the lines that their writer ended before the margin. */
export interface Paragraph {
  readonly lines: readonly Line[];
  readonly breaksAfter: ReadonlySet<Line>;
  /** How far its first line stands from the left margin of its column, in points. */
  readonly indent: number;
  readonly isCell: boolean;
}

interface Draft extends Paragraph {
  readonly lines: Line[];
  readonly breaksAfter: Set<Line>;
  /** Index of its first line in the region that is being read. */
  from: number;
}

/** How much farther than usual the next line of a paragraph may stand. */
const LOOSE = 1.2;
/** How much two sizes of type may differ in a paragraph. */
const SAME_SIZE = 0.08;
/** How much of its column a column's last line must fill to go on with a capital. */
const REACH = 0.7;

/**
 * Join lines to paragraphs, over columns and pages. A gap, another type, a marker or an indent starts a new one; over the end of a
 * column a sentence goes on.
 *
 * `pitch` is the usual distance of lines, in heights of their type.
 */
export function toParagraphs(regions: readonly Region[], pitch: number): readonly Paragraph[] {
  const drafts: Draft[] = [];
  let last: Region | null = null;
  for (const region of regions) {
    region.lines.forEach((line, at) => {
      const draft = drafts.at(-1);
      const above = draft?.lines.at(-1);
      const inRegion = at > 0 || last === region;
      const joins =
        draft !== undefined &&
        above !== undefined &&
        (inRegion ? goesDown(draft, line, region, pitch) : goesOver(draft, line, last ?? region, pitch));
      if (!joins) {
        drafts.push({
          lines: [line],
          breaksAfter: new Set(),
          indent: line.left - region.left,
          isCell: region.isCell,
          from: 0,
        });
        return;
      }
      if (inRegion && leavesRoom(above, line, region)) {
        draft.breaksAfter.add(above);
      }
      draft.from = inRegion ? draft.from : draft.lines.length;
      draft.lines.push(line);
    });
    last = region;
  }
  return drafts;
}

/** The usual distance of lines that follow each other, in heights of their type; 1.2 where nothing tells. */
export function findPitch(regions: readonly Region[]): number {
  const counts = new Map<number, number>();
  for (const { lines } of regions) {
    lines.forEach((line, at) => {
      const above = lines[at - 1];
      const pitch = above === undefined ? 0 : Math.round(((line.y - above.y) / line.size) * 20) / 20;
      if (above !== undefined && isSameType(above, line) && pitch > 0.8 && pitch < 3) {
        counts.set(pitch, (counts.get(pitch) ?? 0) + 1);
      }
    });
  }
  const [most] = [...counts].toSorted((one, other) => other[1] - one[1]);
  return most?.[0] ?? 1.2;
}

function goesDown(draft: Draft, line: Line, region: Region, pitch: number): boolean {
  const lines = draft.lines.slice(draft.from);
  const above = lines.at(-1);
  const opener = lines[0];
  if (above === undefined || opener === undefined || !isSameType(above, line)) {
    return false;
  }
  const down = line.y - above.y;
  if (down <= 0 || down > line.size * pitch * LOOSE) {
    return false;
  }
  const room = leavesRoom(above, line, region);
  if (
    startsItem(line, room || endsSentence(above)) ||
    opensNextItem(above, line) ||
    (room && changesWeight(above, line))
  ) {
    return false;
  }
  const body = lines[1] ?? (isMarked(opener) && draft.from === 0 ? null : opener);
  const shown = lines.length > 1 || draft.from > 0;
  return body === null || !isIndented(line, body, shown);
}

/** A paragraph goes on in the next column or on the next page if it stopped in mid-sentence. */
function goesOver({ lines, isCell }: Draft, line: Line, region: Region, pitch: number): boolean {
  const above = lines.at(-1);
  if (above === undefined || !isSameType(above, line) || startsItem(line, true) || isBold(above) !== isBold(line)) {
    return false;
  }
  const below = line.page === above.page && line.y > above.y;
  if (isCell || (below && line.y - above.y > line.size * pitch * LOOSE)) {
    return false;
  }
  const reaches = above.right - region.left >= (region.right - region.left) * REACH;
  return !endsSentence(above) && (startsSmall(line) || reaches);
}

function isSameType(one: Line, other: Line): boolean {
  return Math.abs(one.size - other.size) <= Math.max(one.size, other.size) * SAME_SIZE;
}

function isBold({ boldEnd, text }: Line): boolean {
  return boldEnd >= text.length;
}

/** From a line that is bold throughout to one that is not at all, or the other way. */
function changesWeight(above: Line, line: Line): boolean {
  return isBold(above) ? line.boldEnd === 0 : above.boldEnd === 0 && isBold(line);
}
