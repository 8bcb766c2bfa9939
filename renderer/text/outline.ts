import type { ReaderSegment } from '../../main/contract/types.ts';
import { isLabelled } from './clause-state.ts';
import { toPlain } from '../../main/contract/plain-words.ts';

/**
 * A line of the outline: a heading, or (with `at` null) what stands before the first one.
 *
 * `at` is the heading's index among the segments. Counts are of the clauses from here to the next heading.
 */
export interface OutlineEntry {
  readonly at: number | null;
  readonly start: number;
  readonly title: string;
  readonly level: number;
  readonly clauses: number;
  readonly decided: number;
}

/** The outline of a policy. The part before the first heading has an entry only if it holds clauses. */
export function toOutline(text: string, segments: readonly ReaderSegment[]): readonly OutlineEntry[] {
  type Entry = { -readonly [K in keyof OutlineEntry]: OutlineEntry[K] };
  const entries: Entry[] = [{ at: null, start: 0, title: 'Beginning', level: 1, clauses: 0, decided: 0 }];
  segments.forEach((segment, at) => {
    if (segment.kind === 'heading') {
      const title = toPlain(text.slice(segment.start, segment.end));
      entries.push({ at, start: segment.start, title, level: segment.level, clauses: 0, decided: 0 });
    }
    const entry = entries.at(-1);
    if (entry === undefined || !isLabelled(segment.kind)) return;
    entry.clauses += 1;
    if (segment.decision !== null) entry.decided += 1;
  });
  return entries[0]?.clauses === 0 ? entries.slice(1) : entries;
}

/** The last entry that starts at or before an offset, or the first one; -1 if there are none. */
export function findEntry(entries: readonly OutlineEntry[], offset: number): number {
  const after = entries.findIndex(({ start }) => start > offset);
  if (after === -1) return entries.length - 1;
  return Math.max(0, after - 1);
}
