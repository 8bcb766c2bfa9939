/** How often a text's words occur, to tell a word that a line's end cut from one that its writer hyphenated. */
export type WordCounts = ReadonlyMap<string, number>;

const PREFIXES =
  /^(?:third|non|self|opt|anti|cross|e|co|ex|pre|post|multi|inter|well|long|short|real|high|low|in|on|off|user|server|client|first|two|one|re|sub|end|day|time|cost|law|risk|data)$/i;

/** Count the words of lines, hyphenated ones whole, each in small letters. Cut words at the lines' ends do not count. */
export function countWords(lines: Iterable<string>): WordCounts {
  const counts = new Map<string, number>();
  for (const line of lines) {
    for (const [word] of line.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*(?![-‐]$)/gu)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * What stands between two lines of a paragraph: a blank, as a rule; nothing behind a hyphen. `cut` is true where the hyphen only
 * marks that the line's end cut a word, so that the word is whole without it.
 */
export function toJoint(
  above: string,
  below: string,
  counts: WordCounts,
): { readonly between: string; readonly cut: boolean } {
  const head = /(?<=^|[^\p{L}\p{N}])([\p{L}\p{N}]+)[-‐\u00AD]$/u.exec(above.slice(-60))?.[1];
  const tail = /^[\p{L}\p{N}]+/u.exec(below)?.[0];
  if (head === undefined || tail === undefined) {
    const inAddress = /(?:https?:|www\.|\/)\S*[-/]$/i.test(above.slice(-200)) && /^\S*[\w/]/.test(below);
    return { between: inAddress ? '' : ' ', cut: false };
  }
  return { between: '', cut: /[\u00AD]$/.test(above) || isCut(head, tail, counts) };
}

function isCut(head: string, tail: string, counts: WordCounts): boolean {
  if (!/\p{Ll}$/u.test(head) || !/^\p{Ll}/u.test(tail)) {
    return false;
  }
  const whole = counts.get(`${head}${tail}`.toLowerCase()) ?? 0;
  const hyphened =
    (counts.get(`${head}-${tail}`.toLowerCase()) ?? 0) + (counts.get(`${head}‐${tail}`.toLowerCase()) ?? 0);
  return whole === hyphened ? !PREFIXES.test(head) : whole > hyphened;
}
