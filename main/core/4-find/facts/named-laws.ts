import type { AspectId } from '../../../contract/findings.ts';
import type { LabelId } from '../../../contract/labels.ts';
import { matchesAny, type Pattern } from '../pattern.ts';
import type { ReadClause } from '../read-clause.ts';
import type { PlacedFact } from './placed-fact.ts';

/** A law by its full title: names with capitals before “Act”, “Code” and the like, and the year that may follow. */
const TITLE =
  /(?<![\p{L}\d])((?:\p{Lu}[\p{L}’'-]+(?:\s+(?:and|of|on|the|for|to|&)){0,3}\s+){1,8}(?:Act|Code|Decree|Directive|Ordinance|Regulations?|Rules)(?!\p{L}|\s+of\s+(?:[Cc]onduct|[Ee]thics|[Pp]ractice)))(?:(?:\s+of|,)?\s+(\d{4})(?!\d))?/gu;
/** A law by its number, as the continent cites them: “Legislative Decree 196/2003”. */
const NUMBERED =
  /(?<![\p{L}\d])(?:\p{Lu}\p{L}+\s+){0,2}(?:Decree|Law|Directive|Ordinance|Regulation)\s+(?:\(EU\)\s+)?(?:No\.?\s*)?\d{1,5}(?:[.,]\d{3})?\/\d{2,4}(?!\d)/gu;
/** Found much faster than a title, and in few clauses. */
const ENDS = /\b(?:Act|Code|Law|Decree|Directive|Ordinance|Regulations?|Rules)\b/;
/** Bodies and companies have rules of their own. */
const NEEDS_YEAR = /(?:Decree|Directive|Regulations?|Rules)$/u;
const LAST_YEAR = 2100;
const FIRST_YEAR = 1800;
/** What begins like a title and is none. */
const OPENS =
  /^(?:(?:[Tt]he|This|These|Under|Your|Our|Any|All|If|In|As|For|With|See|And|To|Such|Each|California\s+Residents)\s+)+/u;
const NO_LAW =
  /\b(?:Alliance|Self-[Rr]egulatory|Policy|Policies|Notice|Sell|Conduct|Ethics|Privacy\s+Shield|Discount|Promo\w*|House|Community|Zip|Postal|QR|Source|Access|Area|Corporate)\b/u;

/** The aspect for which a clause of a label cites laws. */
const CITED_FOR: Readonly<Partial<Record<LabelId, AspectId>>> = {
  dispute: 'DIS-7',
  transfer: 'TRA-3',
  children: 'CHI-2',
  retention: 'RET-3',
  sharing: 'SHA-6',
};

/** What an excepted law governs is not what the policy follows; a filing under a law is a source. */
const EXCEPTED: readonly Pattern[] = [
  '(not include|not cover|not address|excluded from|excludes|exempt|exempted|code filings|act filings)',
  'sector specific privacy laws',
];

/** The laws that a clause cites by full title, besides those that have a name in common use. A title without a year needs three words. */
export function findNamedLaws(text: string, clause: ReadClause): readonly PlacedFact[] {
  const own = text.slice(clause.start, clause.end);
  if (!ENDS.test(own) || matchesAny(clause.words, EXCEPTED)) return [];
  const label = clause.labels.find((one) => CITED_FOR[one] !== undefined);
  const aspect = (label === undefined ? undefined : CITED_FOR[label]) ?? 'COL-1';
  const numbered = [...own.matchAll(NUMBERED)].map(({ 0: words, index }) => {
    const opener = OPENS.exec(words)?.[0] ?? '';
    const value = words.slice(opener.length).replaceAll(/\s+/g, ' ');
    const start = clause.start + index + opener.length;
    return {
      aspect,
      fact: { type: 'law', value, role: null, start, end: clause.start + index + words.length },
    } as const;
  });
  const titled = [...own.matchAll(TITLE)].flatMap((hit) => {
    const [whole, title = '', year] = hit;
    const opener = OPENS.exec(title)?.[0] ?? '';
    const name = title.slice(opener.length).replaceAll(/\s+/g, ' ');
    const isDated = year !== undefined && Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR;
    if (NO_LAW.test(name) || name.split(' ').length < (isDated ? 2 : 3)) return [];
    if (!isDated && NEEDS_YEAR.test(name)) return [];
    const start = clause.start + hit.index + opener.length;
    const end = clause.start + hit.index + whole.length;
    const value = isDated ? `${name} ${year}` : name;
    return [{ aspect, fact: { type: 'law', value, role: null, start, end } } as const];
  });
  return [...titled, ...numbered];
}
