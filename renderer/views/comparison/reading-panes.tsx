import { Button } from 'react-aria-components';
import { LABELS } from '../../../main/contract/labels.ts';
import type { Comparison, ComparisonCell, PolicyId, PolicySummary } from '../../../main/contract/types.ts';
import { STATE_NAMES, StateMark } from '../../parts/state-mark.tsx';
import { toFragment } from '../../state/route.ts';
import { toCompany, toDateLine } from '../../text/policy-names.ts';
import { FoldedSource } from './folded-source.tsx';

interface Props {
  readonly comparison: Comparison;
  readonly row: Comparison['rows'][number];
  /** The one or two policies in view, in the order of the columns. */
  readonly shown: readonly PolicyId[];
  /** Show `policyId` in a pane, keeping `beside` in the other. */
  readonly onShow: (policyId: PolicyId, beside: PolicyId) => void;
  readonly onClose: () => void;
}

/** Two policies' words under one label, side by side, each in its source. */
export function ReadingPanes({ comparison, row, shown, onShow, onClose }: Props) {
  const label = LABELS.find(({ id }) => id === row.label);
  return (
    <section className="panes" aria-label={`Clauses on ${label?.name}`} data-label={row.label}>
      <header className="panes-head">
        <h2>{label?.name}</h2>
        <p>{label?.asks}</p>
        <Button className="button quiet" onPress={onClose}>
          Close
        </Button>
      </header>
      <div className="panes-body">
        {shown.map((policyId, at) => {
          const policy = comparison.policies.find(({ id }) => id === policyId);
          const cell = row.cells.find((held) => held.policyId === policyId);
          const beside = shown[1 - at];
          if (policy === undefined || cell === undefined) return null;
          return (
            <article key={policyId} className="pane" aria-label={toCompany(policy)}>
              <PaneHead
                policy={policy}
                cell={cell}
                others={comparison.policies.filter(({ id }) => id !== beside)}
                onShow={(chosen) => onShow(chosen, beside ?? chosen)}
              />
              <FoldedSource key={`${policyId} ${row.label}`} policyId={policyId} cell={cell} />
            </article>
          );
        })}
      </div>
    </section>
  );
}

interface PaneHeadProps {
  readonly policy: PolicySummary;
  readonly cell: ComparisonCell;
  /** The policies that this pane may show instead. */
  readonly others: readonly PolicySummary[];
  readonly onShow: (policyId: PolicyId) => void;
}

function PaneHead({ policy, cell, others, onShow }: PaneHeadProps) {
  const at = cell.clauses[0]?.start ?? null;
  return (
    <header className="pane-head">
      <select
        aria-label="Policy in this pane"
        value={policy.id}
        onChange={(event) => {
          const chosen = others.find(({ id }) => id === event.target.value);
          if (chosen !== undefined) onShow(chosen.id);
        }}
      >
        {others.map((other) => (
          <option key={other.id} value={other.id}>
            {toCompany(other)} · {toDateLine(other)}
          </option>
        ))}
      </select>
      <span className="pane-state" data-state={cell.state}>
        <StateMark state={cell.state} /> {STATE_NAMES[cell.state]}
        {cell.clauses.length > 0 && ` · ${cell.clauses.length}`}
      </span>
      <a href={toFragment({ view: 'reader', policyId: policy.id, at })}>Open in reader</a>
    </header>
  );
}
