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

/** Numbers stay with their units, so that “30 days” turns into “90 days” and not “30” into “90”; so do “thirty (30) days”. */
const UNITS =
  '(?:(?:business|calendar|working)[ \\u00A0])?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|percent|per cent|euros?|dollars?|%)';
const SPELLED =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|' +
  '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]{3,5})?)';
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** What is part of a word: letters with their marks, digits, and signs that nobody sees. */
const SIGN = String.raw`[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D]`;
const TOKEN = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>()[\]"“”]*[^\s<>()[\]"“”.,;:!?*_]`,
    String.raw`[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`,
    String.raw`(?<!${SIGN})${MONTH}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}(?!${SIGN})`,
    String.raw`(?<!${SIGN})\d{1,2}(?:st|nd|rd|th)? ${MONTH}\.?,? \d{4}(?!${SIGN})`,
    String.raw`\+\d[\d ().-]{5,20}\d`,
    `(?<!${SIGN})${SPELLED}[ \\u00A0-](?:\\(\\d{1,3}\\)[ \\u00A0])?${UNITS}(?!${SIGN})`,
    `[$€£]?\\p{N}+(?:[.,:/]\\p{N}+)*(?:[ \\u00A0-]${UNITS}(?!${SIGN})|%)?`,
    String.raw`[\p{L}\p{N}]${SIGN}*(?:[-‐‑’'.&/](?=[\p{L}\p{N}])${SIGN}+)*`,
    String.raw`&amp;|[.,;:!?()$€£§&=+/]|[–—]|--|(?<=\s)-(?=\s)`,
  ].join('|'),
  'giu',
);
/** At the start of a line: bullets, numbers of items and the signs of headings and quotations. */
const MARKER = /^[ \t]*(?:(?:[-*+•·▪◦–]|#{1,6}|>|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])[ \t]+)+/gimu;

/** Tags of web pages in a text, and what stands in them for a blank or a quotation mark. */
const MARKUP = /<\/?[a-z][a-z\d]*(?:\s[^<>]{0,300})?\/?>|&(?:nbsp|quot|[lr]dquo|#160|#34|#822[01]);/giu;

/** The tokens of a text, in order. Together they cover it; a text without any has none, however long it is. */
export function toTokens(text: string): readonly Token[] {
  // Blanked rather than cut out, so that places stay.
  const blank = (marks: string): string => ' '.repeat(marks.length);
  const bare = text.replaceAll(MARKUP, blank).replaceAll(MARKER, blank);
  const found = Array.from(bare.matchAll(TOKEN), (hit) => ({ start: hit.index, end: hit.index + hit[0].length }));
  return found.map(({ start, end }, at) => {
    const next = found[at + 1];
    const previous = found[at - 1];
    const key = toKey(bare.slice(start, end));
    return {
      start: previous === undefined ? 0 : findBorder(text, previous.end, start),
      end: next === undefined ? text.length : findBorder(text, end, next.start),
      key,
      isWord: /[\p{L}\p{N}]/u.test(key),
    };
  });
}

// What stands against the next word without a blank, such as an opening quotation mark, goes with it.
function findBorder(text: string, from: number, to: number): number {
  for (let at = to; at > from; at -= 1) if (text.charAt(at - 1).trim() === '') return at;
  return to;
}

function toKey(word: string): string {
  return word
    .normalize('NFKC')
    .replaceAll(/[\u00AD\u200B-\u200D]/g, '')
    .replaceAll('’', "'")
    .replaceAll(/[‐‑]/g, '-')
    .replaceAll(/—|--|^-$/g, '–')
    .replaceAll('&amp;', '&');
}
