import type { Mend, Segment } from '../../contract/types.ts';
import { applyMend } from '../2-segment/6-mends/apply.ts';
import type { MendedSegment } from '../2-segment/6-mends/mended-segment.ts';
import { toLine } from '../span.ts';
import type { MendedVersion } from './carried-mends.ts';
import type { Version } from './unchanged-segments.ts';

/**
 * The mends of an older version that have no place in the newer one: no mend there says the same of the same words, and what they made does
 * not stand there either. Those that fit the older version no more are among them. `newer` holds the segments as they are mended.
 */
export function findLeftMends(older: MendedVersion, newer: Version<MendedSegment>): readonly Mend[] {
  const said = countSaid(newer);
  const shape = toShape(newer.text, newer.segments);
  const left: Mend[] = [];
  let before: readonly MendedSegment[] = older.segments;
  for (const mend of older.mends) {
    const mended = applyMend(older.text, before, mend);
    const key = toKey(older.text, mend);
    const count = said.get(key) ?? 0;
    if (count > 0) said.set(key, count - 1);
    else if (mended === null || !shape.includes(toShape(older.text, findMade(mended, mend)))) left.push(mend);
    before = mended ?? before;
  }
  return left;
}

function countSaid({ text, segments }: Version<MendedSegment>): Map<string, number> {
  const mends = new Map(segments.flatMap((segment) => segment.mends.map((mend) => [mend.id, mend] as const)));
  const counts = new Map<string, number>();
  for (const mend of mends.values()) {
    const key = toKey(text, mend);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** What a mend says, wherever its words stand. */
function toKey(text: string, mend: Mend): string {
  const what =
    mend.action === 'rekind' ? `${mend.kind} ${mend.level}` : toLine(text, { start: mend.start, end: mend.at });
  return JSON.stringify([mend.action, what, toLine(mend.quote, { start: 0, end: mend.quote.length })]);
}

function findMade(segments: readonly MendedSegment[], { start, end }: Mend): readonly MendedSegment[] {
  return segments.filter((segment) => segment.start >= start && segment.end <= end);
}

/** Segments as lines, so that a run of them can be looked for. */
function toShape(text: string, segments: readonly Segment[]): string {
  return segments.map((segment) => `\n${segment.kind}: ${toLine(text, segment)}\n`).join('');
}
