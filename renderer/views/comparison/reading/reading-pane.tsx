import { useState } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import type { ComparisonReport } from '../../../../main/contract/comparison.ts';
import type { PolicyId } from '../../../../main/contract/types.ts';
import type { Judgements } from '../../../state/judgements.ts';
import { findJudgedCell } from '../../../text/comparison/judged-cell.ts';
import type { OpenedRow } from '../../../text/comparison/opened-row.ts';
import { toDistinctNames } from '../../../../main/contract/policy-names.ts';
import { toDay } from '../../../text/policy-names.ts';
import { Key } from '../../keys/key.tsx';
import { FoldedSource } from '../folded-source.tsx';
import type { JudgingActions } from '../judging-actions.ts';
import { useComparisonKeys } from '../use-comparison-keys.ts';
import type { Shown } from '../use-shown.ts';
import { AlignedClauses } from './aligned-clauses.tsx';
import { PaneHead } from './pane-head.tsx';

interface Props {
  readonly report: ComparisonReport;
  readonly opened: OpenedRow;
  readonly shown: Shown;
  /** The policy whose cell was chosen. */
  readonly selected: PolicyId;
  readonly baseline: PolicyId | null;
  readonly judgements: Pick<Judgements, 'pair' | 'say'>;
  readonly act: JudgingActions;
  readonly onClose: () => void;
}

/** The words of some policies on one row of the grid, side by side: aligned clauses, or each policy's source around them. */
export function ReadingPane(props: Props) {
  const { report, opened, shown, judgements, onClose } = props;
  const [inSource, showSource] = useState(false);
  const names = toDistinctNames(report.policies, toDay);
  useComparisonKeys({ source: () => showSource(!inSource) });
  return (
    <section className="panes" aria-label={`Words on ${opened.name}`} data-label={opened.label}>
      <header className="panes-head">
        <h2>{opened.name}</h2>
        <p title={opened.asks}>{opened.asks}</p>
        <PaneCount shown={shown} most={report.policies.length} />
        <ToggleButton className="button quiet" isSelected={inSource} onChange={showSource}>
          Source in context <Key of="comparison.source" />
        </ToggleButton>
        <Button className="button quiet" onPress={onClose}>
          Close <kbd aria-hidden="true">Esc</kbd>
        </Button>
      </header>
      {inSource ? (
        <div className="panes-body">
          {shown.policyIds.map((policyId) => (
            <article key={policyId} className="pane" aria-label={names.get(policyId)}>
              <Head {...props} policyId={policyId} />
              <FoldedSource
                key={opened.key}
                name={names.get(policyId) ?? ''}
                policyId={policyId}
                column={opened.sourceOf(policyId)}
              />
            </article>
          ))}
        </div>
      ) : (
        <AlignedClauses
          key={`${opened.key} ${shown.policyIds.join(' ')}`}
          report={report}
          opened={opened}
          policyIds={shown.policyIds}
          heads={shown.policyIds.map((policyId) => (
            <Head key={policyId} {...props} policyId={policyId} />
          ))}
          judgements={judgements}
        />
      )}
    </section>
  );
}

/** How many policies stand side by side; as many as there are at most, and never more than can be read. */
function PaneCount({ shown, most }: { readonly shown: Shown; readonly most: number }) {
  return (
    <label className="panes-count">
      Panes{' '}
      <select value={shown.panes} onChange={({ target }) => shown.setPanes(Number(target.value))}>
        {[1, 2, 3, 4].slice(0, most).map((count) => (
          <option key={count}>{count}</option>
        ))}
      </select>
    </label>
  );
}

function Head(props: Props & { readonly policyId: PolicyId }) {
  const { report, opened, shown, selected, baseline, act, policyId } = props;
  const policy = report.policies.find(({ id }) => id === policyId);
  if (policy === undefined) return null;
  return (
    <PaneHead
      policy={policy}
      state={opened.stateOf(policyId)}
      clauses={opened.columnOf(policyId).clauses.length}
      isBaseline={policyId === baseline}
      choices={report.policies.filter(({ id }) => id === policyId || !shown.policyIds.includes(id))}
      onShow={(after) => shown.replace(policyId, after)}
      judged={findJudgedCell(report, opened, policyId)}
      active={policyId === selected}
      act={act}
    />
  );
}
