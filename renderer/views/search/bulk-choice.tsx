import type { BulkChange } from '../../../main/contract/search.ts';
import { useLabels } from '../../parts/codebook.ts';

interface Props {
  readonly change: BulkChange;
  readonly onChange: (change: BulkChange) => void;
}

const ACTIONS: readonly { readonly id: BulkChange['action']; readonly name: string }[] = [
  { id: 'add', name: 'Add labels' },
  { id: 'remove', name: 'Take labels off' },
  { id: 'set', name: 'Set exactly these labels (none: no label applies)' },
  { id: 'confirm', name: 'Confirm the labels as they stand' },
];

/** What is to be done, and with which labels. */
export function BulkChoice({ change, onChange }: Props) {
  const labels = useLabels();
  const { action, labels: chosen } = change;
  return (
    <>
      <label className="field">
        <span className="field-label">What to do</span>
        <select
          value={action}
          onChange={({ target }) => {
            const next = ACTIONS.find(({ id }) => id === target.value)?.id ?? 'add';
            onChange({ ...change, action: next });
          }}
        >
          {ACTIONS.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {action !== 'confirm' && (
        <fieldset className="bulk-labels">
          <legend>Labels</legend>
          {labels.map(({ id, name }) => (
            <label key={id} data-label={id}>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={({ target }) =>
                  onChange({ action, labels: target.checked ? [...chosen, id] : chosen.filter((one) => one !== id) })
                }
              />
              {name}
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
