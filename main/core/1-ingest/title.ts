import type { Page } from './page.ts';

/** Lines at the head of a text among which its title is looked for. */
const HEAD_LINES = 60;
/** Characters at the head of a text that are looked at. */
const HEAD = 20_000;
/** Longest line, in code units, that may be a title of twelve words. */
const LONGEST = 400;
const NAMES_TEXT = /\b(?:privacy|policy|policies|notice|statement|terms|cookies?|data protection|agreement)\b/i;

/** The title that a text bears: its first marked heading, else its first short line that names a policy; for HTML its first top heading. */
export function findTitle(page: Page): string | null {
  const heading = page.blocks?.find((block) => block.role === 'heading' && block.level === 1);
  if (heading !== undefined) {
    return toPlain(page.text.slice(heading.start, heading.end));
  }
  return page.title ?? findTitleLine(page.text);
}

function findTitleLine(text: string): string | null {
  const lines = readLines(text.slice(0, HEAD), HEAD_LINES);
  const marked = lines.find((line, at) => isMarked(line, lines[at + 1]) && NAMES_TEXT.test(line));
  const named = marked ?? lines.slice(0, 8).find((line) => isShortName(line));
  return named === undefined ? null : toPlain(named);
}

/** The first lines that hold something, without the white space around them. */
function readLines(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const [raw] of text.matchAll(/[^\r\n]+/g)) {
    const line = raw.trim();
    if (line !== '') {
      lines.push(line);
    }
    if (lines.length === most) {
      break;
    }
  }
  return lines;
}

function isMarked(line: string, below: string | undefined): boolean {
  return (
    /^#{1,2}\s/.test(line) ||
    (/^(?:={3,}|-{3,})$/.test(below ?? '') && Math.abs((below ?? '').length - line.length) <= 2)
  );
}

function isShortName(line: string): boolean {
  if (line.length > LONGEST) {
    return false;
  }
  const plain = toPlain(line);
  return (
    plain.split(' ').length <= 12 &&
    NAMES_TEXT.test(plain) &&
    /^\p{Lu}/u.test(plain) &&
    !/\s[|·•]\s.*\s[|·•]\s/.test(plain) &&
    !/[.;:,?]$/.test(plain) &&
    !/\b(?:we|you|us|is|are|how|what|to this|changes)\b/i.test(plain) &&
    !/^[-*>[<]|https?:/.test(line)
  );
}

function toPlain(line: string): string {
  return line
    .replaceAll(/^(?:subject|title):\s*|^#+\s*|\*\*|__|^\*|\*$/gi, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
