import type { Block } from './document.ts';
import type { Belonging, Context } from './html-context.ts';
import type { SourceRun } from './source-map.ts';

/** A block as it is read: what it says it is, and how much of it is linked. */
export interface RawBlock extends Block {
  readonly belonging: Belonging;
  readonly list: number;
  readonly row: number;
  readonly cell: number;
  readonly box: number;
  /** Share of the block's letters that stand in links, 0 to 1. */
  readonly linked: number;
}

/** The text being written, with its blocks and the way back. One owner writes it from front to back. */
export interface HtmlText {
  readonly write: (words: string, source: number, context: Context) => void;
  readonly breakLine: () => void;
  readonly endBlock: () => void;
  readonly finish: () => {
    readonly text: string;
    readonly blocks: readonly RawBlock[];
    readonly runs: readonly SourceRun[];
  };
}

interface Draft {
  readonly start: number;
  readonly context: Context;
  boldEnd: number;
  stillBold: boolean;
  letters: number;
  linked: number;
}

/** Start an empty text. White space between words becomes one blank, as a browser shows it; `pre` keeps its own. */
export function createHtmlText(): HtmlText {
  const parts: string[] = [];
  const blocks: RawBlock[] = [];
  const runs: SourceRun[] = [];
  let length = 0;
  let gap = '';
  let draft: Draft | null = null;

  const put = (words: string, source: number | null) => {
    const last = runs.at(-1);
    if (source !== null && (last === undefined || last.source + (length - last.start) !== source)) {
      runs.push({ start: length, source });
    }
    parts.push(words);
    length += words.length;
  };
  const putWord = (word: string, source: number, context: Context) => {
    if (draft === null) {
      put(blocks.length === 0 ? '' : toSeparator(context, blocks.at(-1)), null);
      draft = { start: length, context, boldEnd: length, stillBold: true, letters: 0, linked: 0 };
    } else if (gap !== '') {
      put(gap, null);
    }
    gap = '';
    put(word, source);
    draft.letters += word.length;
    draft.linked += context.link ? word.length : 0;
    draft.stillBold &&= context.bold || !/[\p{L}\p{N}]/u.test(word);
    draft.boldEnd = draft.stillBold ? length : draft.boldEnd;
  };

  return {
    write: (words, source, context) => {
      if (context.pre) {
        put(draft === null ? '' : gap, null);
        gap = '';
        putWord(words, source, context);
        return;
      }
      for (const hit of words.matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
        if (/^[ \t\r\n\f]/.test(hit[0])) {
          gap ||= ' ';
        } else {
          putWord(hit[0], source + hit.index, context);
        }
      }
    },
    breakLine: () => {
      gap = draft === null ? '' : gap.startsWith('\n') ? '\n\n' : '\n';
    },
    endBlock: () => {
      if (draft !== null) {
        const { start, context, letters, linked } = draft;
        const boldEnd = Math.max(start, draft.boldEnd);
        blocks.push({
          start,
          end: length,
          role: context.role,
          level: context.level,
          boldEnd,
          belonging: context.belonging,
          list: context.list,
          row: context.row,
          cell: context.cell,
          box: context.box,
          linked: linked / letters,
        });
      }
      draft = null;
      gap = '';
    },
    finish: () => ({ text: parts.join(''), blocks, runs }),
  };
}

/** Items of a list and cells of a row stand on lines of their own; other blocks have an empty line between. */
function toSeparator(context: Context, last: RawBlock | undefined): string {
  const inList = context.role === 'list-item' && last?.role === 'list-item' && last.list === context.list;
  const close = inList || (context.row >= 0 && last?.row === context.row);
  return close ? '\n' : '\n\n';
}
