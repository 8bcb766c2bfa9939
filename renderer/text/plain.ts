// Each pattern is linear: no alternative can match the same character twice.
const MARKUP: readonly (readonly [pattern: RegExp, to: string])[] = [
  [/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi, ''], // tags left in scraped text; an address in such brackets is none
  [/!?\[([^[\]]*)\]\([^()\s]*(?: "[^"]*")?\)/g, '$1'], // links and pictures: keep the words
  [/^\s*#{1,6}\s+/, ''], // a heading's marks
  [/\*\*|__/g, ''], // bold
  [/(?<![\w*])[*_](?=\S)|(?<=\S)[*_](?![\w*])/g, ''], // italics
  [/\s+/g, ' '],
];

/**
 * A quotation as people read it: on one line and without the source's markup. For showing only: never for offsets,
 * evidence or exports, which keep the exact words. Text that is nothing but markup is shown as it stands.
 */
export function toPlain(quoted: string): string {
  const plain = MARKUP.reduce((text, [pattern, to]) => text.replace(pattern, to), quoted).trim();
  return plain === '' ? quoted.trim() : plain;
}
