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
  return Object.keys(thresholds).reduce((most, label) => {
    const [score, threshold] = [scores[label as LabelId], thresholds[label as LabelId]];
    // The clause may have been read by a model that did not know the label.
    if (score === undefined || threshold === undefined) return most;
    const sureness = score < threshold ? (threshold - score) / threshold : (score - threshold) / (1 - threshold);
    return Math.max(most, 1 - sureness);
  }, 0);
}

/**
 * The order in which decisions teach most: places in `clauses`, each once. Doubt comes first, but every clause taken from a
 * policy makes that policy's others count less, so that a few difficult policies don't take all the work (redundancy is
 * weighed against worth as in maximal marginal relevance; Carbonell & Goldstein 1998). Clauses with the words of one taken
 * come after all others. The same clauses give the same order; of equals the earlier comes first.
 */
export function toReviewOrder(clauses: readonly Undecided[], thresholds: Scores): readonly number[] {
  const doubts = clauses.map(({ scores }) => toDoubt(scores, thresholds));
  const byDoubt = [...clauses.keys()].toSorted((a, b) => doubts[b]! - doubts[a]! || a - b);
  const seen = new Set<string>();
  const [first, repeated]: [number[], number[]] = [[], []];
  for (const at of byDoubt) {
    const words = toWords(clauses[at]!.text);
    (seen.has(words) ? repeated : first).push(at);
    seen.add(words);
  }
  return [...takeInTurn(first, clauses, doubts), ...takeInTurn(repeated, clauses, doubts)];
}

function toWords(text: string): string {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')
    .trim();
}

/** A policy's clauses still to come, most doubtful first, and how many were taken. */
interface Queue {
  readonly places: readonly number[];
  taken: number;
}

/** Take the clause that is worth most, again and again. Within a policy the order is that of `places`. */
function takeInTurn(
  places: readonly number[],
  clauses: readonly Undecided[],
  doubts: readonly number[],
): readonly number[] {
  const queues = [...Map.groupBy(places, (at) => clauses[at]!.policy).values()].map((own): Queue => ({
    places: own,
    taken: 0,
  }));
  const order: number[] = [];
  while (order.length < places.length) {
    let [best, most]: [Queue | null, number] = [null, -1];
    for (const queue of queues) {
      const next = queue.places[queue.taken];
      if (next === undefined) continue;
      const worth = doubts[next]! * POLICY_DISCOUNT ** queue.taken;
      if (worth > most) [best, most] = [queue, worth];
    }
    if (best === null) break;
    order.push(best.places[best.taken]!);
    best.taken += 1;
  }
  return order;
}
