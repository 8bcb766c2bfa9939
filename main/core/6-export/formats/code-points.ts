/**
 * A converter of offsets in a text from UTF-16 code units to code points, for programs that count as Python does.
 *
 * Reading the text once, it takes offsets in any order; an offset inside a surrogate pair becomes that of the pair.
 *
 * @throws RangeError for an offset outside of the text.
 */
export function createCodePointCounter(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (let at = 0; at + 1 < text.length; at += 1) {
    if (isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1))) {
      pairs.push(at);
      at += 1;
    }
  }
  return (offset) => {
    if (!(0 <= offset && offset <= text.length))
      throw new RangeError(`Offset ${offset} leaves a text of ${text.length}`);
    return offset - countBelow(pairs, offset);
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

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
