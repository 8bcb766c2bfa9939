/** Two lines of which the second may go on with the first, as soft-wrap detection sees them. */
export interface Pair {
  /** The first line's number. */
  readonly at: number;
  readonly width: number;
  /** Columns that the line would have taken with the next line's first word. */
  readonly need: number;
  /** Whether the line stops in mid-sentence: nothing that ends a sentence, a lead-in or an item stands at its end. */
  readonly open: boolean;
  /** Whether the second line does not. */
  readonly closes: boolean;
  readonly goesOn: boolean;
}

/** Columns at which a paragraph can have been wrapped, both included. */
interface Columns {
  readonly least: number;
  readonly most: number;
}

/** Unfinished lines of a paragraph from which on it proves a column by itself. */
const PROOF = 3;
/** Share of a paragraph's widest line up to which a line is short by its writer's will. */
const SHORT = 0.6;

/** Part pairs where a paragraph proves that it was wrapped at another column than those before it. */
export function partByColumn(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const parts: Pair[][] = [];
  let held: Columns | null = null;
  for (const paragraph of toParagraphs(pairs)) {
    const columns = findColumns(paragraph);
    const shared: Columns | null = held === null || columns === null ? (columns ?? held) : intersect(held, columns);
    const part = parts.at(-1);
    if (part === undefined || (shared === null && columns !== null)) {
      parts.push([...paragraph]);
    } else {
      part.push(...paragraph);
    }
    held = shared ?? columns;
  }
  return parts;
}

function toParagraphs(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const paragraphs: Pair[][] = [];
  for (const pair of pairs) {
    const paragraph = paragraphs.at(-1);
    if (paragraph?.at(-1)?.at === pair.at - 1) {
      paragraph.push(pair);
    } else {
      paragraphs.push([pair]);
    }
  }
  return paragraphs;
}

/** Null where too few lines are unfinished, the last one is, or no one column explains them all. */
function findColumns(paragraph: readonly Pair[]): Columns | null {
  const least = paragraph.reduce((widest, { width }) => Math.max(widest, width), 0);
  const open = paragraph.filter((pair) => pair.open && pair.width > least * SHORT);
  const most = open.reduce((tightest, { need }) => Math.min(tightest, need - 1), Infinity);
  return open.length >= PROOF && paragraph.at(-1)?.closes === true && least <= most ? { least, most } : null;
}

function intersect(one: Columns, other: Columns): Columns | null {
  const least = Math.max(one.least, other.least);
  const most = Math.min(one.most, other.most);
  return least <= most ? { least, most } : null;
}
