import type { Span } from '../../../main/contract/types.ts';

/** A clause that a person picked, by its column. */
export interface Picked extends Span {
  readonly column: number;
}

/** What picking a clause comes to: it is picked or let go, or it is paired with the one picked before. */
export interface PairingStep {
  readonly picked: Picked | null;
  readonly pair: readonly [one: Picked, other: Picked] | null;
  /** What there is to say where nothing was paired. */
  readonly says: string;
}

/** Pick a clause, or pair it with the one picked before in another column. Picked twice, a clause is let go. */
export function toPairing(here: Picked, picked: Picked | null): PairingStep {
  if (picked === null || picked.column === here.column) {
    if (picked?.start === here.start) return { picked: null, pair: null, says: 'No longer picked.' };
    return {
      picked: here,
      pair: null,
      says: 'Picked. Go to the clause in another column and press the same key there.',
    };
  }
  return { picked: null, pair: [picked, here], says: '' };
}
