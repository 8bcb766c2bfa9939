/** A run of items by their index: `first` is included, `end` is not. */
export interface ItemRun {
  readonly first: number;
  readonly end: number;
}

/**
 * Which of `count` items, each of one size, lie in a stretch that is scrolled into view, with `spare` more on either side.
 *
 * Sizes and offsets share one unit. Items that only touch the stretch are not in it; a stretch without any extent holds the spare ones alone.
 */
export function toItemRun(offset: number, extent: number, size: number, count: number, spare: number): ItemRun {
  const first = Math.floor(offset / size) - spare;
  const end = Math.ceil((offset + extent) / size) + spare;
  const within = (at: number): number => Math.min(count, Math.max(0, at));
  return { first: within(first), end: within(end) };
}

/** The indexes of a run in order, and one more that must not vanish: the item that has the keyboard. */
export function toIndexes({ first, end }: ItemRun, kept: number | null): readonly number[] {
  const indexes = Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);
  if (kept === null || (kept >= first && kept < end)) return indexes;
  return kept < first ? [kept, ...indexes] : [...indexes, kept];
}

/** Where to scroll so that an item of a given place and size is whole in view, moving as little as possible. */
export function toScroll(offset: number, extent: number, at: number, size: number): number {
  if (at < offset) return at;
  return Math.max(offset, at + size - extent);
}
