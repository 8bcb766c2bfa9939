/** Things of one sort: the name under which they are compared, and the wordings (in the language of patterns) by which policies call them. */
export type Terms = Readonly<Record<string, readonly string[]>>;

/** The terms of both: under a name that both have, the wordings of both. */
export function joinTerms(one: Terms, other: Terms): Terms {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...names].map((name) => [name, [...(one[name] ?? []), ...(other[name] ?? [])]]));
}
