import type { AspectCell } from '../../../../main/contract/comparison.ts';
import { STATE_NAMES } from '../../../parts/state-mark.tsx';
import { toFragment } from '../../../state/route.ts';
import type { JudgedCell } from '../../../text/comparison/judged-cell.ts';
import { toQuoteLine } from '../../../../main/contract/plain-words.ts';
import { toDecisionWords, toVerdictWords } from '../../../text/comparison/verdict-words.ts';
import { FactChips } from './fact-chips.tsx';
import { Hooks } from './hooks.tsx';

interface Props {
  readonly judged: JudgedCell;
  /** What stands beside every legal hook. */
  readonly note: string;
}

/** What a policy's cell says, who judged it, and for a gap why it counts and what was looked at. */
export function Verdict({ judged: { aspect, cell, policy }, note }: Props) {
  const words = toVerdictWords(cell);
  return (
    <div className="verdict-card" data-state={cell.state}>
      {words !== '' && <p className="verdict-words">{words}</p>}
      {cell.decision !== null && <p className="verdict-decision">{toDecisionWords(cell.decision)}</p>}
      {cell.stale && (
        <p className="verdict-stale">
          {`Worth another look: the machine says “${STATE_NAMES[cell.machine.state]}” now.`}
        </p>
      )}
      <FactChips facts={cell.facts} policyId={policy.id} />
      {cell.state === 'silent' && <Hooks aspect={aspect} policy={policy} note={note} />}
      <Nearest cell={cell} />
    </div>
  );
}

/** Whether there is anything to say of a cell besides its state. */
export function hasVerdict({ cell }: JudgedCell): boolean {
  return cell.state !== 'stated' || cell.decision !== null || cell.stale || cell.facts.length > 0;
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
              {toQuoteLine(quote)}
            </a>
          </li>
        ))}
      </ol>
    </div>
  );
}
