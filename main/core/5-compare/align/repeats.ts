import type { ComparableClause } from './read-clauses.ts';

/** A policy's clauses with each repeated one kept once, where it stands first, and where it stands again. */
export interface Collapsed {
  readonly kept: readonly ComparableClause[];
  readonly repeats: ReadonlyMap<ComparableClause, readonly ComparableClause[]>;
}

/** Leave out clauses that say again, word for word, number for number and under the same lead-in, what an earlier one says. */
export function collapseRepeats(clauses: readonly ComparableClause[]): Collapsed {
  const firsts = new Map<string, ComparableClause>();
  const repeats = new Map<ComparableClause, ComparableClause[]>();
  const kept = clauses.filter((one) => {
    const key = toKey(one);
    const first = firsts.get(key);
    if (first === undefined || one.words.length === 0) {
      firsts.set(key, one);
      return true;
    }
    repeats.set(first, [...(repeats.get(first) ?? []), one]);
    return false;
  });
  return { kept, repeats };
}

// Among the words any number is the same; a policy that keeps logs for 30 days and backups for 90 says so twice for a reason.
function toKey({ clause, words }: ComparableClause): string {
  const numbers = clause.text.match(/\d+/g) ?? [];
  return [clause.leadIn?.toLowerCase().trim() ?? '', words.join(' '), numbers.join(' ')].join('\n');
}
