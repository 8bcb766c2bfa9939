import type { VersionChange } from '../../../contract/alignment.ts';
import type { Span } from '../../../contract/types.ts';
import type { OnStep } from '../align/align-clauses.ts';
import { findInOrder } from './in-order.ts';
import { pairVersions } from './pair-versions.ts';
import { redline } from './redline.ts';
import { shiftRedline } from './shift-redline.ts';
import { type ClauseText, readVersionClause, type VersionClause, type VersionPair } from './version-clauses.ts';

const STEPS = 10;
/** Steps that are done once the clauses are read, and once each has its partner. */
const [READ, PAIRED] = [2, 5];

/**
 * What became of each clause between two versions of a policy, `a` the older.
 *
 * In the newer version's order, each removed clause behind the one that it stood behind. A clause is unchanged where only white space,
 * quotation marks or markup differ, moved where it no longer stands in the others' order, whatever else was edited in it. Redlines' spans
 * are of the versions' texts. Every clause of both versions is in exactly one change.
 */
export function redlinePolicies(
  a: readonly ClauseText[],
  b: readonly ClauseText[],
  onStep: OnStep = () => {},
): readonly VersionChange[] {
  const [older, newer] = [a.map((clause) => readVersionClause(clause)), b.map((clause) => readVersionClause(clause))];
  onStep(READ, STEPS, 'Looking for what moved');
  const pairs = pairVersions(older, newer).toSorted((x, y) => x.a - y.a);
  const inOrder = findInOrder(pairs);
  const byNewer = new Map(pairs.map((pair) => [pair.b, pair]));
  const removed = groupRemoved(older, pairs, inOrder);
  const each = Math.max(1, Math.ceil(newer.length / (STEPS - PAIRED)));
  const changes = newer.flatMap((clause, place) => {
    if (place % each === 0) onStep(PAIRED + place / each, STEPS, 'Marking what changed');
    const pair = byNewer.get(place);
    const from = pair === undefined ? undefined : older[pair.a];
    if (pair === undefined || from === undefined) return [{ kind: 'added', b: toSpan(clause) } as const];
    const change = describe(from, clause, inOrder.has(pair));
    return inOrder.has(pair) ? [change].concat(removed.get(pair.a) ?? []) : [change];
  });
  return [...(removed.get(-1) ?? []), ...changes];
}

function describe(older: VersionClause, newer: VersionClause, inPlace: boolean): VersionChange {
  const [a, b] = [toSpan(older), toSpan(newer)];
  if (inPlace && older.words === newer.words) return { kind: 'unchanged', a, b };
  const shifted = shiftRedline(redline(older.text, newer.text), a.start, b.start);
  return { kind: inPlace ? 'changed' : 'moved', a, b, redline: shifted };
}

/** The clauses without a pair, by the place of the last clause before them that still stands in its place; -1 for those before all. */
function groupRemoved(
  older: readonly VersionClause[],
  pairs: readonly VersionPair[],
  inOrder: ReadonlySet<VersionPair>,
): ReadonlyMap<number, readonly VersionChange[]> {
  const paired = new Map(pairs.map((pair) => [pair.a, pair]));
  const removed = new Map<number, VersionChange[]>();
  let anchor = -1;
  older.forEach((clause, place) => {
    const pair = paired.get(place);
    if (pair === undefined)
      removed.set(anchor, [...(removed.get(anchor) ?? []), { kind: 'removed', a: toSpan(clause) }]);
    else if (inOrder.has(pair)) anchor = place;
  });
  return removed;
}

function toSpan({ start, end }: Span): Span {
  return { start, end };
}
