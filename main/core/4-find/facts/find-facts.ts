import type { AspectId } from '../../../contract/findings.ts';
import type { Span } from '../../../contract/types.ts';
import type { FoundFact } from '../finding.ts';
import { matchesAny } from '../pattern.ts';
import type { ReadClause } from '../read-clause.ts';
import { UNNAMED_AUTHORITIES } from '../terms/offices.ts';
import { NAMED_COMPANIES } from '../terms/parties.ts';
import { findAges } from './ages.ts';
import { findContacts } from './contacts.ts';
import { findDeferrals } from './deferrals.ts';
import { findDurations } from './durations.ts';
import { findNamedLaws } from './named-laws.ts';
import { LONG_NUMBER, loadNumberReader, type NumberReader } from './numbers.ts';
import type { PlacedFact } from './placed-fact.ts';
import { findStatedDate } from './stated-date.ts';
import { findTermFacts } from './term-facts.ts';
import { TERM_FACTS } from './term-rules.ts';

/** How much of a text's beginning names whose it is, in code units. */
const HEAD = 600;
/** How often a policy names its own company at least. */
const OFTEN = 8;

/**
 * The facts of a policy, each under the aspect whose cell shows it and in the order of the text. A value that is repeated in the same role is
 * given once, where it stands first. The day from which the policy applies stands under the first aspect.
 */
export async function findFacts(
  { text, effectiveDate }: { readonly text: string; readonly effectiveDate: string | null },
  clauses: readonly ReadClause[],
): Promise<ReadonlyMap<AspectId, readonly FoundFact[]>> {
  const inWords = clauses.some(({ words }) => matchesAny(words, [LONG_NUMBER]));
  const read: NumberReader = inWords ? await loadNumberReader() : () => null;
  const found = clauses
    .flatMap((clause, at) => findInClause(text, clause, clauses[at - 1], read))
    .filter((one) => !isOwnName(text, one) && !isOwner(text, one));
  const date = findStatedDate(text, effectiveDate);
  const all: readonly PlacedFact[] = date === null ? found : [{ aspect: 'COL-1', fact: date }, ...found];
  const grouped = Map.groupBy(dropRepeats(all), ({ aspect }) => aspect);
  return new Map([...grouped].map(([aspect, placed]) => [aspect, placed.map(({ fact }) => fact)]));
}

function findInClause(
  text: string,
  clause: ReadClause,
  previous: ReadClause | undefined,
  read: NumberReader,
): readonly PlacedFact[] {
  const terms = TERM_FACTS.flatMap((rule) => findTermFacts(clause, rule));
  const laws = terms.filter(({ fact }) => fact.type === 'law');
  return [
    ...terms.filter((one) => !isNamedBeside(one, terms)),
    ...findNamedLaws(text, clause).filter(({ fact }) => !laws.some((law) => overlap(law.fact, fact))),
    ...findDurations(clause, read),
    ...findAges(clause, read),
    ...findContacts(text, clause, previous),
    ...findDeferrals(text, clause),
  ];
}

// A policy that begins with a company's name and comes back to it is that company's own.
function isOwnName(text: string, { fact: { type, value, start, end } }: PlacedFact): boolean {
  if (type !== 'recipient' || !(value in NAMED_COMPANIES)) return false;
  const name = text.slice(start, end);
  return text.slice(0, HEAD).includes(name) && text.split(name, OFTEN + 1).length > OFTEN;
}

// “Our partners’ websites” and “the processor's policy” are things of theirs: nothing goes to the party itself, or comes from it.
function isOwner(text: string, { fact: { type, value, start, end } }: PlacedFact): boolean {
  if ((type !== 'recipient' && type !== 'source') || value === 'buyers of the business') return false;
  return /['’]s?$/u.test(text.slice(start, end)) || /^['’]/u.test(text.slice(end, end + 1));
}

// “The Swedish data protection authority” is named: that it is an authority goes without saying.
function isNamedBeside({ fact }: PlacedFact, terms: readonly PlacedFact[]): boolean {
  return (
    fact.value in UNNAMED_AUTHORITIES &&
    terms.some(({ fact: other }) => other.value !== fact.value && other.type === fact.type && overlap(other, fact))
  );
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function dropRepeats(placed: readonly PlacedFact[]): readonly PlacedFact[] {
  const seen = new Set<string>();
  return placed.filter(({ fact: { type, value, role } }) => {
    const key = `${type}\n${value}\n${role ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
