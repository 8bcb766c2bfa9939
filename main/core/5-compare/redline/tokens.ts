import type { Span } from '../../../contract/types.ts';

/**
 * What a redline takes for one word, or for one mark of punctuation. Spans of tokens that follow each other touch: white space, quotation
 * marks and markup around a word belong to its span, and not to its key.
 */
export interface Token extends Span {
  /** What is compared. Apostrophes and dashes of different shapes are one. */
  readonly key: string;
  /** False for punctuation, which is compared and not counted. */
  readonly isWord: boolean;
}

/** Numbers stay with their units, so that “30 days” turns into “90 days” and not “30” into “90”. */
const UNITS =
  '(?:(?:business|calendar|working)[ \\u00A0])?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|percent|per cent|euros?|dollars?|%)';
const TOKEN = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>()[\]"“”]*[^\s<>()[\]"“”.,;:!?*_]`,
    String.raw`[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`,
    `[$€£]?\\p{N}+(?:[.,:/]\\p{N}+)*(?:[ \\u00A0-]${UNITS}(?![\\p{L}\\p{N}])|%)?`,
    String.raw`[\p{L}\p{N}]+(?:[-‐‑’'.&/](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*`,
    String.raw`[.,;:!?()$€£§&=+/]|[–—]|--`,
  ].join('|'),
  'giu',
);
/** At the start of a line: bullets, numbers of items and the signs of headings and quotations. */
const MARKER = /^[ \t]*(?:(?:[-*+•·▪◦–]|#{1,6}|>|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])[ \t]+)+/gimu;

/** The tokens of a text, in order. Together they cover it; a text without any has none, however long it is. */
export function toTokens(text: string): readonly Token[] {
  // Blanked rather than cut out, so that places stay.
  const bare = text.replaceAll(MARKER, (marker) => ' '.repeat(marker.length));
  const found = Array.from(bare.matchAll(TOKEN), (hit) => ({ start: hit.index, end: hit.index + hit[0].length }));
  return found.map(({ start, end }, at) => {
    const next = found[at + 1];
    const previous = found[at - 1];
    return {
      start: previous === undefined ? 0 : findBorder(text, previous.end, start),
      end: next === undefined ? text.length : findBorder(text, end, next.start),
      key: toKey(bare.slice(start, end)),
      isWord: /[\p{L}\p{N}]/u.test(bare.slice(start, end)),
    };
  });
}

// What stands against the next word without a blank, such as an opening quotation mark, goes with it.
function findBorder(text: string, from: number, to: number): number {
  for (let at = to; at > from; at -= 1) if (text.charAt(at - 1).trim() === '') return at;
  return to;
}

function toKey(word: string): string {
  return word.replaceAll('’', "'").replaceAll(/[‐‑]/g, '-').replaceAll(/—|--/g, '–').replaceAll('\u00A0', ' ');
}
