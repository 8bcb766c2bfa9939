/**
 * What a text shows of its hyphens: how often its words occur, hyphenated ones whole, in small letters; and whether its lines' ends cut
 * words at all, which most programs do not let them.
 */
export interface Hyphenation {
  readonly counts: ReadonlyMap<string, number>;
  readonly cutsWords: boolean;
}

const PREFIXES =
  /^(?:third|non|self|opt|anti|cross|e|co|ex|pre|post|multi|inter|well|long|short|real|high|low|in|on|off|user|server|client|first|two|one|re|sub|end|day|time|cost|law|risk|data)$/i;

const BEFORE = /(?<=^|[^\p{L}\p{N}])([\p{L}\p{N}]+)[-‐\u00AD]$/u;
const BEHIND = /^[\p{L}\p{N}]+/u;

/** Share of its lines that end in a hyphen in a text whose words are cut; compounds alone make about half of it. */
const CUTTING = 0.03;

/**
 * Learn from lines in reading order. Words are cut where many lines end in a hyphen, and more of the words there are known whole than
 * with their hyphen.
 */
export function learnHyphenation(lines: readonly string[]): Hyphenation {
  const counts = countWords(lines);
  const ends = lines.map((line, at) => findEnds(line, lines[at + 1] ?? '')).filter((one) => one !== null);
  const known = ends.reduce((sum, one) => sum + Math.sign(toLeaning(one, counts)), 0);
  return { counts, cutsWords: known > 0 && ends.length >= lines.length * CUTTING };
}

function countWords(lines: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    for (const [word] of line.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*(?![-‐]$)/gu)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

interface Ends {
  readonly head: string;
  readonly tail: string;
}

function findEnds(above: string, below: string): Ends | null {
  const head = BEFORE.exec(above.slice(-60))?.[1];
  const tail = BEHIND.exec(below)?.[0];
  return head === undefined || tail === undefined ? null : { head, tail };
}

/** Above 0 where the word is known whole more often than with its hyphen, below 0 where less. */
function toLeaning({ head, tail }: Ends, counts: ReadonlyMap<string, number>): number {
  const count = (sign: string) => counts.get(`${head}${sign}${tail}`.toLowerCase()) ?? 0;
  return count('') - count('-') - count('‐');
}

/**
 * What stands between two lines of a paragraph: a blank, as a rule; nothing behind a hyphen. `cut` is true where the hyphen only
 * marks that the line's end cut a word, so that the word is whole without it.
 */
export function toJoint(
  above: string,
  below: string,
  known: Hyphenation,
): { readonly between: string; readonly cut: boolean } {
  const ends = findEnds(above, below);
  if (ends === null) {
    return { between: isCutAddress(above, below) ? '' : ' ', cut: false };
  }
  return { between: '', cut: above.endsWith('\u00AD') || isCut(ends, known) };
}

/** Whether the line's end stands inside an address or a Markdown link, which hold no blanks. */
function isCutAddress(above: string, below: string): boolean {
  const last = above.slice(above.lastIndexOf(' ') + 1);
  const inside = /https?:|mailto:|www\./i.test(last) && (/[/?&=_%-]$/.test(last) || /^[/?&=%#]/.test(below));
  return inside || (last.endsWith(']') && /^\((?:https?:|mailto:|\/)/i.test(below));
}

function isCut(ends: Ends, { counts, cutsWords }: Hyphenation): boolean {
  if (!cutsWords || !/\p{Ll}$/u.test(ends.head) || !/^\p{Ll}/u.test(ends.tail)) {
    return false;
  }
  const leaning = toLeaning(ends, counts);
  return leaning === 0 ? !PREFIXES.test(ends.head) : leaning > 0;
}
