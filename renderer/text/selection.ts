/** A selection with one member turned on or off. */
export function turn<T>(selected: ReadonlySet<T>, member: T): ReadonlySet<T> {
  const next = new Set(selected);
  if (!next.delete(member)) next.add(member);
  return next;
}

/** A selection with everything between two members of a list turned on, both included, whichever comes first. */
export function reach<T>(selected: ReadonlySet<T>, list: readonly T[], from: T, to: T): ReadonlySet<T> {
  const ends = [list.indexOf(from), list.indexOf(to)].toSorted((a, b) => a - b);
  const [first = -1, last = -1] = ends;
  if (first < 0) return turn(selected, to);
  return new Set([...selected, ...list.slice(first, last + 1)]);
}
