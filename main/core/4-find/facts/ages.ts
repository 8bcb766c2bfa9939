import { findMatches, matchesAny, type Pattern } from '../pattern.ts';
import type { ReadClause } from '../read-clause.ts';
import { isNearLabel } from '../rule.ts';
import { type NumberReader, toNumber } from './numbers.ts';
import type { PlacedFact } from './placed-fact.ts';

const LIMITS: readonly Pattern[] = [
  '(under|below|younger than|over|above|older than|less than|at least|minimum age|age of|ages of|aged|age|attained|reached|turn|turned|not yet|are|is|be|than) ..4 #',
  '# (years of age|years old|year olds|year old|or older|or over|or above|and over|and older|and under|or under|or younger|and up)',
];
const SPEAKS: readonly Pattern[] = [
  '(@child|years of age|years old|age|aged|ages|under #|over #|younger|anybody under|people under)',
  '# year olds',
  '# or (older|over|above)',
];
/** Least and greatest age that bounds childhood, in years. */
const AGES = { least: 10, greatest: 21 } as const;

/** The ages that bound who may use a service or whose data is a child's. “Your age, gender” has no number and so no threshold. */
export function findAges(clause: ReadClause, read: NumberReader): readonly PlacedFact[] {
  const { words, ownFrom } = clause;
  if (
    !matchesAny(words, SPEAKS) ||
    !(
      isNearLabel(clause, 'children') ||
      matchesAny(words, ['@child', '# years of age', '# years old', 'under ..2 age of', 'at least #'])
    )
  )
    return [];
  const found = LIMITS.flatMap((pattern) => findMatches(words, pattern));
  return found.flatMap(({ start, end }) => {
    for (let at = end - 1; at >= Math.max(start, ownFrom); at -= 1) {
      const age = isUnitBehind(words.words[at + 1]) ? null : toAge(words.words[at], read);
      const span = words.spans[at];
      if (age !== null && span !== undefined) {
        return [
          {
            aspect: 'CHI-1' as const,
            fact: { type: 'age-threshold' as const, value: String(age), role: 'age limit', ...span },
          },
        ];
      }
    }
    return [];
  });
}

function toAge(word: string | undefined, read: NumberReader): number | null {
  if (word === undefined || !/^(?:\d{2}|[a-z]+teen|eleven|twelve|ten|twenty)$/.test(word)) return null;
  const age = toNumber([word], read);
  return age !== null && age >= AGES.least && age <= AGES.greatest ? age : null;
}

function isUnitBehind(word: string | undefined): boolean {
  return word !== undefined && /^(?:day|week|month|business|calendar|working|hour|minute|percent|%)/.test(word);
}
