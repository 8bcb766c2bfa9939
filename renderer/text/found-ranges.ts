/** A stretch of one of several texts, in UTF-16 code units. */
export interface Place {
  readonly text: number;
  readonly start: number;
  readonly end: number;
}

/** Where a word stands in some texts, in their order, whatever its case; shorter than two letters finds nothing. */
export function findPlaces(texts: readonly string[], query: string): readonly Place[] {
  const wanted = query.trim().toLowerCase();
  if (wanted.length < 2) return [];
  return texts.flatMap((whole, text) => {
    const lower = whole.toLowerCase();
    // Where lower case has another length, as with “İ”, places would be shifted.
    if (lower.length !== whole.length) return [];
    const places: Place[] = [];
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
      places.push({ text, start: at, end: at + wanted.length });
    }
    return places;
  });
}
