import type { AspectId, FactType } from '../../../contract/findings.ts';
import { matchesAny, type Pattern } from '../pattern.ts';
import type { ReadClause } from '../read-clause.ts';
import type { PlacedFact } from './placed-fact.ts';

/** What makes a way to reach somebody one for privacy matters: a menu's sales phone is none. */
const PRIVACY: readonly Pattern[] = [
  '(privacy|data protection|complain*|personal @data|your rights|your data|your information|delet*)',
  '(opt out|unsubscribe|do not sell|access request*|removed|dpo|security|rights|grievance*)',
  'california',
  '(this|these|our) (notice|statement|policy|practices)',
];
const HEADS: readonly Pattern[] = [
  ...PRIVACY,
  '(question*|concern*|contact us|contact information|contact details|contacting us|contact|get in touch|reach us)',
];
/** The phone and the post of an authority are none of the policy’s own. */
const AUTHORITY: readonly Pattern[] = ['@dpa'];
const OURS: readonly Pattern[] = ['(contact|write|writing|email|call|reach|phone) ..3 us'];
const MAIL = /(?<![\w.+-])[\w+-]+(?:\.[\w+-]+)*@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}(?![\w-])/giu;
const OWN_MAIL = /^(?:privacy|dpo|gdpr|data|dataprotection|legal|compliance|datenschutz)/i;
const PHONE = /(?<![\p{L}\d./-])(?:\+\d{1,3}[\s.-]?)?\(?\d{2,5}\)?(?:[\s.-]\d{2,5}){1,4}(?![\d/-])/gu;
const RINGS: readonly Pattern[] = ['(call|calling|phone|telephone|tel|toll free|ring|dial|freephone|number)'];
const SALES: readonly Pattern[] = ['(sales|request information about our|order*|emergency|customer service for|book*)'];
const POSTAL =
  /\b(?:P\.?\s?O\.?\s*Box\s+\d+|\d{1,6}[A-Za-z]?,?\s{1,3}\p{Lu}[\p{L}\d.'’-]*|[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b|[A-Z]{2},?\s+\d{5}\b|\p{Ll},?\s+\d{5}\b)/u;
/** What stands in front of an address's code at least, in code units: “12857 Banyan Creek Drive” begins with a number that is none. */
const LEAST_ADDRESS = 12;
const FULL_POSTAL =
  /\b\d{5}(?:-\d{4})?\b|\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b|\b[A-Z]\d[A-Z]\s*\d[A-Z]\d\b|\b\d{4}\s*[A-Z]{2}\b|P\.?\s?O\.?\s*Box/u;

/** The e-mail addresses, phone numbers and postal addresses for privacy matters that a clause gives. */
export function findContacts(text: string, clause: ReadClause): readonly PlacedFact[] {
  const own = text.slice(clause.start, clause.end);
  const isPrivacy = matchesAny(clause.words, PRIVACY) || matchesAny(clause.heading, HEADS);
  const place = (type: FactType, value: string, start: number, end: number): PlacedFact => ({
    aspect: 'DIS-1' satisfies AspectId,
    fact: { type, value, role: 'privacy matters', start, end },
  });
  const mails = [...own.matchAll(MAIL)]
    .filter(([mail]) => (isPrivacy || OWN_MAIL.test(mail)) && !/^example@|@example\b/i.test(mail))
    .map(({ 0: mail, index }) =>
      place('email', mail.toLowerCase(), clause.start + index, clause.start + index + mail.length),
    );
  const isAuthority = matchesAny(clause.words, AUTHORITY) && !matchesAny(clause.words, OURS);
  if (!isPrivacy || isAuthority) return mails;
  return [
    ...mails,
    ...findPhones(own, clause).map((span) =>
      place('phone', toDigits(text.slice(span.start, span.end)), span.start, span.end),
    ),
    ...findPost(own, clause).map((span) =>
      place('post', text.slice(span.start, span.end).replaceAll(/\s+/g, ' '), span.start, span.end),
    ),
  ];
}

function findPhones(own: string, clause: ReadClause): readonly { readonly start: number; readonly end: number }[] {
  if (!matchesAny(clause.words, RINGS) || matchesAny(clause.words, SALES)) return [];
  return [...own.matchAll(PHONE)]
    .filter(([number]) => toDigits(number).replace('+', '').length >= 8 && !/^\d{4}-\d{2}-\d{2}$/.test(number))
    .filter(({ index }) => !REGISTERED.test(own.slice(Math.max(0, index - 40), index)))
    .map(({ 0: number, index }) => ({ start: clause.start + index, end: clause.start + index + number.length }));
}

/** What stands right before a number under which a company is registered. */
const REGISTERED = /(?:regist\p{L}*|compan(?:y|ies)|VAT|tax|RCS|SIREN|SIRET|ABN|KVK|org\w*)[^.]{0,24}$/iu;

function toDigits(number: string): string {
  return (number.startsWith('+') ? '+' : '') + number.replaceAll(/\D/g, '');
}

// An item that is an address is one whole; in a sentence the address runs from its first figure or name to the sentence's end.
function findPost(own: string, clause: ReadClause): readonly { readonly start: number; readonly end: number }[] {
  if (!FULL_POSTAL.test(own) || !POSTAL.test(own)) return [];
  if (clause.isItem && own.length <= 250 && own.includes('\n') && !/\b(?:applies|is|are|we|you)\b/iu.test(own))
    return [{ start: clause.start, end: clause.end }];
  const from = findAddressStart(own);
  const code = [...own.matchAll(/\b\d{5}(?:-\d{4})?\b|\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/gu)].at(-1);
  if (from === null || code === undefined || code.index < from + LEAST_ADDRESS) return [];
  const country =
    /^(?:,\s*(?:USA|U\.S\.A\.|United States|United Kingdom|UK|Canada|Germany|France|Ireland))?/u.exec(
      own.slice(code.index + code[0].length),
    )?.[0] ?? '';
  return [{ start: clause.start + from, end: clause.start + code.index + code[0].length + country.length }];
}

function findAddressStart(own: string): number | null {
  const lead =
    /\b(?:(?:write|writing|mail|mailing|post|letter|address(?:ed)?)\b[^\d\n]{0,40}?(?:\bto|\bat|:)|\bor|\bOffice of[^,]{0,40},|\bor by mail(?:ing)?)\s*(?=(?:\p{Lu}|\d))/gu;
  let best: number | null = null;
  for (const hit of own.matchAll(lead)) {
    const at = hit.index + hit[0].length;
    if (/\d/.test(own.slice(at)) && !/@/.test(own.slice(at).split(/\d{5}/, 1)[0] ?? '')) best ??= at;
  }
  return best ?? own.search(/\b\d{1,6}[A-Za-z]?,?\s{1,3}\p{Lu}/u);
}
