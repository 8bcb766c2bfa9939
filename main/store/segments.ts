import type { Segment, SegmentKind, Span } from '../contract/types.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, find, list, run, select } from './sql.ts';

/** A segment and its place in the policy, counted from 0 over segments of every kind. */
export interface PlacedSegment {
  readonly position: number;
  readonly segment: Segment;
}

interface SegmentColumns {
  readonly position: number;
  readonly start: number;
  readonly end: number;
  readonly kind: SegmentKind;
  readonly level: number;
  readonly headings: string;
  readonly leadStart: number | null;
  readonly leadEnd: number | null;
}

const COLUMNS = `position, "start", "end", kind, level, headings, lead_start AS leadStart, lead_end AS leadEnd`;

const insert = change<SegmentColumns & { policyKey: number } & Record<string, string | number | null>>(`
  INSERT INTO segment (policy_key, position, "start", "end", kind, level, headings, lead_start, lead_end)
  VALUES (@policyKey, @position, @start, @end, @kind, @level, @headings, @leadStart, @leadEnd)`);
const ofPolicy = select<{ policyKey: number }, SegmentColumns>(
  `SELECT ${COLUMNS} FROM segment WHERE policy_key = @policyKey ORDER BY position`,
);
const atSpan = select<{ policyKey: number; start: number; end: number }, SegmentColumns>(
  `SELECT ${COLUMNS} FROM segment WHERE policy_key = @policyKey AND "start" = @start AND "end" = @end`,
);
const forgetPredictions = change<{ policyKey: number }>('DELETE FROM prediction WHERE policy_key = @policyKey');
const forgetSegments = change<{ policyKey: number }>('DELETE FROM segment WHERE policy_key = @policyKey');
const countLabelled = select<{ policyKey: number }, { count: number }>(
  `SELECT count(*) AS count FROM segment WHERE policy_key = @policyKey AND kind IN ('clause', 'list-item')`,
);

/** Put other segments in the place of a policy's, with all that models said of the old ones taken out. */
export function replaceSegments(db: WritableDatabase, policyKey: number, segments: readonly Segment[]): void {
  run(db, forgetPredictions, { policyKey });
  run(db, forgetSegments, { policyKey });
  addSegments(db, policyKey, segments);
}

/** Keep a policy's segments; their place in the list is their position. */
export function addSegments(db: WritableDatabase, policyKey: number, segments: readonly Segment[]): void {
  for (const [position, { start, end, kind, level, headings, leadIn }] of segments.entries()) {
    run(db, insert, {
      policyKey,
      position,
      start,
      end,
      kind,
      level,
      headings: JSON.stringify(headings.map((heading) => [heading.start, heading.end])),
      leadStart: leadIn?.start ?? null,
      leadEnd: leadIn?.end ?? null,
    });
  }
}

/** A policy's segments in document order. */
export function listSegments(db: ReadableDatabase, policyKey: number): readonly Segment[] {
  return list(db, ofPolicy, { policyKey }).map(toSegment);
}

/** How many clauses and list items a policy has. */
export function countClauses(db: ReadableDatabase, policyKey: number): number {
  return find(db, countLabelled, { policyKey })?.count ?? 0;
}

/** The segment at exactly this span, whatever its kind, or null. */
export function findSegment(db: ReadableDatabase, policyKey: number, { start, end }: Span): PlacedSegment | null {
  const row = find(db, atSpan, { policyKey, start, end });
  return row === null ? null : { position: row.position, segment: toSegment(row) };
}

function toSegment({ start, end, kind, level, headings, leadStart, leadEnd }: SegmentColumns): Segment {
  const path = JSON.parse(headings) as readonly (readonly [number, number])[];
  return {
    start,
    end,
    kind,
    level,
    headings: path.map(([from, to]) => ({ start: from, end: to })),
    leadIn: leadStart === null || leadEnd === null ? null : { start: leadStart, end: leadEnd },
  };
}
