import { isMarked } from './line-signs.ts';
import type { ParagraphRole } from './page-text.ts';
import type { Paragraph } from './paragraphs.ts';

/** How much larger than the text's own type a heading is set. */
const LARGER = 1.08;
/** Longest heading, in code units. */
const LONGEST = 240;
/** Least indent of an item below a lead-in, in heights of its type. */
const INDENT = 1;

/** The size of type in which most letters are set, in points. */
function findBodySize(paragraphs: readonly Paragraph[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of paragraphs.flatMap(({ lines }) => lines)) {
    letters.set(round(size), (letters.get(round(size)) ?? 0) + text.length);
  }
  const [most] = [...letters].toSorted((one, other) => other[1] - one[1]);
  return most?.[0] ?? 0;
}

/**
 * What each paragraph is. Larger type makes a heading, the largest the highest; an indent below a lead-in or another such item makes an
 * item. All else, markers too, is left to the rules that read the words.
 */
export function toRoles(paragraphs: readonly Paragraph[]): readonly ParagraphRole[] {
  const body = findBodySize(paragraphs);
  const sizes = [...new Set(paragraphs.filter((one) => isLarge(one, body)).map(toSize))].toSorted(
    (one, other) => other - one,
  );
  const roles: ParagraphRole[] = [];
  paragraphs.forEach((one, at) => {
    if (isLarge(one, body)) {
      roles.push({ role: 'heading', level: Math.min(6, sizes.indexOf(toSize(one)) + 1) });
      return;
    }
    const first = one.lines[0];
    const above = paragraphs[at - 1];
    const listed =
      roles[at - 1]?.role === 'list-item' || (above !== undefined && endsOpen(above) && above.indent < one.indent);
    const indented = first !== undefined && one.indent >= first.size * INDENT && listed && !isCentred(one);
    if (one.isCell && first !== undefined && !isMarked(first)) {
      roles.push({ role: 'table-cell', level: 0 });
      return;
    }
    const item = first !== undefined && indented && !isMarked(first);
    roles.push(
      item
        ? { role: 'list-item', level: 1 + Math.floor(one.indent / (first.size * 2.5)) }
        : { role: 'paragraph', level: 0 },
    );
  });
  return roles;
}

function isLarge(one: Paragraph, body: number): boolean {
  const length = one.lines.reduce((sum, { text }) => sum + text.length, 0);
  return toSize(one) > body * LARGER && length <= LONGEST;
}

/** A first line alone that is set in, with the next at the margin, opens a paragraph and no item. */
function isCentred({ lines }: Paragraph): boolean {
  const [first, second] = lines;
  return first !== undefined && second !== undefined && second.left < first.left - first.size / 2;
}

function endsOpen({ lines }: Paragraph): boolean {
  return /:["”’')]*$/.test(lines.at(-1)?.text ?? '');
}

function toSize({ lines }: Paragraph): number {
  return round(lines[0]?.size ?? 0);
}

function round(size: number): number {
  return Math.round(size * 2) / 2;
}
