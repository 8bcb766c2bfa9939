import { Button } from 'react-aria-components';
import type { AspectCell } from '../../../../main/contract/comparison.ts';
import { toFragment } from '../../../state/route.ts';
import { FactChips } from './fact-chips.tsx';
import { STATE_NAMES } from '../../../parts/state-mark.tsx';
import type { JudgedCell } from '../../../text/comparison/judged-cell.ts';
import type { JudgingActions } from '../judging-actions.ts';
import { toDecisionWords, toVerdictWords } from '../../../text/comparison/verdict-words.ts';
import { toPlain } from '../../../text/plain.ts';
import { Hooks } from './hooks.tsx';

interface Props {
  readonly judged: JudgedCell;
  /** What stands beside every legal hook. */
  readonly note: string;
  /** Whether the keys C, O and R act on this policy's cell. */
  readonly active: boolean;
  readonly act: JudgingActions;
}

/** What a policy's cell says, who judged it, and for a gap why it counts and what was looked at. */
export function Verdict({ judged, note, active, act }: Props) {
  const { aspect, cell, policy } = judged;
  return (
    <div className="verdict-card" data-state={cell.state} data-active={active}>
      <div className="verdict-line">
        <div className="verdict-said">
          <p className="verdict-words">{toVerdictWords(cell)}</p>
          <FactChips facts={cell.facts} policyId={policy.id} />
        </div>
        <Actions judged={judged} active={active} act={act} />
      </div>
      {cell.decision !== null && <p className="verdict-decision">{toDecisionWords(cell.decision)}</p>}
      {cell.stale && (
        <p className="verdict-stale">
          {`Worth another look: the machine says “${STATE_NAMES[cell.machine.state]}” now.`}
        </p>
      )}
      {cell.state === 'silent' && <Hooks aspect={aspect} policy={policy} note={note} />}
      <Nearest cell={cell} />
    </div>
  );
}

function Actions({ judged, active, act }: Omit<Props, 'note'>) {
  const { cell } = judged;
  return (
    <p className="verdict-actions">
      <Button className="button small" onPress={() => act.confirm(judged)}>
        {cell.state === 'silent' ? 'Confirm the gap' : 'Confirm'} {active && <kbd aria-hidden="true">C</kbd>}
      </Button>
      <Button className="button small" onPress={() => act.overrule(judged)}>
        Overrule … {active && <kbd aria-hidden="true">O</kbd>}
      </Button>
      {cell.decision !== null && (
        <Button className="button quiet small" onPress={() => act.reopen(judged)}>
          Reopen {active && <kbd aria-hidden="true">R</kbd>}
        </Button>
      )}
    </p>
  );
}

function Nearest({ cell: { policyId, nearest, state } }: { readonly cell: AspectCell }) {
  if (nearest.length === 0 || (state !== 'silent' && state !== 'not-held')) return null;
  return (
    <div className="nearest">
      <h3>Nearest clauses that were looked at</h3>
      <ol>
        {nearest.map(({ start, quote, headings }) => (
          <li key={start}>
            <a href={toFragment({ view: 'reader', policyId, at: start })} title={headings.join(' › ')}>
              {toPlain(quote)}
            </a>
          </li>
        ))}
      </ol>
    </div>
  );
}
