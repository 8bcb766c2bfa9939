import type { Block } from '../document.ts';
import type { SourceRun } from '../source-map.ts';
import { type Hyphenation, toJoint } from './hyphens.ts';
import type { Line } from './lines.ts';
import type { Paragraph } from './paragraphs.ts';

/** What a paragraph's type and place make of it. */
export type ParagraphRole = Pick<Block, 'role' | 'level'>;

/** The text being written, with its blocks and the way back. One owner writes it from front to back. */
export interface PageText {
  readonly write: (paragraph: Paragraph, role: ParagraphRole) => void;
  readonly finish: () => {
    readonly text: string;
    readonly blocks: readonly Block[];
    readonly runs: readonly SourceRun[];
    /** Words that the lines' ends had cut and that are whole again. */
    readonly mended: number;
  };
}

/** Start an empty text. Lines that the margin ended go on behind a blank; lines that the writer ended stay lines. */
export function createPageText(hyphenation: Hyphenation): PageText {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const runs: SourceRun[] = [];
  let length = 0;
  let mended = 0;
  const put = (words: string) => {
    parts.push(words);
    length += words.length;
  };
  const putLine = (words: string, page: number) => {
    if (runs.at(-1)?.source !== page) {
      runs.push({ start: length, source: page });
    }
    put(words);
  };
  return {
    write: ({ lines, breaksAfter }, { role, level }) => {
      const inList = role === 'list-item' && blocks.at(-1)?.role === 'list-item';
      put(blocks.length === 0 ? '' : inList ? '\n' : '\n\n');
      const start = length;
      let boldEnd = start;
      lines.forEach((line, at) => {
        const next = lines[at + 1];
        const joint = next === undefined ? { between: '', cut: false } : toJoint(line.text, next.text, hyphenation);
        const boldSoFar = at === 0 || boldEnd >= length - 1;
        const from = length;
        putLine(joint.cut ? line.text.slice(0, -1) : line.text, line.page);
        boldEnd = boldSoFar && line.boldEnd > 0 ? Math.min(length, from + line.boldEnd) : boldEnd;
        mended += joint.cut ? 1 : 0;
        put(breaksAfter.has(line) && joint.between === ' ' ? '\n' : joint.between);
      });
      blocks.push({ start, end: length, role, level, boldEnd });
    },
    finish: () => ({ text: parts.join(''), blocks, runs, mended }),
  };
}

/** A paragraph of one line. */
export function toSingle(line: Line): Paragraph {
  return { lines: [line], breaksAfter: new Set(), indent: 0, isCell: false };
}
