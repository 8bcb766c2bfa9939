import { toNumber } from '../../text/quantities.ts';

interface Props {
  readonly decided: number;
  readonly clauses: number;
}

/** How many of the clauses people have decided, in figures and as a bar. */
export function Decided({ decided, clauses }: Props) {
  const part = clauses === 0 ? 0 : decided / clauses;
  return (
    <span className="decided">
      <span>
        {toNumber(decided)}
        <span className="visually-hidden">{` of ${toNumber(clauses)}`}</span>
      </span>
      <span className="bar" aria-hidden="true">
        <span className="bar-fill" style={{ width: `${100 * part}%` }} />
      </span>
    </span>
  );
}
