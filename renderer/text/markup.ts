import type { Span } from '../../main/contract/types.ts';

/** A stretch of markup: hidden from sight, or a list bullet to be drawn as one. */
export interface Markup extends Span {
  readonly as: 'hidden' | 'bullet';
}

// Each pattern is linear: no alternative can match the same character twice. A group that is named is what stays in sight.
const PATTERNS: readonly RegExp[] = [
  /!?\[(?<kept>[^[\]]*)\]\([^()\s]*(?: "[^"]*")?\)/g, // links and pictures
  /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi, // tags left in scraped text; an address in such brackets is none
  /^#{1,6}[ \t]+/g, // a heading's marks
  /^>[ \t]?/gm, // quotation marks of mail and archive notes
  /^[ \t]*(?:={3,}|-{3,})[ \t]*$/gm, // a line under a heading
  /\*\*|__/g, // bold
  /(?<![\\\w*])[*_](?=[^\s*_])|(?<=[^\s*_\\])[*_](?![\w*])/g, // italics
  /\\(?=[-.*_#[\]()!+])/g, // escapes
];
const BULLET = /^[-*+•·▪◦–][ \t]+/;

function toHidden({ index, 0: whole, groups }: RegExpExecArray): readonly Markup[] {
  const kept = groups?.['kept'];
  const end = index + whole.length;
  if (kept === undefined) return [{ start: index, end, as: 'hidden' }];
  const from = index + whole.indexOf('[') + 1;
  return [
    { start: index, end: from, as: 'hidden' },
    { start: from + kept.length, end, as: 'hidden' },
  ];
}

/**
 * The source's markup within a segment's words, by offsets into those words: what a reader need not see.
 *
 * Spans may overlap and are in no order. Words that are nothing but markup keep it in sight, as nothing would be left.
 */
export function findMarkup(words: string): readonly Markup[] {
  const bullet = BULLET.exec(words)?.[0].length ?? 0;
  const body = words.slice(bullet);
  const hidden = PATTERNS.flatMap((pattern) => Array.from(body.matchAll(pattern), toHidden).flat());
  const left = body !== '' && isAllCovered(body, hidden) ? [] : hidden;
  const moved = left.map(({ start, end, as }) => ({ start: start + bullet, end: end + bullet, as }));
  return bullet > 0 ? [{ start: 0, end: bullet, as: 'bullet' }, ...moved] : moved;
}

function isAllCovered(words: string, spans: readonly Span[]): boolean {
  const seen = words.split('');
  for (const { start, end } of spans) seen.fill(' ', start, end);
  return seen.join('').trim() === '';
}
