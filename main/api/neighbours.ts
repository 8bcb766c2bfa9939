import type { UnlabelledClause } from '../core/3-label/train.ts';

/** A clause's place: it is number `at` of the clauses of policy `doc`, in document order. */
export interface Place {
  readonly doc: string;
  readonly at: number;
}

/** The texts of policies by place. Numbers may be missing: such a clause is not known. */
export type Neighbourhood = ReadonlyMap<string, ReadonlyMap<number, string>>;

/** Gather texts by place. Where two lines claim one place, the later counts. */
export function toNeighbourhood(lines: Iterable<{ readonly place: Place; readonly text: string }>): Neighbourhood {
  const policies = new Map<string, Map<number, string>>();
  for (const { place, text } of lines) {
    const policy = policies.get(place.doc) ?? new Map<number, string>();
    policies.set(place.doc, policy.set(place.at, text));
  }
  return policies;
}

/** A clause with the texts that stand before and after its place; null where none is known. */
export function joinNeighbours<T extends UnlabelledClause>(clause: T, { doc, at }: Place, known: Neighbourhood): T {
  const policy = known.get(doc);
  return { ...clause, previous: policy?.get(at - 1) ?? null, next: policy?.get(at + 1) ?? null };
}
