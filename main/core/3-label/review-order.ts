/** A clause that can be asked about. */
export interface Question {
  /** How unsure the model is of it, from 0 to 1. */
  readonly doubt: number;
  /** Stands for its words: equal where they are. */
  readonly words: number | string;
}

/** Each clause taken from a policy makes its next one count so much less. */
const POLICY_DISCOUNT = 0.95;

/** A clause's words without their case, their signs and their spacing: clauses for which these are the same ask the same. */
export function toBareWords(text: string): string {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')
    .trim();
}

/** Gathers questions, a policy at a time, and puts them in order. */
export interface Review<T extends Question> {
  /** All of one policy. */
  readonly add: (questions: readonly T[]) => void;
  /** See {@link toReviewOrder}; nothing is to be added any more. */
  readonly order: () => Generator<T, void, undefined>;
}

/** Begin to gather. What takes long is done as questions come, so that a large library can be gone through in turns. */
export function createReview<T extends Question>(): Review<T> {
  const policies: (readonly T[])[] = [];
  const asked = new Map<number | string, T>();
  const isAsked = (question: T): boolean => asked.get(question.words) === question;
  return {
    add(questions) {
      for (const question of questions) {
        const before = asked.get(question.words);
        if (before === undefined || question.doubt > before.doubt) asked.set(question.words, question);
      }
      policies.push(questions.toSorted((a, b) => b.doubt - a.doubt));
    },
    *order() {
      yield* takeInTurn(policies, isAsked);
      yield* takeInTurn(policies, (question) => !isAsked(question));
    },
  };
}

/**
 * The order in which decisions teach most: each question once. Doubt comes first, but every clause taken from a
 * policy makes that policy's others count less, so that a few difficult policies don't take all the work (redundancy is
 * weighed against worth as in maximal marginal relevance; Carbonell & Goldstein 1998). Of clauses with the same words the most doubtful is asked,
 * and the others after all that are asked. The same clauses give the same order; of equals the earlier comes first. Each is worked out when it is
 * taken, so that the head of a long queue costs little.
 */
export function toReviewOrder<T extends Question>(policies: readonly (readonly T[])[]): Generator<T, void, undefined> {
  const review = createReview<T>();
  for (const questions of policies) review.add(questions);
  return review.order();
}

/** A policy's questions, most doubtful first: where the next is that is wanted, how many were taken, and what the next is worth (-1 for none). */
interface Queue<T> {
  readonly questions: readonly T[];
  next: number;
  taken: number;
  worth: number;
}

/** Take the question that is worth most, again and again; of equals that of the policy whose first was the more doubtful, then of the earlier. */
function* takeInTurn<T extends Question>(
  policies: readonly (readonly T[])[],
  isWanted: (question: T) => boolean,
): Generator<T, void, undefined> {
  const goOn = (queue: Queue<T>): Queue<T> => {
    const { questions } = queue;
    while (queue.next < questions.length && !isWanted(questions[queue.next]!)) queue.next += 1;
    const next = questions[queue.next];
    queue.worth = next === undefined ? -1 : next.doubt * POLICY_DISCOUNT ** queue.taken;
    return queue;
  };
  const queues = policies
    .map((questions) => goOn({ questions, next: 0, taken: 0, worth: -1 }))
    .toSorted((a, b) => b.worth - a.worth);
  for (;;) {
    let best: Queue<T> | undefined;
    for (const queue of queues) if (queue.worth > (best?.worth ?? -1)) best = queue;
    if (best === undefined) return;
    yield best.questions[best.next]!;
    best.next += 1;
    best.taken += 1;
    goOn(best);
  }
}
