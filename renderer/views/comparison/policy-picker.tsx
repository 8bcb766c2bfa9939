import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { PolicyId, PolicySummary } from '../../../main/contract/types.ts';
import { toDatedNames, toDateLine } from '../../text/policy-names.ts';

interface Props {
  readonly policies: readonly PolicySummary[];
  readonly chosen: readonly PolicyId[];
  /** Called with the columns in library order; never with none. */
  readonly onChoose: (chosen: readonly PolicyId[]) => void;
}

/** Chooses the columns: a button that says how many, and a list of check boxes behind it. */
export function PolicyPicker({ policies, chosen, onChoose }: Props) {
  const names = toDatedNames(policies);
  const turn = (id: PolicyId): void => {
    const held = new Set(chosen);
    if (!held.delete(id)) held.add(id);
    onChoose(policies.map((policy) => policy.id).filter((policyId) => held.has(policyId)));
  };
  return (
    <DialogTrigger>
      <Button className="button">{`${chosen.length} of ${policies.length} policies`}</Button>
      <Popover className="picker" placement="bottom start">
        <Dialog className="picker-list" aria-label="Policies to compare">
          {policies.map((policy) => (
            <label key={policy.id} className="picker-item">
              <input
                type="checkbox"
                checked={chosen.includes(policy.id)}
                disabled={chosen.length === 1 && chosen.includes(policy.id)}
                onChange={() => turn(policy.id)}
              />
              <span className="picker-name">{names.get(policy.id)}</span>
              <span className="picker-date">{toDateLine(policy)}</span>
            </label>
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
