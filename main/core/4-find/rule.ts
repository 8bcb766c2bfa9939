import type { ProvidedLabelId } from '../../contract/labels.ts';
import type { AspectId, FactType } from '../../contract/findings.ts';
import type { CellState, Span } from '../../contract/types.ts';
import { isNegated } from './negation.ts';
import { findMatches, matchesAny, type Pattern } from './pattern.ts';
import type { ReadClause } from './read-clause.ts';

/** A state that evidence gives; `silent` and `not-held` are what is left where there is none. */
export type FoundState = Exclude<CellState, 'silent' | 'not-held'>;

/** What a clause must say, and what it says with that. Every condition given must hold; all patterns of a list are alternatives. */
export interface Condition {
  readonly says: readonly Pattern[];
  /** One of these stands in the clause too. */
  readonly also?: readonly Pattern[];
  /** And one of these. */
  readonly with?: readonly Pattern[];
  /** None of these stands in the clause. */
  readonly unless?: readonly Pattern[];
  /** A match that lies inside one of these does not count: “sale of our business” is no sale. */
  readonly voids?: readonly Pattern[];
  /** The heading above says one of these. */
  readonly under?: readonly Pattern[];
  /** The clause carries the label, or comes near it. */
  readonly label?: ProvidedLabelId;
  /** Negation does not matter: the words themselves are what is asked for. */
  readonly anyway?: boolean;
}

/** One way of saying something about an aspect. */
export interface Rule extends Condition {
  readonly gives: FoundState;
  /** What the clause gives where the match is negated; nothing if absent. */
  readonly negated?: FoundState;
  /** Which part of an aspect of several parts this fills. */
  readonly part?: string;
}

/** How one aspect is recognised. */
export interface Detector {
  readonly aspect: AspectId;
  /** The parts without all of which the aspect is only `partial`. */
  readonly parts?: readonly string[];
  /** The part without which the others say nothing. */
  readonly essential?: string;
  readonly rules: readonly Rule[];
  /** A fact of this type states the aspect, and its clause is evidence. */
  readonly facts?: FactType;
  /** What a fact gives by its role, where not every role states the aspect; nothing for a role that is not named. */
  readonly byRole?: Readonly<Record<string, FoundState>>;
}

/** How near a clause must come to a label, as a calibrated probability, to be looked at under it. */
const NEAR = 0.2;

/** A match of a rule, as word indexes, and whether it is denied. */
export interface RuleMatch extends Span {
  readonly negated: boolean;
}

/** Where a clause meets a condition, with its own words and not by its lead-in alone. Empty where it does not. */
export function findRuleMatches(clause: ReadClause, rule: Condition): readonly RuleMatch[] {
  if (rule.label !== undefined && !isNearLabel(clause, rule.label)) return NONE;
  const { words } = clause;
  const found: Span[] = [];
  for (const pattern of rule.says) {
    for (const match of findMatches(words, pattern)) if (match.end > clause.ownFrom) found.push(match);
  }
  if (found.length === 0 || !meetsContext(clause, rule)) return NONE;
  const voids = (rule.voids ?? []).flatMap((pattern) => findMatches(words, pattern));
  return found
    .filter((one) => !voids.some(({ start, end }) => start <= one.start && one.end <= end))
    .map(({ start, end }) => ({ start, end, negated: rule.anyway !== true && isNegated(words, { start, end }) }));
}

const NONE: readonly RuleMatch[] = [];

function meetsContext({ words, heading }: ReadClause, rule: Condition): boolean {
  if (rule.also !== undefined && !matchesAny(words, rule.also)) return false;
  if (rule.with !== undefined && !matchesAny(words, rule.with)) return false;
  if (rule.under !== undefined && !matchesAny(heading, rule.under)) return false;
  return rule.unless === undefined || !matchesAny(words, rule.unless);
}

/** Whether a clause carries a label, or comes so near it that it is looked at under it. */
export function isNearLabel({ labels, scores }: ReadClause, label: ProvidedLabelId): boolean {
  return labels.includes(label) || (scores !== null && scores[label] >= NEAR);
}
