import { describe, expect, it } from 'vitest';
import { LABEL_IDS } from '../../../main/contract/labels.ts';
import type { Scores } from '../../../main/contract/types.ts';
import { createRandom } from '../../../main/core/3-label/random.ts';
import { toDoubt, toReviewOrder } from '../../../main/core/3-label/review-order.ts';

const toScores = (score: number, sharing = score): Scores => ({
  collection: score,
  sharing,
  retention: score,
  children: score,
  transfer: score,
  dispute: score,
});
const HALVES = toScores(0.5);

describe('doubt', () => {
  it.each([
    [1, 'at the threshold', toScores(0, 0.5)],
    [0, 'sure of every label', toScores(0, 1)],
    [0.5, 'half way above', toScores(0, 0.75)],
    [0.5, 'half way below', toScores(1, 0.25)],
  ])('is %s %s', (doubt, _, scores) => {
    expect(toDoubt(scores, HALVES)).toBeCloseTo(doubt);
  });

  it('is measured from each label’s own threshold', () => {
    expect(toDoubt(toScores(0, 0.8), { ...HALVES, sharing: 0.8 })).toBeCloseTo(1);
  });
});

describe('the order of review', () => {
  it('asks of the most doubtful clause first, of equals the earlier', () => {
    const clauses = [0.1, 0.45, 0.9, 0.45].map((score, at) => ({
      policy: `p${at}`,
      text: `clause ${at}`,
      scores: toScores(score),
    }));
    expect(toReviewOrder(clauses, HALVES)).toEqual([1, 3, 0, 2]);
  });

  it('does not stay with one policy when another has clauses nearly as doubtful', () => {
    const clauses = Array.from({ length: 40 }, (_, at) => ({
      policy: at < 20 ? 'hard' : 'easy',
      text: `clause ${at}`,
      scores: toScores(at < 20 ? 0.5 : 0.45),
    }));
    const first = toReviewOrder(clauses, HALVES).slice(0, 10);
    const ofHard = first.filter((at) => at < 20).length;
    expect(ofHard).toBeGreaterThan(4);
    expect(ofHard).toBeLessThan(10);
  });

  it('asks last of clauses that repeat the words of one already asked', () => {
    const texts = ['We sell nothing.', 'we SELL nothing', 'We keep it.'];
    const clauses = texts.map((text, at) => ({
      policy: `p${at}`,
      text,
      scores: toScores(at < 2 ? 0.5 : 0.05),
    }));
    expect(toReviewOrder(clauses, HALVES)).toEqual([0, 2, 1]);
  });

  it('names every clause once, whatever the scores, and nothing for no clauses', () => {
    const random = createRandom(11);
    const clauses = Array.from({ length: 500 }, () => ({
      policy: `p${Math.floor(random() * 9)}`,
      text: `clause ${Math.floor(random() * 300)}`,
      scores: Object.fromEntries(LABEL_IDS.map((id) => [id, random()])) as unknown as Scores,
    }));
    const order = toReviewOrder(clauses, HALVES);
    expect(order.toSorted((a, b) => a - b)).toEqual([...clauses.keys()]);
    expect(toReviewOrder(clauses, HALVES)).toEqual(order);
    expect(toReviewOrder([], HALVES)).toEqual([]);
    for (const limit of [0, 1, 7, 120, 400, 499, 600]) {
      expect(toReviewOrder(clauses, HALVES, limit), `the first ${limit}`).toEqual(order.slice(0, limit));
    }
  });

  it('reads the texts of those at its head alone where only the head is asked for', () => {
    const read = new Set<number>();
    const clauses = Array.from({ length: 1000 }, (_, at) => ({
      policy: `p${at % 10}`,
      scores: toScores(at / 2000),
      get text() {
        read.add(at);
        return `clause ${at}`;
      },
    }));
    expect(toReviewOrder(clauses, HALVES, 10)).toHaveLength(10);
    expect(read.size).toBeLessThan(100);
  });
});
