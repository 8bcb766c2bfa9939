import type { Span } from './types.ts';

/** A stretch of markup: hidden from sight, or a list bullet to be drawn as one. */
export interface Markup extends Span {
  readonly as: 'hidden' | 'bullet';
  /** What stands for it in words on one line: a blank for a line break, the address of a link whose words say nothing; mostly empty. */
  readonly instead: string;
}

// Each pattern is linear: no alternative can match the same character twice. The group `kept` is what stays in sight.
const TO = String.raw`\((?<to>(?:[^()\s]|\([^()\s]*\))*)(?: "[^"]*")?\)`;
/** Tags left in scraped text, of names that only pages use, or that are closed, or that have attributes: “<company>” is a word. */
const TAG =
  /<(?:\/?(?:a|abbr|b|blockquote|br|center|dd|div|dl|dt|em|font|h[1-6]|hr|i|iframe|img|input|li|nav|noscript|ol|p|pre|script|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|tfoot|th|thead|tr|tt|u|ul)(?:\s[^<>]*)?\/?|\/[a-z][a-z0-9]*\s*|[a-z][a-z0-9]*\s[^<>=]*=[^<>]*)>/gi;
const PATTERNS: readonly RegExp[] = [
  new RegExp(String.raw`!\[(?<kept>[^[\]]*)\]${TO}`, 'g'), // pictures
  new RegExp(String.raw`(?<!!)\[(?<kept>(?:[^[\]]|\[[^[\]]*\])*)\]${TO}`, 'g'), // links
  /<a\s(?:[^<>]*?\s)?href="(?<to>[^"<>]*)"[^<>]*>(?<kept>[^<>]*)<\/a>/gi, // links of web pages
  TAG,
  /<(?<kept>https?:\/\/[^<>\s]*|[^<>\s@]+@[^<>\s@]+)>/gi, // addresses in brackets
  /^#{1,6}[ \t]+/g, // a heading's marks
  /^>[ \t]?/gm, // quotation marks of mail and archive notes
  /^[ \t]*(?:={3,}|-{3,})[ \t]*$/gm, // a line under a heading
  /\*\*|__/g, // bold
  /(?<![\\\w*])[*_](?=[^\s*_])|(?<=[^\s*_\\])[*_](?![\w*])/g, // italics
  /\\(?=[-.*_#[\]()!+])/g, // escapes
];
/** What any markup but a bullet holds; most words hold none of it. */
const SIGN = /[*_<[\\]|^#|^>|={3}|-{3}/m;
/** An address that stands open in the words: what looks like emphasis in it is a part of it. */
const ADDRESS = /https?:\/\/[^\s<>()[\]"]*[^\s<>()[\]"*_.,;:]/g;
const BULLET = /^(?:[-*+•·▪◦–][ \t\u00A0]+)+/;
const BREAK = /^<(?:br|\/?(?:p|div|li|tr|td|th))\b/i;
/** The words of a link that only point, so that without its address a printed page would lead nowhere. */
const POINTING =
  /^(?:click |tap |see |go |visit )?(?:here|this (?:link|page|site|website|form)|the (?:following )?link|link|website|(?:learn|read|find out) more)[.:]?$/i;

function toHidden({ index, 0: whole, groups }: RegExpExecArray): readonly Markup[] {
  const kept = groups?.['kept'];
  const end = index + whole.length;
  if (kept === undefined) return [{ start: index, end, as: 'hidden', instead: BREAK.test(whole) ? ' ' : '' }];
  const from = index + (whole.startsWith('<a') ? whole.indexOf('>') : whole.search(/[[<]/)) + 1;
  return [
    { start: index, end: from, as: 'hidden', instead: '' },
    { start: from + kept.length, end, as: 'hidden', instead: toAddress(kept, groups?.['to'] ?? '') },
  ];
}

/** An address in brackets, where a link's words do not say where it leads: those that only point, and those under which somebody is written to or called. */
function toAddress(kept: string, to: string): string {
  const words = kept.replaceAll(/[*_]/g, '').trim();
  const contact = /^(?:mailto|tel):([^?]+)/i.exec(to)?.[1];
  if (contact !== undefined) return words.toLowerCase().includes(contact.toLowerCase()) ? '' : ` (${contact})`;
  return POINTING.test(words) && /^https?:\/\//i.test(to) ? ` (${to})` : '';
}

/**
 * The source's markup within a segment's words, by offsets into those words: what a reader need not see.
 *
 * Spans may overlap and are in no order. Words that are nothing but markup keep it in sight, as nothing would be left.
 */
export function findMarkup(words: string): readonly Markup[] {
  const bullet = BULLET.exec(words)?.[0].length ?? 0;
  const body = words.slice(bullet);
  const mark: Markup = { start: 0, end: bullet, as: 'bullet', instead: '' };
  if (!SIGN.test(body)) return bullet > 0 ? [mark] : [];
  const found = PATTERNS.flatMap((pattern) => Array.from(body.matchAll(pattern), toHidden).flat());
  const open = Array.from(body.matchAll(ADDRESS), ({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
  }));
  const hidden = found.filter(
    (one) => body[one.start] === '\\' || !open.some(({ start, end }) => start < one.start && one.end <= end),
  );
  const left = body !== '' && isAllCovered(body, hidden) ? [] : hidden;
  const moved = left.map((one) => move(one, bullet));
  return bullet > 0 ? [mark, ...moved] : moved;
}

/** As {@link findMarkup}, of one segment of a text, by offsets into the text. */
export function findMarkupWithin(text: string, { start, end }: Span): readonly Markup[] {
  return findMarkup(text.slice(start, end)).map((mark) => move(mark, start));
}

function move({ start, end, as, instead }: Markup, by: number): Markup {
  return { start: start + by, end: end + by, as, instead };
}

function isAllCovered(words: string, spans: readonly Span[]): boolean {
  const seen = words.split('');
  for (const { start, end } of spans) seen.fill(' ', start, end);
  return seen.join('').trim() === '';
}
