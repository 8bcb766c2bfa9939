import { beforeAll, describe, expect, it } from 'vitest';
import { LABEL_IDS } from '../../../main/contract/labels.ts';
import { classify } from '../../../main/core/3-label/classify.ts';
import { explain, removeSpan } from '../../../main/core/3-label/explain.ts';
import type { Model } from '../../../main/core/3-label/model.ts';
import { train } from '../../../main/core/3-label/train.ts';
import { TOY_OPTIONS, toToyClauses } from './toy-clauses.ts';

const toLogOdds = (probability: number): number => Math.log(probability / (1 - probability));

describe('an explanation', () => {
  let model: Model;
  beforeAll(() => {
    ({ model } = train(toToyClauses(300, 1), TOY_OPTIONS));
  });

  it('says by how much the score falls or rises when the words are taken out', () => {
    for (const clause of toToyClauses(12, 9)) {
      const because = explain(model, clause);
      for (const label of LABEL_IDS) {
        const [whole] = classify(model, [clause]);
        for (const span of because[label]) {
          const [without] = classify(model, [{ ...clause, text: removeSpan(clause.text, span) }]);
          const moved = toLogOdds(whole!.scores[label]) - toLogOdds(without!.scores[label]);
          expect(span.weight).toBeCloseTo(moved, 6);
        }
      }
    }
  });

  it('names the words that tell the label', () => {
    const text = 'Of course we never sell your data today.';
    const [first] = explain(model, { text, headings: [], leadIn: null, previous: null, next: null }).sharing;
    expect(first!.weight).toBeGreaterThan(0);
    expect('never sell your data').toContain(text.slice(first!.start, first!.end));
  });

  it('starts with the strongest span, and no two spans share a letter', () => {
    for (const clause of toToyClauses(12, 10)) {
      for (const spans of Object.values(explain(model, clause))) {
        const sizes = spans.map(({ weight }) => Math.abs(weight));
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
        const inOrder = spans.toSorted((a, b) => a.start - b.start);
        expect(inOrder.every(({ start }, at) => at === 0 || inOrder[at - 1]!.end <= start)).toBe(true);
      }
    }
  });

  it('says nothing of a clause without words', () => {
    const because = explain(model, { text: '…', headings: [], leadIn: null, previous: null, next: null });
    expect(Object.values(because)).toEqual(LABEL_IDS.map(() => []));
  });
});
