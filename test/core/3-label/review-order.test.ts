import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../main/core/3-label/random.ts';
import { toBareWords, toReviewOrder } from '../../../main/core/3-label/review-order.ts';

interface Asked {
  readonly at: number;
  readonly policy: string;
  readonly doubt: number;
  readonly words: string;
}

/** The places of the questions in the order of review. */
function toOrder(questions: readonly Asked[]): readonly number[] {
  const policies = Map.groupBy(questions, ({ policy }) => policy);
  return [...toReviewOrder([...policies.values()])].map(({ at }) => at);
}

describe('the order of review', () => {
  it('asks of the most doubtful clause first, of equals the earlier', () => {
    const questions = [0.2, 0.9, 0.2, 0.9].map((doubt, at) => ({ at, policy: `p${at}`, words: `clause ${at}`, doubt }));
    expect(toOrder(questions)).toEqual([1, 3, 0, 2]);
  });

  it('does not stay with one policy when another has clauses nearly as doubtful', () => {
    const questions = Array.from({ length: 40 }, (_, at) => ({
      at,
      policy: at < 20 ? 'hard' : 'easy',
      words: `clause ${at}`,
      doubt: at < 20 ? 1 : 0.9,
    }));
    const first = toOrder(questions).slice(0, 10);
    const ofHard = first.filter((at) => at < 20).length;
    expect(ofHard).toBeGreaterThan(4);
    expect(ofHard).toBeLessThan(10);
  });

  it('asks last of clauses that repeat the words of one that is asked, the most doubtful of them', () => {
    const texts = ['We sell nothing.', 'we SELL nothing', 'We keep it.'];
    const questions = texts.map((text, at) => ({
      at,
      policy: `p${at}`,
      words: toBareWords(text),
      doubt: [0.9, 1, 0.1][at]!,
    }));
    expect(toOrder(questions)).toEqual([1, 2, 0]);
  });

  it('names every clause once, whatever the doubts, and nothing for no clauses', () => {
    const random = createRandom(11);
    const questions = Array.from({ length: 500 }, (_, at) => ({
      at,
      policy: `p${Math.floor(random() * 9)}`,
      words: `clause ${Math.floor(random() * 300)}`,
      doubt: random(),
    }));
    const order = toOrder(questions);
    expect(order.toSorted((a, b) => a - b)).toEqual([...questions.keys()]);
    expect(toOrder(questions)).toEqual(order);
    expect(toOrder([])).toEqual([]);
  });

  it('takes within a policy the more doubtful first', () => {
    const random = createRandom(12);
    const questions = Array.from({ length: 300 }, (_, at) => {
      return { at, policy: `p${at % 7}`, words: `clause ${at}`, doubt: Math.round(random() * 9) / 9 };
    });
    const order = toOrder(questions).map((at) => questions[at]!);
    for (const taken of Map.groupBy(order, ({ policy }) => policy).values()) {
      expect(taken).toEqual(taken.toSorted((a, b) => b.doubt - a.doubt || a.at - b.at));
    }
  });
});
