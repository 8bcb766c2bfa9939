import { useState } from 'react';
import type { PolicyReading, Segment } from '../../../main/contract/types.ts';
import { isLabelled } from '../../text/clause-state.ts';
import { toLayout, type Stretch } from '../../text/layout.ts';

interface Laid {
  readonly segments: readonly Segment[];
  readonly layout: readonly Stretch[];
  /** The number of each clause, from 1, by its index among the segments. */
  readonly ordinals: readonly number[];
}

/** The layout of a policy, kept while its text is cut as before: a decision makes other segments, but in the same places. */
export function useLayout(reading: PolicyReading): Laid {
  const [held, hold] = useState(() => toLaid(reading));
  if (isCutAlike(held.segments, reading.segments)) return held;
  const laid = toLaid(reading);
  hold(laid);
  return laid;
}

function toLaid({ text, segments }: PolicyReading): Laid {
  let ordinal = 0;
  const ordinals = segments.map(({ kind }) => (isLabelled(kind) ? (ordinal += 1) : ordinal));
  return { segments, layout: toLayout(text, segments), ordinals };
}

function isCutAlike(before: readonly Segment[], after: readonly Segment[]): boolean {
  if (before.length !== after.length) return false;
  return after.every(({ start, end, kind, level }, at) => {
    const was = before[at];
    return was?.start === start && was.end === end && was.kind === kind && was.level === level;
  });
}
