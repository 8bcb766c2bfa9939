import type { LabelId } from '../contract/labels.ts';

/** Labels between bars, so that each can be found with `instr`; an empty set is one bar. */
export function toLabelList(labels: readonly LabelId[]): string {
  return ['', ...labels, ''].join('|').replace('||', '|');
}

/** The labels of such a list. */
export function fromLabelList(kept: string): readonly LabelId[] {
  return kept.split('|').filter((id) => id !== '') as readonly LabelId[];
}
