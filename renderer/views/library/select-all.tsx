import type { PolicyId } from '../../../main/contract/types.ts';

interface Props {
  readonly ids: readonly PolicyId[];
  readonly selected: ReadonlySet<PolicyId>;
  readonly onSelect: (selected: ReadonlySet<PolicyId>) => void;
}

/** The head of the column of check boxes: selects every policy, or none. */
export function SelectAll({ ids, selected, onSelect }: Props) {
  const count = ids.filter((id) => selected.has(id)).length;
  const all = count === ids.length && count > 0;
  return (
    <th scope="col" className="column-select">
      <input
        type="checkbox"
        aria-label="Select all policies"
        checked={all}
        ref={(box) => {
          if (box !== null) box.indeterminate = count > 0 && !all;
        }}
        onChange={() => onSelect(new Set(all ? [] : ids))}
      />
    </th>
  );
}
