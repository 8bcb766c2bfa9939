import { describe, expect, test } from 'vitest';
import { toDoubt } from '../../../main/contract/doubt.ts';
import type { LabelId } from '../../../main/contract/labels.ts';
import type { ReaderSegment } from '../../../main/contract/types.ts';
import { findNumbered, findUncertain, findUnsure } from '../../../renderer/text/uncertain.ts';
import { toDecision, toReading } from '../support/reading.ts';

const READING = toReading([
  ['heading', 'Title'],
  ['clause', 'One.'],
  ['clause', 'Two.'],
  ['boilerplate', 'Menu'],
  ['list-item', 'Three.'],
  ['clause', 'Four.'],
]);

/** Segments whose clauses are this far from the middle on their closest label; `decided` are decided, and unsure where so said. */
function toSegments(
  margins: Readonly<Record<number, number>>,
  decided: Readonly<Record<number, 'sure' | 'unsure'>> = {},
): readonly ReaderSegment[] {
  return READING.segments.map((segment, at) => {
    const { prediction } = segment;
    const certainty = decided[at];
    const labels: readonly LabelId[] = [];
    return {
      ...segment,
      prediction:
        prediction === null
          ? null
          : { ...prediction, scores: { ...prediction.scores, sharing: 0.5 + (margins[at] ?? 0.4) } },
      decision: certainty === undefined ? null : { ...toDecision(READING, segment, labels), certainty },
    };
  });
}

describe('The next clause of which the model is least certain', () => {
  test('is the one closest to a threshold, then the next closest, and round again', () => {
    const segments = toSegments({ 1: 0.2, 2: 0.05, 4: 0.1, 5: 0.3 });
    const seen = [findUncertain(segments, null, null)];
    for (let step = 0; step < 4; step += 1) seen.push(findUncertain(segments, seen.at(-1) ?? null, null));
    expect(seen).toEqual([2, 4, 1, 5, 2]);
  });

  test('is never decided, never a heading, and not the only one left, at which one stands', () => {
    const segments = toSegments({ 1: 0.2, 2: 0.05 }, { 2: 'sure', 4: 'sure', 5: 'unsure' });
    expect(findUncertain(segments, null, null)).toBe(1);
    expect(findUncertain(segments, 1, null)).toBeNull();
  });

  test('goes by the thresholds in force, and measures as the order of review does', () => {
    const segments = toSegments({});
    const scores = { collection: 0, sharing: 0, retention: 0, children: 0, transfer: 0, dispute: 0 };
    const thresholds = {
      ...scores,
      collection: 0.5,
      sharing: 0.9,
      retention: 0.5,
      children: 0.5,
      transfer: 0.5,
      dispute: 0.5,
    };
    const toScored = (at: number, sharing: number): ReaderSegment => {
      const segment = segments[at]!;
      return { ...segment, prediction: { ...segment.prediction!, scores: { ...scores, sharing } } };
    };
    // 0.25 below a threshold of 0.9 is nearer to it, in its own measure, than 0.08 above.
    const [below, above] = [toScored(1, 0.65), toScored(2, 0.98)];
    expect(toDoubt(below.prediction!.scores, thresholds)).toBeGreaterThan(
      toDoubt(above.prediction!.scores, thresholds),
    );
    expect(findUncertain([above, below], null, thresholds)).toBe(1);
  });
});

test('The next clause marked as unsure is found from here on, then from the start', () => {
  const segments = toSegments({}, { 1: 'unsure', 2: 'sure', 5: 'unsure' });
  expect([null, 1, 5, 4].map((from) => findUnsure(segments, from))).toEqual([1, 5, 1, 5]);
  expect(findUnsure(toSegments({}, { 2: 'unsure' }), 2)).toBeNull();
});

test('Clauses are numbered without headings and furniture', () => {
  expect([0, 1, 3, 4, 5].map((number) => findNumbered(READING.segments, number))).toEqual([null, 1, 4, 5, null]);
});
