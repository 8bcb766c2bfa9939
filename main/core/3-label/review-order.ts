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

/**
 * The order in which decisions teach most: each question once. Doubt comes first, but every clause taken from a
 * policy makes that policy's others count less, so that a few difficult policies don't take all the work (redundancy is
 * weighed against worth as in maximal marginal relevance; Carbonell & Goldstein 1998). Of clauses with the same words the most doubtful is asked,
 * and the others after all that are asked. The same clauses give the same order; of equals the earlier comes first. Each is worked out when it is
 * taken, so that the head of a long queue costs little.
 */
export function* toReviewOrder<T extends Question>(policies: readonly (readonly T[])[]): Generator<T, void, undefined> {
  const asked = new Map<number | string, T>();
  for (const questions of policies) {
    for (const question of questions) {
      const before = asked.get(question.words);
      if (before === undefined || question.doubt > before.doubt) asked.set(question.words, question);
    }
  }
  const isAsked = (question: T): boolean => asked.get(question.words) === question;
  yield* takeInTurn(policies.map((questions) => questions.filter(isAsked)));
  yield* takeInTurn(policies.map((questions) => questions.filter((question) => !isAsked(question))));
}

/** A policy's questions, most doubtful first, how many were taken, and what the next is worth (-1 for none). */
interface Queue<T> {
  readonly questions: readonly T[];
  taken: number;
  worth: number;
}

/** Take the question that is worth most, again and again; of equals that of the policy whose first was the more doubtful, then of the earlier. */
function* takeInTurn<T extends Question>(policies: readonly (readonly T[])[]): Generator<T, void, undefined> {
  const queues = policies
    .map((questions): Queue<T> => {
      const ordered = questions.toSorted((a, b) => b.doubt - a.doubt);
      return { questions: ordered, taken: 0, worth: ordered[0]?.doubt ?? -1 };
    })
    .toSorted((a, b) => b.worth - a.worth);
  for (;;) {
    let best: Queue<T> | undefined;
    for (const queue of queues) if (queue.worth > (best?.worth ?? -1)) best = queue;
    if (best === undefined) return;
    yield best.questions[best.taken]!;
    best.taken += 1;
    const next = best.questions[best.taken];
    best.worth = next === undefined ? -1 : next.doubt * POLICY_DISCOUNT ** best.taken;
  }
}
