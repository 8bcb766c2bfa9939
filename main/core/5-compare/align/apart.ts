import { LABEL_IDS } from '../../../contract/labels.ts';
import type { Scores } from '../../../contract/types.ts';
import { differBehindCondition } from './other-statements.ts';
import type { ComparableClause } from './read-clauses.ts';
import { isReference, referToOthers } from './references.ts';
import { areOtherSides } from './sides.ts';

/** The model's scores never lie farther apart than this where two clauses say the same. */
const MOST_DISTANCE = 1.5;
/** What the lists of policies are of, as {@link toClauseWords} has it. */
const LISTED = ['collect', 'use', 'share', 'retain', 'transfer'];

/** Whether two clauses, however alike, can't be the same statement: none of the judged pairs that say the same is so. */
export function areApart(a: ComparableClause, b: ComparableClause): boolean {
  return (
    areOtherSides(a.sides, b.sides) ||
    haveNoneInCommon(a.rights, b.rights) ||
    a.points.has('references') !== b.points.has('references') ||
    (isReference(a.clause.text) && isReference(b.clause.text) && referToOthers(a.words, b.words)) ||
    leadElsewhere(a, b) ||
    differBehindCondition(a.words, b.words) ||
    findDistance(a.clause.scores, b.clause.scores) >= MOST_DISTANCE
  );
}

/** How far the model's scores lie apart, added up over the labels; 0 where no model has read one of the clauses. */
export function findDistance(a: Scores | null, b: Scores | null): number {
  if (a === null || b === null) return 0;
  return LABEL_IDS.reduce((sum, label) => sum + Math.abs(a[label] - b[label]), 0);
}

// A list of what is collected is another than one of what it is used for.
function leadElsewhere(a: ComparableClause, b: ComparableClause): boolean {
  if (isLeadIn(a) !== isLeadIn(b)) return true;
  const [one, other] = [a, b].map(({ words }) => new Set(LISTED.filter((act) => words.includes(act))));
  return isLeadIn(a) && haveNoneInCommon(one!, other!);
}

// What leads into a list says what all its items have in common, and none of them: “We use your data to:”. What leads into an address makes a point.
function isLeadIn({ clause, points }: ComparableClause): boolean {
  return points.size === 0 && clause.text.trimEnd().endsWith(':');
}

function haveNoneInCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((one) => b.has(one));
}
