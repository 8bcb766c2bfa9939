/** Where the first of some signs stands in a text from an offset on; Infinity where none does. Offsets asked for never fall. */
export type SignFinder = (from: number) => number;

/** A finder of single code units in a text. All its answers together take one pass over the text for each sign. */
export function toSignFinder(text: string, signs: readonly string[]): SignFinder {
  // Searching for one sign at a time, far ahead, is many times faster than looking at each character.
  const next = signs.map(() => -1);
  return (from) => {
    let first = Infinity;
    for (let sign = 0; sign < signs.length; sign += 1) {
      let at = next[sign] ?? Infinity;
      if (at < from) {
        at = text.indexOf(signs[sign] ?? '', from);
        at = at === -1 ? Infinity : at;
        next[sign] = at;
      }
      first = Math.min(first, at);
    }
    return first;
  };
}
