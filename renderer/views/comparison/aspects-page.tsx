import { useState } from 'react';
import type { ComparisonReport } from '../../../main/contract/comparison.ts';
import { Notice } from '../../parts/notice.tsx';
import type { ComparisonPlace } from '../../state/comparison-place.ts';
import { useJudgements } from '../../state/judgements.ts';
import type { RowFilter } from '../../text/comparison/grid-rows.ts';
import {
  toConfirmation,
  toReopening,
  type AskedJudgement,
  type JudgedCell,
} from '../../text/comparison/judged-cell.ts';
import { toCount } from '../../text/quantities.ts';
import { Filters } from './filters.tsx';
import { AspectsGrid, focusGrid } from './aspects-grid.tsx';
import { OverruleDialog } from './overrule-dialog.tsx';
import type { JudgingActions } from './judging-actions.ts';
import { ReadingPane } from './reading/reading-pane.tsx';
import { KeyHints } from '../keys/key-hints.tsx';
import { SplitBody } from './split-body.tsx';
import { GRID_HINTS, PANE_HINTS } from './key-hints.ts';
import { useAspects } from './use-aspects.ts';
import { useComparisonKeys } from './use-comparison-keys.ts';
import { useShown } from './use-shown.ts';

interface Props {
  readonly report: ComparisonReport;
  readonly place: ComparisonPlace;
  readonly onChange: (part: Partial<ComparisonPlace>) => void;
}

/** The grid of aspects by policies, and beneath it the words of the cell that is open. */
export function AspectsPage({ report, place, onChange }: Props) {
  const aspects = useAspects(report, place, onChange);
  const judgements = useJudgements();
  const [overruled, overrule] = useState<JudgedCell | null>(null);
  const { opened, current, columns, selected } = aspects;
  const shown = useShown(columns, selected, opened !== null, place.baseline, (column) => onChange({ column }));
  const judge = ({ request, says }: AskedJudgement): void => judgements.judge(request, says);
  const act: JudgingActions = {
    confirm: (cell) => judge(toConfirmation(cell)),
    overrule,
    reopen: (cell) => {
      if (cell.cell.decision === null) judgements.say('Nobody has judged this cell.');
      else judge(toReopening(cell));
    },
  };
  const onCurrent = (action: (cell: JudgedCell) => void) => (): void => {
    if (current === null) judgements.say('Go to the cell of an aspect first.');
    else action(current);
  };
  const showOnly = (filter: RowFilter): void => onChange({ show: place.show === filter ? 'all' : filter });
  const seekGap = (by: 1 | -1) => (): void => {
    if (!aspects.goToGap(by)) judgements.say('Every gap in view is judged.');
  };
  useComparisonKeys({
    confirm: onCurrent(act.confirm),
    overrule: onCurrent(act.overrule),
    reopen: onCurrent(act.reopen),
    'next-gap': seekGap(1),
    'previous-gap': seekGap(-1),
    'show-gaps': () => showOnly('gaps'),
    'show-differences': () => showOnly('differences'),
    'open-all': aspects.turnAll,
    baseline: () => {
      const column = columns[aspects.at.column - 1] ?? null;
      onChange({ baseline: column === place.baseline ? null : column });
    },
    'to-grid': focusGrid,
    undo: () => judgements.revert('undo'),
    redo: () => judgements.revert('redo'),
    close: () => {
      if (judgements.refused !== null) return judgements.dismiss();
      aspects.close();
      focusGrid();
    },
  });
  const count = aspects.rows.reduce((sum, row) => sum + (row.kind === 'label' ? row.aspects.length : 0), 0);
  return (
    <>
      <Filters
        report={report}
        place={place}
        allOpen={aspects.allOpen}
        onChange={onChange}
        onOpenAll={aspects.turnAll}
      />
      {judgements.refused !== null && (
        <div className="comparison-notice">
          <Notice tone="refused">{judgements.refused}</Notice>
        </div>
      )}
      <SplitBody
        above={
          <AspectsGrid report={report} place={place} aspects={aspects} shown={shown.policyIds} onChange={onChange} />
        }
        below={
          opened === null ? null : (
            <ReadingPane
              report={report}
              opened={opened}
              shown={shown}
              selected={selected}
              baseline={place.baseline}
              judgements={judgements}
              act={act}
              onClose={aspects.close}
            />
          )
        }
      />
      <p className="comparison-status">
        <span role="status">{judgements.said}</span>
        {judgements.said === '' && <KeyHints hints={opened === null ? GRID_HINTS : PANE_HINTS} />}
        <span className="comparison-facts">
          {toCount(count, 'aspect')} · {report.checklist.name} · {report.model.name}
        </span>
      </p>
      {overruled !== null && (
        <OverruleDialog
          judged={overruled}
          onClose={() => overrule(null)}
          onJudge={(asked) => {
            overrule(null);
            judge(asked);
          }}
        />
      )}
    </>
  );
}
