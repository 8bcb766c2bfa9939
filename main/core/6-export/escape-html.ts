const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words as text of a page or an attribute's value. Signs that are no part of HTML or XML become U+FFFD. */
export function escapeHtml(words: string): string {
  return toSayable(words).replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Words without the signs that neither HTML nor XML can hold: control characters, noncharacters and halves of surrogate pairs. */
export function toSayable(words: string): string {
  return words.replaceAll(/(?![\t\n\r])\p{Cc}|[\u{FDD0}-\u{FDEF}\u{FFFE}\u{FFFF}]|\p{Cs}/gu, '\u{FFFD}');
}
