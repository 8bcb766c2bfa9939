import type { ComparisonReport } from '../../../main/contract/comparison.ts';
import type { RedlineChoice } from '../../text/comparison/redline-lines.ts';
import { toDistinctNames } from '../../../main/contract/policy-names.ts';
import { toDay } from '../../text/policy-names.ts';

interface Props {
  readonly report: ComparisonReport;
  /** Null for no redlines. */
  readonly chosen: RedlineChoice | null;
  readonly onChoose: (chosen: RedlineChoice | null) => void;
}

/** Chooses whether clauses are redlined, and of which two policies. */
export function RedlineChoiceField({ report: { policies }, chosen, onChoose }: Props) {
  const [first, second] = policies;
  if (first === undefined || second === undefined) return null;
  const names = toDistinctNames(policies, toDay);
  const choice = chosen ?? { a: first.id, b: second.id };
  const choose = (side: 'a' | 'b', value: string): void => {
    const id = policies.find((policy) => policy.id === value)?.id;
    if (id === undefined) return;
    const other = side === 'a' ? choice.b : choice.a;
    // The same policy on both sides has nothing to show: the two change places.
    onChoose(id === other ? { a: choice.b, b: choice.a } : { ...choice, [side]: id });
  };
  const toSelect = (side: 'a' | 'b', name: string) => (
    <select
      aria-label={name}
      disabled={chosen === null}
      value={choice[side]}
      onChange={({ target }) => choose(side, target.value)}
    >
      {policies.map(({ id }) => (
        <option key={id} value={id}>
          {names.get(id)}
        </option>
      ))}
    </select>
  );
  return (
    <div className="choice redline-choice">
      <label>
        <input
          type="checkbox"
          checked={chosen !== null}
          onChange={({ target }) => onChoose(target.checked ? choice : null)}
        />{' '}
        With redlines from
      </label>
      {toSelect('a', 'First policy of the redlines')} to {toSelect('b', 'Second policy of the redlines')}
    </div>
  );
}
