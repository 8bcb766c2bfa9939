import { LABELS, type LabelId } from '../../main/contract/labels.ts';

/** A label's name in its colour. `suggested` marks the model's word, as against a person's. */
export function LabelTag({ label, suggested = false }: { readonly label: LabelId; readonly suggested?: boolean }) {
  const { short } = LABELS.find(({ id }) => id === label) ?? { short: label };
  return (
    <span className={suggested ? 'label-tag suggested' : 'label-tag'} data-label={label}>
      {short}
    </span>
  );
}
