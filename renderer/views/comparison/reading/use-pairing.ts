import { useState } from 'react';
import type { PolicyId, Span } from '../../../../main/contract/types.ts';
import type { Judgements } from '../../../state/judgements.ts';
import type { RowLink } from '../../../text/comparison/clause-rows.ts';
import { toPairing, type Picked } from '../../../text/comparison/pairing.ts';

/** Pairing clauses by hand: one is picked, then the other; and saying that two are no pair. */
export interface Pairing {
  readonly picked: Picked | null;
  readonly pick: (column: number, clause: Span) => void;
  readonly part: (link: RowLink) => void;
}

/** Pairing among the columns of some policies. */
export function usePairing(policyIds: readonly PolicyId[], judgements: Pick<Judgements, 'pair' | 'say'>): Pairing {
  const [picked, setPicked] = useState<Picked | null>(null);
  const decide = (one: Picked, other: Picked, verdict: 'pair' | 'not-a-pair', says: string): void => {
    const [a, b] = [policyIds[one.column], policyIds[other.column]];
    if (a === undefined || b === undefined) return;
    const toSpan = ({ start, end }: Span): Span => ({ start, end });
    judgements.pair({ a: { policyId: a, ...toSpan(one) }, b: { policyId: b, ...toSpan(other) }, verdict }, says);
  };
  return {
    picked,
    pick: (column, clause) => {
      const step = toPairing({ column, start: clause.start, end: clause.end }, picked);
      setPicked(step.picked);
      if (step.pair === null) judgements.say(step.says);
      else decide(...step.pair, 'pair', 'Paired. Undo takes it back.');
    },
    part: ({ left, right, pair }) =>
      decide(
        { column: left, ...pair.a },
        { column: right, ...pair.b },
        'not-a-pair',
        'No longer a pair. Undo takes it back.',
      ),
  };
}
