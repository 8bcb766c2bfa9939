import { useMemo, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { ComparisonReport } from '../../../../main/contract/comparison.ts';
import type { PolicyId } from '../../../../main/contract/types.ts';
import { Notice } from '../../../parts/notice.tsx';
import type { Judgements } from '../../../state/judgements.ts';
import { toClauseRows } from '../../../text/comparison/clause-rows.ts';
import { findJudgedCell } from '../../../text/comparison/judged-cell.ts';
import { toObstacleWords } from '../../../text/comparison/obstacle-words.ts';
import type { OpenedRow } from '../../../text/comparison/opened-row.ts';
import { ComparingLine } from '../comparing-line.tsx';
import { PaneTable } from './pane-table.tsx';
import { usePairing } from './use-pairing.ts';
import { usePaneData } from './use-pane-data.ts';
import { hasVerdict, Verdict } from './verdict.tsx';

interface Props {
  readonly report: ComparisonReport;
  readonly opened: OpenedRow;
  /** The policies in the panes. Another choice of them is another component. */
  readonly policyIds: readonly PolicyId[];
  /** The head of each pane. */
  readonly heads: readonly ReactNode[];
  readonly judgements: Pick<Judgements, 'pair' | 'say'>;
}

/** The clauses of an open row, a row for each that belongs together, with what each policy's cell comes to above them. */
export function AlignedClauses({ report, opened, policyIds, heads, judgements }: Props) {
  const { readings, links, repeats, alignments, waitsFor, refused } = usePaneData(policyIds);
  const rows = useMemo(
    () => (links === null ? null : toClauseRows(policyIds.map(opened.columnOf), links, repeats)),
    // oxlint-disable-next-line react/exhaustive-deps -- the policies are the same ones, in another list at each rendering
    [opened, links, repeats],
  );
  const pairing = usePairing(policyIds, judgements);
  const judged = policyIds.map((policyId) => findJudgedCell(report, opened, policyId));
  return (
    <div className="panes-inner">
      {refused !== null && (
        <div className="pane-refused">
          <Notice tone="refused">
            <div className="notice-line">
              <p>{refused.words}</p>
              <Button className="button" onPress={refused.retry}>
                Try again
              </Button>
            </div>
          </Notice>
        </div>
      )}
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
        columns={policyIds.map((policyId, at) => {
          const cell = judged[at] ?? null;
          return {
            key: policyId,
            head: heads[at],
            verdict: cell === null ? null : <Verdict judged={cell} note={report.note} />,
          };
        })}
        hasVerdicts={judged.some((cell) => cell !== null && hasVerdict(cell))}
        waiting={<ComparingLine what="Laying the clauses side by side" queryKeys={waitsFor} />}
        body={readings === null || rows === null ? null : { readings, rows }}
        pairing={pairing}
      />
    </div>
  );
}
