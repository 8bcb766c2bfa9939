import type { ComparedPolicy } from '../../../../main/contract/comparison.ts';
import type { CellState, PolicyId } from '../../../../main/contract/types.ts';
import { STATE_NAMES, StateMark } from '../../../parts/state-mark.tsx';
import { toCompany, toDateLine } from '../../../text/policy-names.ts';
import { toCount } from '../../../text/quantities.ts';

interface Props {
  readonly policy: ComparedPolicy;
  readonly state: CellState;
  readonly clauses: number;
  readonly isBaseline: boolean;
  /** The policies that this pane may show. */
  readonly choices: readonly ComparedPolicy[];
  readonly onShow: (policyId: PolicyId) => void;
}

/** The head of a pane: whose words these are, and what they come to. */
export function PaneHead({ policy, state, clauses, isBaseline, choices, onShow }: Props) {
  return (
    <div className="pane-head">
      <select
        aria-label="Policy in this pane"
        title={policy.name}
        value={policy.id}
        onChange={({ target }) => {
          const chosen = choices.find(({ id }) => id === target.value);
          if (chosen !== undefined) onShow(chosen.id);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {toCompany(choice)} · {toDateLine(choice)}
          </option>
        ))}
      </select>
      <span className="pane-state" data-state={state}>
        <StateMark state={state} /> {STATE_NAMES[state]}
        {clauses > 0 && <span className="pane-count">{toCount(clauses, 'clause')}</span>}
      </span>
      {isBaseline && <b className="grid-baseline">Baseline</b>}
    </div>
  );
}
