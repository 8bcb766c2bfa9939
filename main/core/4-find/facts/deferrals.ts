import type { ReadClause } from '../read-clause.ts';
import type { PlacedFact } from './placed-fact.ts';

const OWN_DOCUMENT =
  /\b(?:our|the(?=\s+(?:[Cc]ookies?|Terms|Privacy|Retention|User|Data)\b))\s+(?:separate\s+)?[_*"“[]{0,3}((?:(?:\p{Lu}[\p{L}®’'-]*|&|and|of|for|cookie|cookies|retention)\s+){0,5}?(?:Policy|Notice|Statement|Terms(?:\s+(?:of|and|&)\s+(?:Use|Service|Sale|Conditions))?|Agreement|Schedule|Center|Centre|Declaration|(?<=[Cc]ookie |[Cc]ookies |retention )(?:policy|notice|statement|schedule)))(?!\p{L}|\s+Principle)/gu;
const TERMS =
  /\bterms (?:of|and) (?:use|service|conditions)\b(?!\s+of\s+(?:our|this|the)\s+(?:privacy\s+)?(?:policy|notice|statement))/giu;
/** How a reader is sent on, in front of a document's name and in its sentence, and behind it. */
const SENDS =
  /\b(?:see|refer(?:red)?\s+to|read|review|consult|visit|check|(?:described|found|explained|defined|listed|provided|contained|detailed|available|set\s+(?:out|forth)|stated|specified|outlined)\s+(?:in|at|by|under)|in\s+accordance\s+with|according\s+to|governed\s+by|subject\s+to|covered\s+by|part\s+of|supplement\w*|complement\w*|incorporated\s+into|(?:together|conjunction|combination|consonance)\s+(?:and\s+along\s+)?with|(?:information|details?)\s+(?:in|at)|meanings?\s+(?:\w+\s+){0,3}in)\b[^.;:]{0,120}$/iu;
const LEADS =
  /^[^.;]{0,60}\b(?:explains?|describes?|available|details|contains?|sets?\s+out|govern\w*|(?<!that\s)appl(?:y|ies)|accessible|found|for\s+(?:more|further|additional))\b/iu;
/** What stands before terms that are another company's, or that are not pointed at but obeyed. */
const OTHERS = /\b(?:their|its|\p{Lu}[\p{L}]+[’']s)\b[^.;]{0,80}$/u;
const NOT_SENT =
  /\bnot\s+(?:\w+\s+){0,2}(?:governed|covered|subject)[^.;]{0,60}$|\b(?:enforc\w+|agree[ds]?\s+(?:to|with)|appl(?:y|ying)|violat\w+|breach\w*|no\s+longer(?:\s+\w+){0,6}|third[\s-]part(?:y|ies)(?:[’']s?)?|separate|that|those|such|other|network[’']s|provider[’']s|Google|Apple|YouTube|Facebook|PayPal)\s+(?:[^\s,;]+\s+){0,3}$/iu;
/** Terms that have an owner, who is named or spoken of as known. */
const OWNED = /(?:\b(?:our|the|these|all)|(?<!^)\b\p{Lu}[\p{L}’']*)\s+(?:\S+\s+){0,2}$/u;
const OF_OTHERS =
  /^[^.;]{0,24}\bapplicable\s+to\b|^[^.;]{0,30}\bof\s+(?:the|any)\s+(?:web)?sites?\s+(?:you|that|which)\b|^\s*(?:(?:and|&)\s+\S+\s+(?:polic(?:y|ies)|\S+)\s+)?(?:of|for|on|available\s+on)\s+(?:(?:any|all|the|each)\s+)?(?:every|such|those|these|third|other|applicable|that\s+|site|Google|relevant)/iu;
/** The document itself, by any of its names. */
const ITSELF = /^(?:this|privacy)?\s*(?:privacy\s+)?(?:policy|notice|statement)$|\bpreference/i;

interface Named {
  readonly name: string;
  readonly at: number;
}

/** The documents of its own to which a clause sends the reader. Other companies' policies, and this one, are none. */
export function findDeferrals(text: string, clause: ReadClause): readonly PlacedFact[] {
  const own = text.slice(clause.start, clause.end);
  const named = [...own.matchAll(OWN_DOCUMENT)].map((hit) => ({
    name: hit[1] ?? '',
    at: hit.index + hit[0].length - (hit[1] ?? '').length,
  }));
  const terms = [...own.matchAll(TERMS)].map((hit) => ({ name: hit[0], at: hit.index }));
  const found = [
    ...named,
    ...terms.filter(({ at }) => !named.some((one) => one.at <= at && at < one.at + one.name.length)),
  ];
  return found
    .filter(({ name }) => !ITSELF.test(name) && /\s/.test(name))
    .filter((one) => isSentTo(own, one))
    .map(({ name, at }) => {
      const value = name.toLowerCase().replaceAll(/\s+/g, ' ');
      const start = clause.start + at;
      const aspect = /cookie|tracking/.test(value) ? 'COL-5' : /retention/.test(value) ? 'RET-1' : 'DIS-7';
      return { aspect, fact: { type: 'deferral', value, role: null, start, end: start + name.length } } as const;
    });
}

function isSentTo(own: string, { name, at }: Named): boolean {
  const before = own.slice(0, at);
  const after = own.slice(at + name.length);
  if (NOT_SENT.test(before) || OF_OTHERS.test(after)) return false;
  if (/^terms/i.test(name) && (OTHERS.test(before) || !OWNED.test(before))) return false;
  return SENDS.test(before) || LEADS.test(after);
}
