import { Button } from 'react-aria-components';
import type { ComparedPolicy } from '../../../../main/contract/comparison.ts';
import type { CellState, PolicyId } from '../../../../main/contract/types.ts';
import { STATE_NAMES, StateMark } from '../../../parts/state-mark.tsx';
import { toDateLine, toDatedNames } from '../../../text/policy-names.ts';
import type { JudgedCell } from '../../../text/comparison/judged-cell.ts';
import { toCount } from '../../../text/quantities.ts';
import { Key } from '../../keys/key.tsx';
import type { JudgingActions } from '../judging-actions.ts';

interface Props {
  readonly policy: ComparedPolicy;
  readonly state: CellState;
  readonly clauses: number;
  readonly isBaseline: boolean;
  /** The policies that this pane may show. */
  readonly choices: readonly ComparedPolicy[];
  readonly onShow: (policyId: PolicyId) => void;
  /** The cell that can be judged here; null where a whole label is open. */
  readonly judged: JudgedCell | null;
  /** Whether the keys that judge act on this policy's cell. */
  readonly active: boolean;
  readonly act: JudgingActions;
}

/** The head of a pane: whose words these are, what they come to, and the buttons that judge it. */
export function PaneHead(props: Props) {
  const { policy, state, clauses, isBaseline, choices, onShow, judged, active, act } = props;
  const names = toDatedNames(choices);
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
            {names.get(choice.id)} · {toDateLine(choice)}
          </option>
        ))}
      </select>
      <span className="pane-state" data-state={state}>
        <StateMark state={state} /> {STATE_NAMES[state]}
        {clauses > 0 && <span className="pane-count">{toCount(clauses, 'clause')}</span>}
      </span>
      {isBaseline && <b className="grid-baseline">Baseline</b>}
      {judged !== null && <Actions judged={judged} active={active} act={act} />}
    </div>
  );
}

interface ActionsProps {
  readonly judged: JudgedCell;
  readonly active: boolean;
  readonly act: JudgingActions;
}

function Actions({ judged, active, act }: ActionsProps) {
  const { cell } = judged;
  return (
    <span className="pane-actions">
      <Button className="button small" onPress={() => act.confirm(judged)}>
        {cell.state === 'silent' ? 'Confirm the gap' : 'Confirm'} {active && <Key of="comparison.confirm" />}
      </Button>
      <Button className="button small" onPress={() => act.overrule(judged)}>
        Overrule … {active && <Key of="comparison.overrule" />}
      </Button>
      {cell.decision !== null && (
        <Button className="button quiet small" onPress={() => act.reopen(judged)}>
          Reopen {active && <Key of="comparison.reopen" />}
        </Button>
      )}
    </span>
  );
}
