import type { AspectCell as AspectCellData } from '../../../../main/contract/comparison.ts';
import type { AspectId, GapDecision } from '../../../../main/contract/findings.ts';
import { CheckMark } from '../../../parts/check-mark.tsx';
import { PenMark } from '../../../parts/pen-mark.tsx';
import { RelationMark } from '../../../parts/relation-mark.tsx';
import { STATE_NAMES, StateMark } from '../../../parts/state-mark.tsx';
import { toKeyWords } from '../../../text/comparison/key-facts.ts';
import { RELATION_NAMES, toRelation } from '../../../text/comparison/relation.ts';

interface Props {
  readonly aspect: AspectId;
  readonly cell: AspectCellData;
  /** The cell that this one is held against, or null. */
  readonly baseline: AspectCellData | null;
}

/** What a policy says on one aspect: its state or how it stands to the baseline, the fact that counts, and whether a person has judged it. */
export function AspectCell({ aspect, cell, baseline }: Props) {
  const facts = toKeyWords(aspect, cell);
  const relation = baseline === null || baseline === cell ? null : toRelation(aspect, baseline, cell);
  return (
    <>
      <StateMark state={cell.state} />
      {relation === null ? (
        <span className="cell-word">{STATE_NAMES[cell.state]}</span>
      ) : (
        <span className="cell-word cell-relation" data-relation={relation}>
          <RelationMark relation={relation} />
          <span className="visually-hidden">{STATE_NAMES[cell.state]}, against the baseline: </span>
          {RELATION_NAMES[relation]}
        </span>
      )}
      {cell.doubtful && (
        <span className="cell-doubt" title="In doubt: no rule hears it, a model takes a clause for saying it">
          in doubt
        </span>
      )}
      {facts !== '' && (
        <span className="cell-fact" title={facts}>
          {facts}
        </span>
      )}
      {cell.decision !== null && <Judged decision={cell.decision} stale={cell.stale} />}
    </>
  );
}

function Judged({ decision, stale }: { readonly decision: GapDecision; readonly stale: boolean }) {
  const did = decision.verdict === 'confirm' ? 'Confirmed' : 'Overruled';
  const now = stale ? '; the machine has come to say another thing since' : '';
  return (
    <span className="cell-judged" data-stale={stale} title={`${did} by ${decision.author}${now}`}>
      {decision.verdict === 'confirm' ? <CheckMark /> : <PenMark />}
      {stale && <span aria-hidden="true">!</span>}
      <span className="visually-hidden">{`${did} by ${decision.author}${now}`}</span>
    </span>
  );
}
