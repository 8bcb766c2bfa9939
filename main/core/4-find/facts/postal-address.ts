import type { Span } from '../../../contract/types.ts';

const COUNTRY =
  /^[\s,(–-]{1,4}(?:the\s+)?(?:USA|U\.S\.A\.|United\s+States(?:\s+of\s+America)?|United\s+Kingdom|UK|England|Canada|Germany|France|(?:Republic\s+of\s+)?Ireland|Netherlands|Belgium|Luxembourg|Spain|Italy|Portugal|Sweden|Finland|Denmark|Norway|Iceland|Switzerland|Austria|Poland|Czech\s+Republic|Hungary|Greece|Israel|India|Japan|Singapore|Australia|New\s+Zealand|Cyprus|Malta|Estonia|Latvia|Lithuania|Serbia|(?:Republic\s+of\s+)?Korea)(?!\p{L})/iu;
const STATES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|Hampshire|Jersey|Mexico|York|Carolina|Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|Tennessee|Texas|Utah|Vermont|Virginia|Washington|Wisconsin|Wyoming';
/** Codes that close an address: of the United States behind a state, of Britain, Ireland, Canada and the Netherlands by their own shape. */
const CLOSING = new RegExp(
  String.raw`(?:\b(?:[A-Z][A-Za-z]|USA|D\.C\.|N\.Y\.|${STATES}),?\s+\d{5}(?:-\d{4})?|\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|\b[A-Z]\d[A-Z]\s\d[A-Z]\d|\b[A-Z]\d{2}\s[A-Z\d]{4}|\b\d{4}\s?[A-Z]{2},?\s+\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?)(?![\p{L}\d-])`,
  'gu',
);
/** Codes that stand before the town: “75009 Paris”, “10115 Berlin”. A year is none. */
const OPENING =
  /(?<=[,\n–—]\s*(?:[A-Z]{1,2}[\s-])?|\p{L}\s)(?<![\d.])(?!(?:19|20)\d\d\s)\d{4,6}\s+(?:[–-]\s+)?\p{Lu}\p{L}+(?:[\s-]\p{Lu}\p{L}+)?(?!\p{L}|\s+(?:St|Street|Ave|Avenue|Road|Rd|Blvd|Drive|Lane|Way)\b)/gu;
/** What stands right in front of an address. */
const LEADS =
  /(?:\b(?:to|at|is|in|or|by (?:mail|post)|address(?:es)?|Address\s*[:–—-]|via|contact|contacting|us|writing|mail|post)\b\s*[:,]?|(?<!Att(?:n|ention)\.?\s?|c\/o|Officer|Team)\s?[:：|—(](?!\w)|\(|\b(?:Email|Online|Tel\w*|Phone|Fax|Website)\b.{0,40}\n|\.com\b|;|•)\s*(?=["“]?[\p{Lu}\d])/gu;
const SENTENCE =
  /(?<!\b(?:\p{L}|\p{L}*[Ss]tr|Inc|Ltd|Co|St|Ste|Ave|Blvd|Rd|No|Corp|Dr|Attn|Mt|Jr|Bldg|Fl)\.?)[.!?]\s+(?=\p{Lu})/gu;
const BOX = /\bP\.?\s?O\.?\s*Box\b/iu;
/** How far from its code the first number of an address stands, in code units. */
const REACH = 90;
/** How long an address is at least and at most, in code units. */
const LENGTH = { least: 18, most: 190 } as const;

/**
 * The postal addresses in a stretch of text, as spans of it: from the words that lead to one up to its code, town and country. An address has
 * a number of a house or a box before its code, or its code before its town.
 */
export function findAddresses(text: string): readonly Span[] {
  const closing = [...text.matchAll(CLOSING)].map(toSpan);
  // In front of a code that closes an address a number is a house's or a box's.
  const opening = [...text.matchAll(OPENING)]
    .map(toSpan)
    .filter(
      (one) =>
        COUNTRY.test(text.slice(one.end)) ||
        !closing.some(({ start, end }) => one.start < end && start - one.end < REACH),
    );
  const codes = [...closing, ...opening].toSorted((a, b) => a.start - b.start);
  const found: Span[] = [];
  for (const code of codes) {
    const floor = found.at(-1)?.end ?? 0;
    if (code.start < floor) continue;
    const start = findStart(text, Math.max(floor, code.start - LENGTH.most), code.start);
    const end = code.end + (COUNTRY.exec(text.slice(code.end))?.[0].length ?? 0);
    const address = text.slice(start, code.start);
    if (isAddress(address, end - start)) found.push({ start, end });
  }
  return found;
}

function toSpan({ 0: words, index }: RegExpExecArray): Span {
  return { start: index, end: index + words.length };
}

function isAddress(address: string, length: number): boolean {
  const hasNumber = /(?<![\d.])\d{1,6}(?!\d|%|st|nd|rd|th)/.test(address) || BOX.test(address);
  const isSentence = /[@?!]|\b(?:are|can|is|we|you|may|has|have)\b/.test(address);
  const isTown = /^\d+\s+\S+(?:\s\S+)?,?\s*$/u.test(address);
  return (
    hasNumber &&
    !isTown &&
    /\p{L}{2}/u.test(address) &&
    !isSentence &&
    !/^(?:\d+,?\s+)?(?:Suite|Ste|STE|Floor)\b/u.test(address) &&
    length >= LENGTH.least &&
    length <= LENGTH.most
  );
}

// Behind the last words that lead to it, the last sentence and the last mailbox.
function findStart(text: string, from: number, to: number): number {
  const before = text.slice(from, to);
  const ends = [LEADS, SENTENCE, /\S*@\S*\s+/gu].flatMap((sign) =>
    [...before.matchAll(sign)].map(({ 0: hit, index }) => index + hit.length),
  );
  const last = Math.max(0, ...ends.filter((end) => /\d|Box/.test(before.slice(end))));
  const opened = before.slice(last);
  // A bracket that is closed and was opened further in front.
  const closed = /^[^(]*\)/.exec(opened)?.[0].length ?? 0;
  return from + last + closed + Math.max(0, opened.slice(closed).search(/[\p{Lu}\d]/u));
}
