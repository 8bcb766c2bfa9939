import { useQueries } from '@tanstack/react-query';
import type { PolicyReading } from '../../../../main/contract/types.ts';
import { comparisonQueries } from '../../../client/comparison-queries.ts';
import { toSides, type Changes } from '../../../text/comparison/clause-pieces.ts';
import type { ClauseRow, PaneClause, RowLink } from '../../../text/comparison/clause-rows.ts';
import { toCompany } from '../../../text/policy-names.ts';
import { ClauseCard } from './clause-card.tsx';
import { LinkLine } from './link-line.tsx';

interface Props {
  readonly row: ClauseRow;
  readonly at: number;
  readonly readings: readonly PolicyReading[];
  /** The column that has the keyboard in this row, or null. */
  readonly focus: number | null;
  /** The clause that was picked to be paired: its column and where it starts. */
  readonly picked: { readonly column: number; readonly start: number } | null;
  readonly onPart: (link: RowLink) => void;
}

/** Clauses that belong side by side, and above them what they are to each other. */
export function PaneRow({ row, at, readings, focus, picked, onPart }: Props) {
  const changes = useRedlines(row.links, readings);
  return (
    <>
      {row.links.length > 0 && (
        <tr className="pane-links">
          <td colSpan={readings.length}>
            {row.links.map((link) => (
              <LinkLine
                key={`${link.left} ${link.right} ${link.pair.a.start} ${link.pair.b.start}`}
                link={link}
                between={readings.length > 2 ? toBetween(readings, link) : null}
                onPart={onPart}
              />
            ))}
          </td>
        </tr>
      )}
      <tr className="pane-row">
        {row.cells.map((clauses, column) => (
          <td
            key={readings[column]?.policy.id}
            data-line={at}
            data-pane={column}
            tabIndex={focus === column ? 0 : -1}
            className={clauses.length === 0 ? 'pane-cell blank' : 'pane-cell'}
          >
            <Clauses
              clauses={clauses}
              reading={readings[column]}
              changes={changes[column] ?? null}
              picked={picked?.column === column ? picked.start : null}
            />
          </td>
        ))}
      </tr>
    </>
  );
}

interface ClausesProps {
  readonly clauses: readonly PaneClause[];
  readonly reading: PolicyReading | undefined;
  readonly changes: Changes | null;
  /** Where the picked clause starts, or null. */
  readonly picked: number | null;
}

function Clauses({ clauses, reading, changes, picked }: ClausesProps) {
  if (reading === undefined || clauses.length === 0) return <p className="pane-blank">No counterpart here</p>;
  return clauses.map((clause) => (
    <ClauseCard
      key={clause.start}
      reading={reading}
      clause={clause}
      changes={changes}
      picked={picked === clause.start}
    />
  ));
}

function toBetween(readings: readonly PolicyReading[], { left, right }: RowLink): string {
  const [one, other] = [readings[left], readings[right]];
  return one === undefined || other === undefined ? '' : `${toCompany(one.policy)} ↔ ${toCompany(other.policy)}`;
}

/** What differs in each column, by the redlines of the row's near-verbatim pairs; a column in two of them shows its first. */
function useRedlines(links: readonly RowLink[], readings: readonly PolicyReading[]): readonly (Changes | null)[] {
  const close = links.filter(({ pair }) => pair.grade === 'near-verbatim' && pair.score < 1);
  const redlines = useQueries({
    queries: close.map(({ left, right, pair }) =>
      comparisonQueries.redline(
        { policyId: readings[left]?.policy.id ?? ('' as never), start: pair.a.start, end: pair.a.end },
        { policyId: readings[right]?.policy.id ?? ('' as never), start: pair.b.start, end: pair.b.end },
      ),
    ),
  });
  const changes: (Changes | null)[] = readings.map(() => null);
  close.forEach(({ left, right }, index) => {
    const redline = redlines[index]?.data;
    if (redline === undefined || redline.whole) return;
    const { a, b } = toSides(redline.parts);
    changes[left] ??= a;
    changes[right] ??= b;
  });
  return changes;
}
