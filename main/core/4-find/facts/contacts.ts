import type { AspectId, FactType } from '../../../contract/findings.ts';
import type { Span } from '../../../contract/types.ts';
import { matchesAny, type Pattern } from '../pattern.ts';
import type { ReadClause } from '../read-clause.ts';
import type { PlacedFact } from './placed-fact.ts';
import { findAddresses } from './postal-address.ts';

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
/** How an authority or a settler of disputes is reached is none of the policy's own ways. */
const AUTHORITY: readonly Pattern[] = ['(@dpa|@body|ombudsman*)', '(operator|operating company) of ..8 (is|are)'];
const OURS: readonly Pattern[] = [
  '(contact|write|writing|email|call|reach|phone) ..3 us',
  'our ..6 (officer|dpo|team|representative|department|office|support|behalf)',
  '(appointed|designated) ..8 representative',
];
const OTHERS_MAIL =
  /@(?:[\w-]+\.)*(?:ico\.org\.uk|datatilsynet\.\w+|cnil\.fr|privo\.com|truste\.com|jamsadr\.com|gov(?:\.\w+)?)$/iu;
const MAIL = /(?<![\w.+-])[\w+-]+(?:\.[\w+-]+)*@[\w-]+(?:\.[\w-]+)*?\.[a-z]{2,12}(?![\w-]|\.[a-z])/giu;
/** The first word of a sentence that was set on without its blank. */
const NEXT_SENTENCE = /(?<=@[^@]*\.[a-z]+)\.\p{Lu}\p{Ll}+$/u;
const OWN_MAIL = /^(?:privacy|dpo|gdpr|data|dataprotection|legal|compliance|datenschutz)/i;
/** Mailboxes that only show what one looks like. */
const EXAMPLE = /^example@|@example\b|^(?:john|jane)\.?doe@|^(?:your)?name@/i;
const FOR_INSTANCE = /(?:for example|e\.g\.|hash\w*|might become)[^.;]{0,80}$/i;
const PHONE = /(?<![\p{L}\d./-])(?:\+|\(?\d)[\d().\s–-]{6,22}\d(?![\d/-])/gu;
const RINGS =
  /(?:\b(?:call(?:ing)?|phone|telephone|tel|toll[\s-]free|ring|dial|freephone|hotline|helpline|number|mobile)\b[^\d@]{0,60}|\+|\bor\s+)$/iu;
const FAX = /\bfax\b[^\d]{0,12}$/iu;
const SALES: readonly Pattern[] = ['(sales|request information about our|order*|emergency|customer service for|book*)'];
/** What stands right before a number under which a company is registered. */
const REGISTERED =
  /(?:regist\p{L}*|compan(?:y|ies)|VAT|tax|fiscal|RCS|SIREN|SIRET|ABN|KVK|org\w*)(?:[^.]|\bNo\.){0,24}$/iu;
/** The half of an address that an initial has cut off: “757 S.” in front of “Alameda Street”. */
const HALVED = /\d\s+(?:\p{L}+\s+)?\p{Lu}\.\s*$/u;
/** An address among those that data is given to is not one to write to. */
const GIVEN_TO: readonly Pattern[] = [
  '(share|disclose|transfer) ..14 (with|to) ..6 (following|compan*|parties|entities)',
];
const REACHED: readonly Pattern[] = [
  '(contact*|write|writing|mail|post|letter|question*|reach|officer|representative|request*)',
];
/** How many figures a phone number has. */
const FIGURES = { least: 8, most: 15 } as const;

/**
 * The e-mail addresses, phone numbers and postal addresses for privacy matters that a clause gives. `previous` is the clause in front of it: how
 * an authority is reached often stands behind its name.
 */
export function findContacts(
  text: string,
  clause: ReadClause,
  previous: ReadClause | undefined,
): readonly PlacedFact[] {
  const own = text.slice(clause.start, clause.end);
  if (isOthers(clause, previous)) return [];
  const isPrivacy = matchesAny(clause.words, PRIVACY) || matchesAny(clause.heading, HEADS);
  const place = (type: FactType, toValue: (words: string) => string, { start, end }: Span): PlacedFact => ({
    aspect: 'DIS-1' satisfies AspectId,
    fact: {
      type,
      value: toValue(own.slice(start, end)),
      role: 'privacy matters',
      start: clause.start + start,
      end: clause.start + end,
    },
  });
  const mails = findMails(own)
    .filter(({ start }) => isPrivacy || OWN_MAIL.test(own.slice(start)))
    .map((span) => place('email', (mail) => mail.toLowerCase(), span));
  if (!isPrivacy) return mails;
  const phones = matchesAny(clause.words, SALES) ? [] : findPhones(own);
  return [
    ...mails,
    ...phones.map((span) => place('phone', toDigits, span)),
    ...findAddresses(own)
      .filter(({ start }) => !(start === 0 && HALVED.test(text.slice(Math.max(0, clause.start - 16), clause.start))))
      .filter(() => !matchesAny(clause.words, GIVEN_TO) || matchesAny(clause.words, REACHED))
      .map((span) => place('post', (words) => words.replaceAll(/\s+/g, ' '), span)),
  ];
}

function isOthers({ words, start, end }: ReadClause, previous: ReadClause | undefined): boolean {
  if (matchesAny(words, OURS)) return false;
  if (matchesAny(words, AUTHORITY)) return true;
  return (
    end - start < SHORT && previous !== undefined && matchesAny(previous.words, ['@dpa']) && !matchesAny(words, OURS)
  );
}

/** A clause of no more than an address or a number, in code units. */
const SHORT = 120;

function findMails(own: string): readonly Span[] {
  return [...own.matchAll(MAIL)]
    .filter(
      ({ 0: mail, index }) =>
        !EXAMPLE.test(mail) &&
        !OTHERS_MAIL.test(mail) &&
        !FOR_INSTANCE.test(own.slice(Math.max(0, index - 120), index)),
    )
    .map(({ 0: mail, index }) => ({ start: index, end: index + mail.replace(NEXT_SENTENCE, '').length }));
}

function findPhones(own: string): readonly Span[] {
  return [...own.matchAll(PHONE)]
    .filter(({ 0: number, index }) => {
      const before = own.slice(Math.max(0, index - 70), index);
      const count = toDigits(number).replace('+', '').length;
      return (
        count >= FIGURES.least &&
        count <= FIGURES.most &&
        !/^\d{4}-\d{2}-\d{2}$/.test(number) &&
        (number.startsWith('+') || RINGS.test(before)) &&
        !FAX.test(before) &&
        !REGISTERED.test(before.slice(-40))
      );
    })
    .map(({ 0: number, index }) => ({ start: index, end: index + number.length }));
}

function toDigits(number: string): string {
  return (number.startsWith('+') ? '+' : '') + number.replaceAll(/\D/g, '');
}
