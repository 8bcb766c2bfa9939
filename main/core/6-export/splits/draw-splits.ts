import type { LabelId } from '../../../contract/labels.ts';
import { createRandom, shuffle } from '../../3-label/random.ts';
import type { Dataset, DatasetRow } from '../rows.ts';
import { groupPolicies } from './policy-groups.ts';
import type { Steps } from './steps.ts';

/** The three sides, with the share of clauses that each is to hold. */
export const SPLIT_SHARES = { train: 0.8, validation: 0.1, test: 0.1 } as const;

/** A side of a split. */
export type SplitName = keyof typeof SPLIT_SHARES;

/** The sides in the order in which they are written. */
export const SPLIT_NAMES = ['train', 'validation', 'test'] as const satisfies readonly SplitName[];

/** Which policy stands on which side. */
export interface Splits {
  readonly of: (row: Pick<DatasetRow, 'policySha256'>) => SplitName;
  readonly groups: readonly { readonly split: SplitName; readonly policies: readonly string[] }[];
}

/** How often the order of the groups is drawn; the best drawing is taken. */
const DRAWS = 40;

/** Clauses in all, and with each label (a clause without any counts under none). */
type Weights = ReadonlyMap<LabelId | 'all', number>;

/**
 * Part a data set into training, validation and test sides of about 80, 10 and 10 in 100 clauses, so that each label’s share is much the same
 * on each side. Policies of one company, and policies that are nearly the same text, are never parted. The same data set and seed give the same
 * sides. No side stays empty but where there are fewer groups than sides.
 *
 * Greedy: groups in a drawn order go, one by one, where they are missed most; of some drawings the one with the evenest shares is taken.
 * After K. Sechidis, G. Tsoumakas & I. Vlahavas (2011), On the stratification of multi-label data, here for groups.
 */
export function* drawSplits(dataset: Dataset, seed: number): Steps<Splits> {
  const groups = yield* groupPolicies(dataset);
  const byPolicy = Map.groupBy(dataset.rows, (row) => row.policySha256);
  const weights = groups.map((policies) => weigh(policies.flatMap((policy) => byPolicy.get(policy) ?? [])));
  const total = addUp(weights);
  const random = createRandom(seed);
  let best: Assigned | null = null;
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const order = Int32Array.from(groups.keys());
    shuffle(order, random);
    // Large groups first, roughly: what is hard to place goes while there is room.
    const sorted = [...order].toSorted((a, b) => toSizeClass(weights[b]) - toSizeClass(weights[a]));
    const drawn = assign(sorted, weights, total);
    if (best === null || drawn.unevenness < best.unevenness) best = drawn;
    yield null;
  }
  const drawnSides = best?.sides ?? [];
  const sides = new Map(
    groups.flatMap((policies, at) => policies.map((policy) => [policy, drawnSides[at] ?? 'train'])),
  );
  return {
    of: ({ policySha256 }) => sides.get(policySha256) ?? 'train',
    groups: groups.map((policies, at) => ({ split: drawnSides[at] ?? 'train', policies })),
  };
}

function weigh(rows: readonly DatasetRow[]): Weights {
  const weights = new Map<LabelId | 'all', number>([['all', rows.length]]);
  for (const label of rows.flatMap((row) => row.labels)) weights.set(label, (weights.get(label) ?? 0) + 1);
  return weights;
}

function addUp(all: readonly Weights[]): Weights {
  const total = new Map<LabelId | 'all', number>();
  for (const [key, count] of all.flatMap((weights) => [...weights])) total.set(key, (total.get(key) ?? 0) + count);
  return total;
}

function toSizeClass(weights: Weights | undefined): number {
  return Math.floor(Math.log2(1 + (weights?.get('all') ?? 0)));
}

interface Assigned {
  readonly sides: readonly SplitName[];
  /** The squared distances of each side’s part of each count from the part it should have, relative to that part. */
  readonly unevenness: number;
}

function assign(order: readonly number[], weights: readonly Weights[], total: Weights): Assigned {
  const held = new Map(SPLIT_NAMES.map((name) => [name, new Map<LabelId | 'all', number>()]));
  const sides: SplitName[] = [];
  const distance = (name: SplitName, added: Weights | undefined): number =>
    [...total].reduce((sum, [key, count]) => {
      const part = ((held.get(name)?.get(key) ?? 0) + (added?.get(key) ?? 0)) / Math.max(1, count);
      return sum + ((part - SPLIT_SHARES[name]) / SPLIT_SHARES[name]) ** 2;
    }, 0);
  order.forEach((at, done) => {
    const group = weights[at];
    const empty = SPLIT_NAMES.filter((name) => !sides.includes(name));
    const open = order.length - done <= empty.length ? empty : SPLIT_NAMES;
    const gains = open.map((name) => ({ name, gain: distance(name, group) - distance(name, undefined) }));
    const { name } = gains.reduce((best, one) => (one.gain < best.gain ? one : best));
    sides[at] = name;
    for (const [key, count] of group ?? []) held.get(name)?.set(key, (held.get(name)?.get(key) ?? 0) + count);
  });
  return { sides, unevenness: SPLIT_NAMES.reduce((sum, name) => sum + distance(name, undefined), 0) };
}
