import type { AspectCell } from '../../../../main/contract/comparison.ts';
import type { ComparisonCell } from '../../../../main/contract/types.ts';
import { STATE_NAMES, StateMark } from '../../../parts/state-mark.tsx';
import { countStates, toLabelWords } from '../../../text/comparison/gap-words.ts';
import { CELL_STATES } from '../../../../main/contract/findings.ts';
import { toCount } from '../../../text/quantities.ts';

interface Props {
  /** What the policy says under the label as a whole. */
  readonly whole: ComparisonCell;
  /** What it says on the label's aspects; none where the checklist has none. */
  readonly aspects: readonly AspectCell[];
  readonly open: boolean;
}

/** A policy under a label: its gaps in words, and each aspect as a mark while the aspects are folded away. */
export function LabelCell({ whole, aspects, open }: Props) {
  if (aspects.length === 0) {
    return (
      <>
        <StateMark state={whole.state} />
        <span className="cell-word">{STATE_NAMES[whole.state]}</span>
        {whole.clauses.length > 0 && <span className="cell-fact">{toCount(whole.clauses.length, 'clause')}</span>}
      </>
    );
  }
  const counts = countStates(aspects);
  const told = CELL_STATES.filter((state) => counts[state] > 0);
  return (
    <>
      <span className="cell-sum" data-gaps={counts.silent > 0}>
        {toLabelWords(aspects)}
      </span>
      {!open && (
        <span className="cell-marks">
          {aspects.map(({ state }, at) => (
            // The aspects of a label keep their order.
            // oxlint-disable-next-line react/no-array-index-key
            <StateMark key={at} state={state} />
          ))}
        </span>
      )}
      <span className="visually-hidden">
        {told.map((state) => `, ${counts[state]} ${STATE_NAMES[state].toLowerCase()}`).join('')}
      </span>
    </>
  );
}
