import type { LabelId } from '../../contract/labels.ts';
import type { Scores } from '../../contract/types.ts';

/** A clause that nobody has decided on, with what the model says of it. */
export interface Undecided {
  /** Any name of its policy: clauses of one policy have the same. */
  readonly policy: string;
  readonly text: string;
  readonly scores: Scores;
}

/** Each clause taken from a policy makes its next one count so much less. */
const POLICY_DISCOUNT = 0.95;

/**
 * How unsure the model is of a clause: 1 where the score of a label stands at its threshold, 0 where every label's is 0 or 1;
 * the most doubtful label counts (uncertainty sampling; Lewis & Gale 1994). Thresholds from 0 to 1, neither included.
 */
export function toDoubt(scores: Scores, thresholds: Scores): number {
  return findMostDoubt(scores, Object.entries(thresholds) as Limits);
}

type Limits = readonly (readonly [label: LabelId, threshold: number])[];

function findMostDoubt(scores: Scores, limits: Limits): number {
  let most = 0;
  for (const [label, threshold] of limits) {
    const score = scores[label];
    // The clause may have been read by a model that did not know the label.
    if (score === undefined) continue;
    const sureness = score < threshold ? (threshold - score) / threshold : (score - threshold) / (1 - threshold);
    most = Math.max(most, 1 - sureness);
  }
  return most;
}

/**
 * The order in which decisions teach most: places in `clauses`, each once. Doubt comes first, but every clause taken from a
 * policy makes that policy's others count less, so that a few difficult policies don't take all the work (redundancy is
 * weighed against worth as in maximal marginal relevance; Carbonell & Goldstein 1998). Clauses with the words of one taken
 * come after all others. The same clauses give the same order; of equals the earlier comes first. With a limit only so many
 * places are worked out and only the texts of those in question are read, so that the head of a long queue costs little.
 */
export function toReviewOrder(
  clauses: readonly Undecided[],
  thresholds: Scores,
  limit = clauses.length,
): readonly number[] {
  const limits = Object.entries(thresholds) as Limits;
  const doubts = clauses.map(({ scores }) => findMostDoubt(scores, limits));
  const byDoubt = [...clauses.keys()].toSorted((a, b) => doubts[b]! - doubts[a]! || a - b);
  const repeated: number[] = [];
  const first = takeInTurn(pickNew(byDoubt, clauses, repeated), clauses, doubts, limit);
  return [...first, ...takeInTurn(repeated, clauses, doubts, limit - first.length)];
}

/** Those whose words none before them has; the others go into `repeated` as they are met. */
function* pickNew(
  places: readonly number[],
  clauses: readonly Undecided[],
  repeated: number[],
): Generator<number, void, undefined> {
  const seen = new Set<string>();
  for (const at of places) {
    const words = toWords(clauses[at]!.text);
    if (seen.has(words)) repeated.push(at);
    else yield at;
    seen.add(words);
  }
}

function toWords(text: string): string {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')
    .trim();
}

/** A policy's clauses that were met so far, most doubtful first, how many were taken, and what the next is worth (-1 for none). */
interface Queue {
  readonly places: number[];
  taken: number;
  worth: number;
}

/**
 * Take the clause that is worth most, again and again, `limit` times at most. Within a policy the order is that of `places`,
 * most doubtful first: they are met only as far as one of them could be worth as much as the best at hand.
 */
function takeInTurn(
  places: Iterable<number>,
  clauses: readonly Undecided[],
  doubts: readonly number[],
  limit: number,
): readonly number[] {
  const coming = places[Symbol.iterator]();
  const queues = new Map<string, Queue>();
  const order: number[] = [];
  let next = coming.next();
  while (order.length < limit) {
    let best = findBest(queues);
    while (next.done !== true && doubts[next.value]! >= (best?.worth ?? 0)) {
      // Behind another of its policy it can't be the best.
      if (meet(queues, clauses[next.value]!.policy, next.value, doubts)) best = findBest(queues);
      next = coming.next();
    }
    if (best === null) break;
    order.push(best.places[best.taken]!);
    best.taken += 1;
    weigh(best, doubts);
  }
  return order;
}

/** Put a clause into its policy's queue; whether it is the next of that now. */
function meet(queues: Map<string, Queue>, policy: string, at: number, doubts: readonly number[]): boolean {
  const queue = queues.get(policy) ?? { places: [], taken: 0, worth: -1 };
  queues.set(policy, queue);
  if (queue.places.push(at) - queue.taken > 1) return false;
  weigh(queue, doubts);
  return true;
}

function weigh(queue: Queue, doubts: readonly number[]): void {
  const next = queue.places[queue.taken];
  queue.worth = next === undefined ? -1 : doubts[next]! * POLICY_DISCOUNT ** queue.taken;
}

// Of equals the queue that was met first.
function findBest(queues: ReadonlyMap<string, Queue>): Queue | null {
  let best: Queue | null = null;
  for (const queue of queues.values()) if (queue.worth > (best?.worth ?? -1)) best = queue;
  return best;
}
