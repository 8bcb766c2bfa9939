import type { Mend, Segment } from '../../../contract/types.ts';
import { applyMend } from './apply.ts';
import { toHeadingPaths } from './heading-paths.ts';
import { toLeadIns } from './lead-ins.ts';
import { type MendedSegment, toUnmended } from './mended-segment.ts';

/** The machine's segments as people have mended them, and the mends that fit nowhere. */
export interface MendedSegments {
  readonly segments: readonly MendedSegment[];
  /** In the order of `mends`. */
  readonly orphans: readonly Mend[];
}

/**
 * Replay mends on the machine's segments, in the order given. A mend counts only where its quote stands at its span and that span is a
 * segment (for a merge: two neighbours) when its turn comes; otherwise it is an orphan, and nothing is moved to make it fit.
 *
 * Segments stay ordered and disjoint, and every character that is not white space stays in exactly one. Without mends they are the machine's.
 */
export function replayMends(text: string, machine: readonly Segment[], mends: readonly Mend[]): MendedSegments {
  const orphans: Mend[] = [];
  let segments: readonly MendedSegment[] = machine.map(toUnmended);
  for (const mend of mends) {
    const mended = applyMend(text, segments, mend);
    if (mended === null) orphans.push(mend);
    else segments = mended;
  }
  return { segments: orphans.length === mends.length ? segments : toLeadIns(toHeadingPaths(segments)), orphans };
}
