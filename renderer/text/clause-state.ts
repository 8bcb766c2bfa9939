import { LABEL_IDS, type LabelId } from '../../main/contract/labels.ts';
import type { ReaderSegment, SegmentKind } from '../../main/contract/types.ts';

/** Which clauses the reader keeps bright: all, those nobody has decided, or those under one label. */
export type Filter = 'all' | 'undecided' | LabelId;

/** Whether segments of a kind carry labels; headings and site furniture never do. */
export function isLabelled(kind: SegmentKind): boolean {
  return kind === 'clause' || kind === 'list-item';
}

/** The label set in force: the person's where there is a decision, the model's elsewhere. */
export function toLabelsInForce({
  decision,
  prediction,
}: Pick<ReaderSegment, 'decision' | 'prediction'>): readonly LabelId[] {
  return decision?.labels ?? prediction?.labels ?? [];
}

/** Whether a clause passes a filter. */
export function passes(segment: ReaderSegment, filter: Filter): boolean {
  if (filter === 'all') return true;
  if (filter === 'undecided') return segment.decision === null;
  return toLabelsInForce(segment).includes(filter);
}

/** How many of the clauses pass each filter. */
export function countByFilter(clauses: readonly ReaderSegment[]): Readonly<Record<Filter, number>> {
  const counts: Record<string, number> = { all: clauses.length, undecided: 0 };
  for (const id of LABEL_IDS) counts[id] = 0;
  for (const clause of clauses) {
    if (clause.decision === null) counts['undecided'] = (counts['undecided'] ?? 0) + 1;
    for (const id of toLabelsInForce(clause)) counts[id] = (counts[id] ?? 0) + 1;
  }
  return counts as Record<Filter, number>;
}
