import { LABEL_IDS, type LabelId } from '../contract/labels.ts';
import type { PolicySummary, ReaderSegment } from '../contract/types.ts';
import { isLabelled } from './decided-clauses.ts';

/** The part of a policy's line in the library that is counted from its clauses. */
export type ClauseCounts = Pick<PolicySummary, 'clauses' | 'decided' | 'labelCounts'>;

/** Count a policy's clauses by the label set in force. */
export function countReading(segments: readonly ReaderSegment[]): ClauseCounts {
  const labelCounts = Object.fromEntries(LABEL_IDS.map((id) => [id, 0])) as Record<LabelId, number>;
  const clauses = segments.filter(isLabelled);
  for (const { decision, prediction } of clauses) {
    for (const label of (decision ?? prediction)?.labels ?? []) labelCounts[label] = (labelCounts[label] ?? 0) + 1;
  }
  return { clauses: clauses.length, decided: clauses.filter(({ decision }) => decision !== null).length, labelCounts };
}
