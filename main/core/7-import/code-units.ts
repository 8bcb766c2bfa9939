/** A converter of offsets in a text from code points to UTF-16 code units; an offset behind the text’s end becomes null. */
export function createCodeUnitCounter(text: string): (offset: number) => number | null {
  const pairs: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if ((text.codePointAt(at) ?? 0) <= 0xffff) continue;
    pairs.push(at - pairs.length);
    at += 1;
  }
  return (offset) => {
    const units = offset + countBelow(pairs, offset);
    return units > text.length ? null : units;
  };
}

/** How many of some rising numbers are below a bound. */
function countBelow(rising: readonly number[], bound: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
