import type { AspectId } from '../../../main/contract/findings.ts';
import type { AspectCell } from '../../../main/contract/comparison.ts';
import type { CellState } from '../../../main/contract/types.ts';
import { doKeyFactsDiffer } from './key-facts.ts';

/**
 * How a cell stands to the baseline's on the same aspect. `missing`: the baseline says something and this policy nothing. `weaker` and
 * `more`: less, or more, of what the aspect asks. `opposite`: one says that it does what the other says it does not. `other-fact`: as much,
 * but another period, age or mechanism. `unknown`: one of the two texts is not held whole.
 */
export type Relation = 'same' | 'weaker' | 'missing' | 'more' | 'opposite' | 'other-fact' | 'unknown';

/** What each relation is called in a cell. */
export const RELATION_NAMES: Readonly<Record<Relation, string>> = {
  same: 'Same',
  weaker: 'Weaker',
  missing: 'Missing',
  more: 'More',
  opposite: 'Opposite',
  'other-fact': 'Other fact',
  unknown: 'Not held',
};

/** The relations in the order in which signs list them. */
export const RELATIONS = Object.keys(RELATION_NAMES) as readonly Relation[];

/** How much of what an aspect asks a state gives. A denial tells a reader as much as a statement. */
const STRENGTH: Readonly<Record<Exclude<CellState, 'not-held'>, number>> = {
  stated: 3,
  denied: 3,
  partial: 2,
  deferred: 1,
  silent: 0,
};

type Held = Pick<AspectCell, 'state' | 'facts'>;

/** How a cell stands to the baseline's cell in the same row. */
export function toRelation(aspect: AspectId, baseline: Held, cell: Held): Relation {
  if (baseline.state === 'not-held' || cell.state === 'not-held') return 'unknown';
  const [ours, theirs] = [STRENGTH[baseline.state], STRENGTH[cell.state]];
  if (ours > 0 && theirs === 0) return 'missing';
  if (ours !== theirs) return theirs < ours ? 'weaker' : 'more';
  if (baseline.state !== cell.state) return 'opposite';
  return doKeyFactsDiffer(aspect, baseline, cell) ? 'other-fact' : 'same';
}
