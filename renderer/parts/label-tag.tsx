import type { LabelId } from '../../main/contract/labels.ts';
import { useLabel } from './codebook.ts';

/** A label's name in its colour. `suggested` marks the model's word, as against a person's; one that is not in use any more is struck through. */
export function LabelTag({ label, suggested = false }: { readonly label: LabelId; readonly suggested?: boolean }) {
  const { short, status } = useLabel(label) ?? { short: 'Withdrawn', status: 'retired' };
  const isRetired = status !== 'active';
  return (
    <span className={suggested ? 'label-tag suggested' : 'label-tag'} data-label={label} data-retired={isRetired}>
      {isRetired ? <s title={`${short}: not in use any more`}>{short}</s> : short}
    </span>
  );
}
