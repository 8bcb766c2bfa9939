import type { LabelId } from '../../main/contract/labels.ts';
import type { ReaderSegment } from '../../main/contract/types.ts';

/** Where a label's first clause starts, by the label set in force: the person's where there is one, else the model's. Null if none. */
export function findFirstClause(segments: readonly ReaderSegment[], label: LabelId): number | null {
  const found = segments.find(({ decision, prediction }) =>
    (decision?.labels ?? prediction?.labels ?? []).includes(label),
  );
  return found?.start ?? null;
}
