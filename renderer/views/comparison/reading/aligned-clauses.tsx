import { useMemo, type ReactNode } from 'react';
import type { ComparisonReport } from '../../../../main/contract/comparison.ts';
import type { PolicyId } from '../../../../main/contract/types.ts';
import { Notice } from '../../../parts/notice.tsx';
import type { Judgements } from '../../../state/judgements.ts';
import { toClauseRows } from '../../../text/comparison/clause-rows.ts';
import { toJudgedCell } from '../../../text/comparison/judged-cell.ts';
import { toObstacleWords } from '../../../text/comparison/obstacle-words.ts';
import type { OpenedRow } from '../../../text/comparison/opened-row.ts';
import type { JudgingActions } from '../judging-actions.ts';
import type { Shown } from '../use-shown.ts';
import { PaneTable } from './pane-table.tsx';
import { usePaneData } from './use-pane-data.ts';
import { Verdict } from './verdict.tsx';

interface Props {
  readonly report: ComparisonReport;
  readonly opened: OpenedRow;
  readonly shown: Shown;
  readonly selected: PolicyId;
  readonly heads: readonly ReactNode[];
  readonly judgements: Pick<Judgements, 'pair' | 'say'>;
  readonly act: JudgingActions;
}

/** The clauses of an open row, a row for each that belongs together, with what each policy's cell comes to above them. */
export function AlignedClauses({ report, opened, shown, selected, heads, judgements, act }: Props) {
  const { policyIds } = shown;
  const { readings, links, alignments, refused } = usePaneData(policyIds);
  const rows = useMemo(
    () => toClauseRows(policyIds.map(opened.columnOf), links ?? []),
    // The policies are another list at each rendering; this component is made anew when they are others.
    // oxlint-disable-next-line react/exhaustive-deps
    [opened, links],
  );
  if (readings === null || links === null) {
    if (refused !== null) return <Refused why={refused} />;
    return (
      <p className="pane-wait" role="status">
        Laying the clauses side by side …
      </p>
    );
  }
  const toSpan = (column: number, { start, end }: { readonly start: number; readonly end: number }) => ({
    policyId: policyIds[column] ?? selected,
    start,
    end,
  });
  const toVerdict = (policyId: PolicyId): ReactNode => {
    const cell = opened.cellOf(policyId);
    const judged = cell === null || opened.aspect === null ? null : toJudgedCell(report, opened.aspect, cell);
    if (judged === null) return null;
    return <Verdict key={policyId} judged={judged} note={report.note} active={policyId === selected} act={act} />;
  };
  return (
    <div className="panes-inner">
      {refused !== null && <Refused why={refused} />}
      {alignments.map((alignment) => {
        const words = toObstacleWords(alignment);
        return (
          words !== null && (
            <p key={`${alignment.a.id} ${alignment.b.id}`} className="pane-obstacle">
              {words}
            </p>
          )
        );
      })}
      <PaneTable
        name={`Clauses on ${opened.name}`}
        heads={heads}
        verdicts={opened.aspect === null ? null : policyIds.map(toVerdict)}
        readings={readings}
        rows={rows}
        onPair={(one, other) =>
          judgements.pair(
            { a: toSpan(one.column, one), b: toSpan(other.column, other), verdict: 'pair' },
            'Paired. Undo takes it back.',
          )
        }
        onPart={({ left, right, pair }) =>
          judgements.pair(
            { a: toSpan(left, pair.a), b: toSpan(right, pair.b), verdict: 'not-a-pair' },
            'No longer a pair. Undo takes it back.',
          )
        }
        onSay={judgements.say}
      />
    </div>
  );
}

function Refused({ why }: { readonly why: string }) {
  return (
    <div className="pane-refused">
      <Notice tone="refused">{why}</Notice>
    </div>
  );
}
