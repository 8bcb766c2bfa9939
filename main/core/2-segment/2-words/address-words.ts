import { FIGURES } from './signs.ts';

const STREET =
  /\b\d{1,6}[A-Za-z]?,?\s+(?:[\p{Lu}\d][\p{L}\d.'’-]*\s+){0,5}(?:street|st|avenue|ave|road|rd|way|lane|ln|drive|dr|boulevard|blvd|court|ct|place|pl|parkway|pkwy|square|highway|hwy|plaza|quay|terrace|circle|loop|floor|park)\b/iu;
const POSTAL =
  /\b[A-Z]{2},?\s+\d{5}(?:-\d{4})?(?!\d)|\b\p{Lu}\p{Ll}+,?\s+\d{5}(?:-\d{4})?(?!\d)|\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b|\b[A-Z]\d[A-Z]\s*\d[A-Z]\d\b|\b\d{4,5}\s+\p{Lu}\p{Ll}+|\b(?:D|F|L|A|CH|DE|FR|AT)-\d{4,5}\b/u;
const BOX = /\bP\.?\s?O\.?\s*Box\b/i;
const PART =
  /\b(?:P\.?\s?O\.?\s*Box|suite|ste\.?|floor|attn|attention|c\/o|building|unit|dept\.?|mail ?stop|postfach)\b|\b(?:inc|ltd|llc|gmbh|corp|plc|limited|b\.v|s\.a|ag|pty)\b\.?,?$/i;
const COUNTRY =
  /^(?:the )?(?:USA?|U\.S\.A?\.?|United States(?: of America)?|United Kingdom|UK|Ireland|Germany|France|Canada|Australia|Netherlands|Switzerland|Austria|Spain|Italy|Belgium|Luxembourg|India|Japan|Singapore|Israel|Sweden|Norway|Denmark|Finland|Poland|China|Brazil|Mexico|New Zealand|South Korea|Korea|Hong Kong|Portugal|England|Scotland|Czech Republic|Estonia|Cyprus|Malta)\.?$/i;
const SPEAKS = /\b(?:we|you|your|is|are|may|will|can|must|shall)\b/i;
const OFFICE = /\b(?:department|office(?:r)?|counsel|compliance|legal|team|manager)\b/i;

/** Longest line of an address, in code units. */
const LONGEST = 250;
/** Longest line of one without figures. */
const LONGEST_PART = 70;

/** A line's words, and the kinds of signs in them. */
interface AddressLine {
  readonly bare: string;
  readonly signs: number;
}

/** How surely a line is part of a postal address: 2 by itself, 1 beside others, 0 not at all. */
export function weighAddressLine({ bare, signs }: AddressLine): 0 | 1 | 2 {
  if (bare.length > LONGEST) {
    return 0;
  }
  const figured = (signs & FIGURES) !== 0;
  if ((bare.length > LONGEST_PART && !figured) || SPEAKS.test(bare) || /\p{Ll}{3}[.!?]\s+\p{Lu}/u.test(bare)) {
    return 0;
  }
  if ((figured && (POSTAL.test(bare) || STREET.test(bare))) || BOX.test(bare)) {
    return 2;
  }
  return bare.length <= LONGEST_PART &&
    (PART.test(bare) ||
      COUNTRY.test(bare) ||
      OFFICE.test(bare) ||
      /^\p{Lu}[\p{L}.]+(?:,\s*\p{Lu}[\p{L}.]+)+,?$/u.test(bare))
    ? 1
    : 0;
}

/** A line that names a way to reach somebody: "E-mail: …", "Phone: …". */
export function isContactLine(bare: string): boolean {
  return (
    bare.length <= 120 &&
    /^(?:by\s+)?(?:e-?mail|tel(?:ephone)?|phone|fax|toll[- ]free|web(?:site)?|mail|post|online)(?:\s+address|\s+us|\s+number)?\s*(?::|at\b)/i.test(
      bare,
    )
  );
}
