import { toShareStyle } from './share-style.ts';
import { toNumber } from '../../text/quantities.ts';

interface Props {
  readonly decided: number;
  readonly clauses: number;
}

/** How many of the clauses people have decided, in figures and as a bar. */
export function Decided({ decided, clauses }: Props) {
  return (
    <span className="decided" style={toShareStyle(decided, clauses)}>
      {toNumber(decided)}
      <span className="visually-hidden">{` of ${toNumber(clauses)}`}</span>
    </span>
  );
}
