import { matchesAny, type Pattern } from '../pattern.ts';
import type { ReadClause } from '../read-clause.ts';
import type { PlacedFact } from './placed-fact.ts';

const POINTS: readonly Pattern[] = [
  '(see|refer to|read|review|consult|visit|described in|found in|set out in|explained in)',
  '(in accordance with|governed by|subject to|defined in|available|check|covered by|detailed in)',
  '(listed in|explains|provided in|contained in)',
];
const OWN_DOCUMENT =
  /\b(?:our|the(?=\s+(?:[Cc]ookies?|Terms|Privacy|Retention|User|Data)\b))\s+(?:separate\s+)?((?:(?:\p{Lu}[\p{L}®’'-]*|&|and|of|for|cookie|cookies|retention)\s+){0,5}?(?:Policy|Notice|Statement|Terms(?:\s+(?:of|and|&)\s+(?:Use|Service|Sale|Conditions))?|Agreement|Schedule|Center|Centre|Declaration|(?<=[Cc]ookie |[Cc]ookies |retention )(?:policy|notice|statement|schedule)))\b/gu;
const TERMS =
  /\bterms (?:of|and) (?:use|service|conditions)\b(?!\s+of\s+(?:our|this|the)\s+(?:privacy\s+)?(?:policy|notice|statement))/giu;
/** What stands before terms that are another company's. */
const OTHERS = /\b(?:their|its|\p{Lu}[\p{L}]+[’']s)\b[^.;]{0,80}$/u;
/** The document itself, by any of its names. */
const ITSELF = /^(?:this|privacy)?\s*(?:privacy\s+)?(?:policy|notice|statement)$|\bpreference/i;

/** The documents of its own to which a clause sends the reader. Other companies' policies, and this one, are none. */
export function findDeferrals(text: string, clause: ReadClause): readonly PlacedFact[] {
  if (!matchesAny(clause.words, POINTS)) return [];
  const own = text.slice(clause.start, clause.end);
  const named = [...own.matchAll(OWN_DOCUMENT)].map((hit) => ({
    name: hit[1] ?? '',
    at: hit.index + hit[0].length - (hit[1] ?? '').length,
  }));
  const terms = [...own.matchAll(TERMS)]
    .filter(({ index }) => !OTHERS.test(own.slice(0, index)))
    .map((hit) => ({ name: hit[0], at: hit.index }));
  const found = [
    ...named,
    ...terms.filter(({ at }) => !named.some((one) => one.at <= at && at < one.at + one.name.length)),
  ];
  return found
    .filter(({ name }) => !ITSELF.test(name) && /\s/.test(name))
    .map(({ name, at }) => {
      const value = name.toLowerCase().replaceAll(/\s+/g, ' ');
      const start = clause.start + at;
      const aspect = /cookie|tracking/.test(value) ? 'COL-5' : /retention/.test(value) ? 'RET-1' : 'DIS-7';
      return { aspect, fact: { type: 'deferral', value, role: null, start, end: start + name.length } } as const;
    });
}
