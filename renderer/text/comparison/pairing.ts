import type { Span } from '../../../main/contract/types.ts';
import type { ClauseRow } from './clause-rows.ts';

/** A clause that a person picked, by its column. */
export interface Picked extends Span {
  readonly column: number;
}

/** What pressing P on a cell comes to: a clause picked or let go, or two that are to be paired. */
export interface PairingStep {
  readonly picked: Picked | null;
  readonly pair: readonly [one: Picked, other: Picked] | null;
  /** What there is to say where nothing was paired. */
  readonly says: string;
}

/** Pick the cell's first clause, or pair it with the one picked before in another column. Picked twice, a clause is let go. */
export function toPairing(row: ClauseRow, column: number, picked: Picked | null): PairingStep {
  const clause = row.cells[column]?.[0];
  if (clause === undefined) return { picked, pair: null, says: 'There is no clause here to pair.' };
  const here: Picked = { column, start: clause.start, end: clause.end };
  if (picked?.column === column && picked.start === here.start) {
    return { picked: null, pair: null, says: 'No longer picked.' };
  }
  if (picked === null || picked.column === column) {
    return { picked: here, pair: null, says: 'Picked. Go to the clause in another column and press P there.' };
  }
  return { picked: null, pair: [picked, here], says: '' };
}
