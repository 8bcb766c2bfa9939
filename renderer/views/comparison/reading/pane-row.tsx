import type { PolicyReading } from '../../../../main/contract/types.ts';
import type { ClauseRow, RowLink } from '../../../text/comparison/clause-rows.ts';
import { toDistinctNames } from '../../../../main/contract/policy-names.ts';
import { toDay } from '../../../text/policy-names.ts';
import { toLinkNames } from '../../../text/comparison/link-names.ts';
import { ClauseCard } from './clause-card.tsx';
import { LinkLine } from './link-line.tsx';
import type { Pairing } from './use-pairing.ts';
import { useRedlines } from './use-redlines.ts';

interface Props {
  readonly row: ClauseRow;
  readonly at: number;
  readonly readings: readonly PolicyReading[];
  /** The column that has the keyboard in this row, or null. */
  readonly focus: number | null;
  readonly pairing: Pairing;
}

/** Clauses that belong side by side, and above them what they are to each other. */
export function PaneRow({ row, at, readings, focus, pairing }: Props) {
  const { changes, same } = useRedlines(row.links, readings);
  const { picked, pick, part } = pairing;
  const names = toLinkNames(
    row.links,
    readings.map(({ text }) => text),
  );
  const toPairWords = (column: number): string | null => {
    if (readings.length < 2) return null;
    return picked === null || picked.column === column ? 'Pair …' : 'Pair with the picked one';
  };
  return (
    <>
      {row.links.length > 0 && (
        <tr className="pane-links">
          <td colSpan={readings.length}>
            {row.links.map((link, index) => (
              <LinkLine
                key={`${link.left} ${link.right} ${link.pair.a.start} ${link.pair.b.start}`}
                link={link}
                isSame={same[index] === true}
                between={readings.length > 2 ? toBetween(readings, link) : null}
                about={names[index] ?? null}
                onPart={part}
              />
            ))}
          </td>
        </tr>
      )}
      <tr className="pane-row">
        {readings.map((reading, column) => {
          const clauses = row.cells[column] ?? [];
          return (
            <td
              key={reading.policy.id}
              className="pane-cell"
              data-line={at}
              data-pane={column}
              tabIndex={focus === column ? 0 : -1}
            >
              {clauses.map((clause) => {
                const isPicked = picked?.column === column && picked.start === clause.start;
                return (
                  <ClauseCard
                    key={clause.start}
                    reading={reading}
                    clause={clause}
                    changes={changes[column] ?? null}
                    pairs={isPicked ? 'Picked: let go' : toPairWords(column)}
                    picked={isPicked}
                    onPair={() => pick(column, clause)}
                  />
                );
              })}
              {clauses.length === 0 && <p className="pane-blank">No counterpart here</p>}
            </td>
          );
        })}
      </tr>
    </>
  );
}

function toBetween(readings: readonly PolicyReading[], { left, right }: RowLink): string {
  const names = toDistinctNames(
    readings.map(({ policy }) => policy),
    toDay,
  );
  const nameAt = (column: number): string => {
    const id = readings[column]?.policy.id;
    return (id === undefined ? undefined : names.get(id)) ?? '';
  };
  return `${nameAt(left)} ↔ ${nameAt(right)}`;
}
