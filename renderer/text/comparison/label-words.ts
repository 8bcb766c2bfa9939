import { LABELS, type LabelId } from '../../../main/contract/labels.ts';

/** A label's name, as headings show it. */
export function toLabelName(label: LabelId): string {
  return LABELS.find(({ id }) => id === label)?.name ?? label;
}

/** A label's question; empty for one that the codebook does not bring along. */
export function toLabelQuestion(label: LabelId): string {
  return LABELS.find(({ id }) => id === label)?.asks ?? '';
}
