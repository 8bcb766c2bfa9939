import { findDifferences } from './differences.ts';
import { eachNearest } from './nearest.ts';
import type { ComparableClause } from './read-clauses.ts';
import { findSharing } from './shared-words.ts';
import { compareWeights, findWordRatio } from './similarity.ts';

/** A policy's clauses with each repeated one kept once, where it stands first, and where it stands again. */
export interface Collapsed {
  readonly kept: readonly ComparableClause[];
  /** In document order. */
  readonly repeats: ReadonlyMap<ComparableClause, readonly ComparableClause[]>;
}

/** What says nearly the same has at least these shares of words in order, and by weight. */
const NEAR = { ratio: 0.88, weight: 0.97 };
/** How many earlier clauses are looked at for each, those that share most words. */
const LOOKED_AT = 6;

/** Small words that turn a statement. */
const TURNS = new Set(
  'not no nor never neither without if unless except only until before after may might will shall'.split(' '),
);

/**
 * Leave out clauses that say again what an earlier one says under the same lead-in: word for word, or in nearly the same words.
 *
 * Numbers, facts, and what is done or denied are always the same: a policy that keeps logs for 30 days and backups for 90 says so twice for a
 * reason.
 */
export function collapseRepeats(clauses: readonly ComparableClause[]): Collapsed {
  const exact = groupByFirst(clauses, findExact(clauses));
  const once = [...exact.keys()];
  const near = groupByFirst(once, findNear(once));
  const repeats = new Map<ComparableClause, readonly ComparableClause[]>();
  for (const [first, group] of near) {
    const again = group.flatMap((one) => exact.get(one) ?? []).filter((one) => one !== first);
    if (again.length > 0)
      repeats.set(
        first,
        again.toSorted((a, b) => a.clause.start - b.clause.start),
      );
  }
  return { kept: [...near.keys()], repeats };
}

type Firsts = ReadonlyMap<ComparableClause, ComparableClause>;

/** The clauses that repeat nothing, each with itself and those that repeat it. */
function groupByFirst(
  clauses: readonly ComparableClause[],
  firsts: Firsts,
): ReadonlyMap<ComparableClause, readonly ComparableClause[]> {
  return Map.groupBy(clauses, (one) => firsts.get(one) ?? one);
}

function findExact(clauses: readonly ComparableClause[]): Firsts {
  const firsts = new Map<string, ComparableClause>();
  const found = new Map<ComparableClause, ComparableClause>();
  for (const one of clauses) {
    const key = [toFrame(one), one.words.join(' ')].join('\n');
    const first = firsts.get(key);
    if (first === undefined || one.words.length === 0) firsts.set(key, one);
    else found.set(one, first);
  }
  return found;
}

function findNear(clauses: readonly ComparableClause[]): Firsts {
  const found = new Map<ComparableClause, ComparableClause>();
  const weights = clauses.map((one) => one.weights);
  eachNearest(findSharing(weights, weights, LOOKED_AT), (at, before) => {
    const [one, first] = [clauses[at]!, clauses[before]!];
    if (before >= at || found.has(one) || found.has(first)) return;
    if (toFrame(one) === toFrame(first) && saysNearlyTheSame(one, first)) found.set(one, first);
  });
  return found;
}

const EXACT = /(?:https?:\/\/|www\.)[^\s<>()[\]"”]+|[\w.+-]{1,64}@[\w.-]+|\d+/giu;

// Among the words any number and any address is the same, so that these are looked at by themselves.
function toFrame({ clause: { leadIn, text } }: ComparableClause): string {
  return [leadIn?.toLowerCase().trim() ?? '', ...(text.match(EXACT) ?? [])].join('\n');
}

function saysNearlyTheSame(a: ComparableClause, b: ComparableClause): boolean {
  return (
    toTurns(a) === toTurns(b) &&
    compareWeights(a.weights, b.weights) >= NEAR.weight &&
    findWordRatio(a.words, b.words) >= NEAR.ratio &&
    findDifferences(a.clause.facts, b.clause.facts).length === 0
  );
}

// What is done and what is denied, the small words on which it hangs, and names: words that the table does not know.
function toTurns({ stances, words, weights, numbers }: ComparableClause): string {
  const stated = Array.from(stances, ([act, stance]) => `${act} ${stance}`).toSorted();
  const unknown = [...weights.keys()].filter((_, at) => numbers[at] === -1).toSorted();
  return [...stated, ...unknown, ...words.filter((word) => TURNS.has(word))].join('\n');
}
