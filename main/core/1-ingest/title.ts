import type { Page } from './page.ts';

/** Lines at the head of a text among which its title is looked for. */
const HEAD_LINES = 60;
/** Characters at the head of a text that are looked at. */
const HEAD = 20_000;
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
  const lines = text
    .slice(0, HEAD)
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, HEAD_LINES);
  const marked = lines.find((line, at) => isMarked(line, lines[at + 1]) && NAMES_TEXT.test(line));
  const named = marked ?? lines.slice(0, 8).find((line) => isShortName(line));
  return named === undefined ? null : toPlain(named);
}

function isMarked(line: string, below: string | undefined): boolean {
  return (
    /^#{1,2}\s/.test(line) ||
    (/^(?:={3,}|-{3,})$/.test(below ?? '') && Math.abs((below ?? '').length - line.length) <= 2)
  );
}

function isShortName(line: string): boolean {
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
