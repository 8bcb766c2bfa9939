import type { Glyphs, TextLayer } from './glyphs.ts';

/** Letters that stand on one line without a wide gap between them. Measures are in points from the page's top left. */
export interface Line {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Code units of `text` at its head that are bold; all of them where the whole line is. */
  readonly boldEnd: number;
  readonly upright: boolean;
}

/** Widest gap inside a line, in heights of its type. Gutters between columns are wider, blanks narrower. */
const WIDEST_GAP = 1;
/** Narrowest gap that is a blank, in heights of the type, where the file holds none. */
const BLANK = 0.15;
/** A marker may stand farther from its words than words from each other. */
const MARKER_GAP = 4;
const MARKER =
  /^(?:[•●○◦▪■□‣⁃∙➢➤►▶✓✔❖◆◇*–—·-]|o|\(?(?:\d{1,3}|[a-z]|[ivxl]{1,6})[.)]\)?|\d{1,3}(?:\.\d{1,3}){1,4}\.?)$/i;

interface Draft {
  readonly first: Glyphs;
  text: string;
  right: number;
  letters: Map<number, number>;
  boldEnd: number;
  stillBold: boolean;
}

/** A page's lines, in the order in which the file holds them. White space alone makes no line. */
export function toLines({ page, glyphs }: TextLayer): readonly Line[] {
  const drafts: Draft[] = [];
  for (const one of glyphs) {
    const last = drafts.at(-1);
    if (last !== undefined && goesOn(last, one)) {
      append(last, one);
    } else if (one.text.trim() !== '') {
      drafts.push(open(one));
    }
  }
  return drafts.map((draft) => toLine(draft, page)).filter((line) => line.text !== '');
}

function open(first: Glyphs): Draft {
  const draft = { first, text: '', right: first.x, letters: new Map<number, number>(), boldEnd: 0, stillBold: true };
  append(draft, first);
  return draft;
}

function goesOn({ first, right, text }: Draft, next: Glyphs): boolean {
  const size = Math.max(first.size, next.size);
  const raised = next.size < first.size * 0.8 || first.size < next.size * 0.8;
  const gap = next.x - right;
  const widest = MARKER.test(text.trim()) ? MARKER_GAP : WIDEST_GAP;
  return (
    next.upright === first.upright &&
    Math.abs(next.y - first.y) <= size * (raised ? 0.55 : 0.25) &&
    gap >= -size / 2 &&
    gap <= size * widest
  );
}

function append(draft: Draft, { text, x, width, size, bold }: Glyphs): void {
  const blank = /\S$/.test(draft.text) && /^\S/.test(text) && x - draft.right > size * BLANK;
  draft.text += (blank ? ' ' : '') + text;
  // A blank's width says nothing: what follows may stand in the next column.
  draft.right = text.trim() === '' ? draft.right : Math.max(draft.right, x + width);
  draft.letters.set(size, (draft.letters.get(size) ?? 0) + text.trim().length);
  draft.stillBold &&= bold || !/[\p{L}\p{N}]/u.test(text);
  draft.boldEnd = draft.stillBold ? draft.text.trimEnd().length : draft.boldEnd;
}

function toLine({ first, text, right, letters, boldEnd }: Draft, page: number): Line {
  const [[size] = [first.size]] = [...letters].toSorted((one, other) => other[1] - one[1]);
  const head = text.length - text.trimStart().length;
  const body = text.trim();
  return {
    page,
    text: body,
    left: first.x,
    right,
    y: first.y,
    size,
    boldEnd: Math.min(body.length, Math.max(0, boldEnd - head)),
    upright: first.upright,
  };
}
