import type { OwnAspect } from '../../../contract/checklists.ts';
import type { AspectId, Finding } from '../../../contract/findings.ts';
import type { Extent } from '../../../contract/types.ts';
import { toWords } from '../../4-find/words.ts';
import type { StandingClause } from '../standing-clause.ts';

/** How many of the closest clauses an aspect without any offers for checking. */
const NEAREST = 3;

/**
 * What a policy says on an aspect of somebody's own checklist: `stated` by each clause that says one of its phrases, word by word, and
 * otherwise `silent`, or `not-held` in an excerpt. The clauses nearest to its label are offered for checking.
 */
export function findOwn(
  aspect: AspectId,
  { label, phrases }: OwnAspect,
  clauses: readonly StandingClause[],
  extent: Extent,
): Finding {
  const sought = phrases.map(toLine).filter((line) => line.trim() !== '');
  const evidence = clauses.filter(({ text }) => {
    const line = toLine(text);
    return sought.some((phrase) => line.includes(phrase));
  });
  const found = evidence.length > 0;
  const unsaid = extent === 'excerpt' ? 'not-held' : 'silent';
  const toScore = ({ prediction }: StandingClause): number => prediction?.scores[label] ?? 0;
  const nearest = found ? [] : clauses.toSorted((a, b) => toScore(b) - toScore(a)).slice(0, NEAREST);
  return {
    aspect,
    state: found ? 'stated' : unsaid,
    evidence: evidence.map(toQuoted),
    facts: [],
    nearest: nearest.map(toQuoted),
    doubtful: false,
  };
}

// With a blank on both sides of every word, so that “sell” is not found in “seller”.
function toLine(text: string): string {
  return toWords(text, { start: 0, end: text.length }).line;
}

function toQuoted({ start, end, text }: StandingClause) {
  return { start, end, quote: text };
}
