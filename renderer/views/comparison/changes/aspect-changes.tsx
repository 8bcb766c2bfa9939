import type { AspectChange, VersionComparison } from '../../../../main/contract/alignment.ts';
import type { ComparisonReport } from '../../../../main/contract/comparison.ts';
import type { CellState, PolicyId, Span } from '../../../../main/contract/types.ts';
import { STATE_NAMES, StateMark } from '../../../parts/state-mark.tsx';
import { toFragment } from '../../../state/route.ts';
import { toVersionObstacleWords } from '../../../text/comparison/obstacle-words.ts';
import { toChangedFact } from '../../../text/comparison/grade-words.ts';

interface Props {
  readonly comparison: VersionComparison;
  readonly report: ComparisonReport;
}

/** The aspects on which the newer version says another thing, with the states and facts before and after. */
export function AspectChanges({ comparison, report }: Props) {
  const { a, b, aspects } = comparison;
  const names = new Map(
    report.rows.flatMap((row) => row.aspects.map(({ aspect }) => [aspect.id as string, aspect.name])),
  );
  if (aspects.length === 0) {
    return <p className="changes-none">{toVersionObstacleWords(comparison) ?? 'Nothing changed on any aspect.'}</p>;
  }
  return (
    <table className="changes-table">
      <thead>
        <tr>
          <th scope="col">Aspect</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {aspects.map((change) => (
          <tr key={change.aspect}>
            <th scope="row">
              {names.get(change.aspect) ?? change.aspect}
              <Facts change={change} />
            </th>
            <td data-state={change.before}>
              <State state={change.before} policyId={a.id} evidence={change.evidence.before} />
            </td>
            <td data-state={change.after}>
              <State state={change.after} policyId={b.id} evidence={change.evidence.after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Facts({ change }: { readonly change: AspectChange }) {
  if (change.differences.length === 0) return null;
  return (
    <ul className="changes-facts">
      {change.differences.map((difference) => (
        <li key={`${difference.type} ${difference.role}`}>{toChangedFact(difference)}</li>
      ))}
    </ul>
  );
}

interface StateProps {
  readonly state: CellState;
  readonly policyId: PolicyId;
  readonly evidence: readonly Span[];
}

function State({ state, policyId, evidence }: StateProps) {
  const [first] = evidence;
  const words = (
    <span className="changes-state" data-state={state}>
      <StateMark state={state} /> {STATE_NAMES[state]}
    </span>
  );
  if (first === undefined) return words;
  return <a href={toFragment({ view: 'reader', policyId, at: first.start })}>{words}</a>;
}
