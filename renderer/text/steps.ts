/** Where to go from the clause in focus. */
export type Step = 'next' | 'previous' | 'first' | 'last' | 'undecided';

/**
 * The index of the item that a step leads to, among those wanted, or null if there is none (the step stays put).
 *
 * `undecided` looks from `from` to the end and then from the start; the others do not wrap. `from` itself is never the
 * answer to `next`, `previous` or `undecided`; null stands before the first item.
 */
export function findStep<T>(
  items: readonly T[],
  from: number | null,
  step: Step,
  isWanted: (item: T) => boolean,
): number | null {
  const here = from ?? -1;
  const found = (at: number): number | null => (at === -1 ? null : at);
  switch (step) {
    case 'first':
      return found(items.findIndex(isWanted));
    case 'last':
      return found(items.findLastIndex(isWanted));
    case 'next':
      return found(items.findIndex((item, at) => at > here && isWanted(item)));
    case 'previous':
      return found(items.findLastIndex((item, at) => at < here && isWanted(item)));
    case 'undecided':
      return (
        findStep(items, from, 'next', isWanted) ?? found(items.findIndex((item, at) => at < here && isWanted(item)))
      );
  }
}

/** The first wanted item that ends after an offset, else the last wanted one, else null. */
export function findFrom<T extends { readonly end: number }>(
  items: readonly T[],
  offset: number,
  isWanted: (item: T) => boolean,
): number | null {
  const at = items.findIndex((item) => item.end > offset && isWanted(item));
  return at === -1 ? findStep(items, null, 'last', isWanted) : at;
}
