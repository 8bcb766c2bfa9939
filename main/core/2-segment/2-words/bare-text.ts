import { MARKUP, UNEVEN } from './signs.ts';

/** Longest stretch whose markup is looked through; longer ones are prose in any case. */
export const BARE_LIMIT = 2000;

/** White space that is not one blank between words. */
const UNEVEN_SPACE = / ?[^\S ]\s*| {2}\s*/g;
const IMAGE = /!\[[^\][]{0,300}\]\([^()]{0,1000}\)/g;
const LINK = /\[([^\][]{0,500})\]\(((?:[^()]|\([^()]{0,200}\)){0,1000})\)/g;
const TAG = /<\/?[a-z][^<>]{0,1000}>/gi;
const AUTOLINK = /<((?:https?:\/\/|mailto:)?[^<>\s]{1,500})>/gi;
const COMMENT = /<!--[^>]{0,500}-->/g;
const MARKS = /(?<![\p{L}\p{N}])[*_~`]{1,3}(?=\S)|(?<=\S)[*_~`]{1,3}(?![\p{L}\p{N}])|\*\*/gu;

/**
 * A short stretch of a text without Markdown and HTML, on one line: what a person reads. Links keep their words, images leave nothing.
 *
 * For judging only, never for offsets. `signs` are those of the stretch, which is no longer than {@link BARE_LIMIT} code units.
 */
export function toBareText(raw: string, signs: number): string {
  if ((signs & (MARKUP | UNEVEN)) === 0) {
    return raw.trim();
  }
  if ((signs & MARKUP) === 0) {
    return toOneLine(raw);
  }
  const words = raw
    .replaceAll(COMMENT, ' ')
    .replaceAll(IMAGE, '')
    .replaceAll(LINK, '$1')
    .replaceAll(AUTOLINK, (whole, inner: string) => (/[@/]/.test(inner) && !inner.startsWith('/') ? inner : whole))
    .replaceAll(TAG, '')
    .replaceAll(/\\([^\p{L}\p{N}\s])/gu, '$1')
    .replaceAll(MARKS, '');
  return toOneLine(words);
}

/** Whether everything that can be read in a stretch stands inside links or images, and at least one is there. */
export function isLinksOnly(raw: string): boolean {
  const text = raw.slice(0, BARE_LIMIT * 2);
  if (!/[[<]|https?:|www\./i.test(text)) {
    return false;
  }
  const rest = text
    .replaceAll(IMAGE, '')
    .replaceAll(LINK, '')
    .replaceAll(/<a\b[^<>]{0,1000}>(?:[^<]|<(?!\/?a\b)){0,1000}<\/a>/gi, '')
    .replaceAll(AUTOLINK, (whole, inner: string) => (/[@/]/.test(inner) && !inner.startsWith('/') ? '' : whole))
    .replaceAll(TAG, '')
    .replaceAll(/\b(?:https?:\/\/|www\.)\S+/gi, '');
  return !/[\p{L}\p{N}]/u.test(rest) && rest.length < text.length;
}

function toOneLine(text: string): string {
  return text.replaceAll(UNEVEN_SPACE, ' ').trim();
}
