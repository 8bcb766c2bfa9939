import { describe, expect, it } from 'vitest';
import { classify } from '../../../main/core/3-label/classify.ts';
import { MAX_MEMO_WORDS } from '../../../main/core/3-label/features/word-memo.ts';
import { parseModel, toModelBytes } from '../../../main/core/3-label/model.ts';
import { createRandom } from '../../../main/core/3-label/random.ts';
import { train } from '../../../main/core/3-label/train.ts';
import { TOY_OPTIONS, toToyClauses } from './toy-clauses.ts';

const { model } = train(toToyClauses(300, 1), TOY_OPTIONS);

/** The same model with nothing read yet. */
const toFresh = () => parseModel(toModelBytes(model));

const CLAUSE = {
  text: 'We keep records for two years.',
  headings: ['Data'],
  leadIn: 'As a rule:',
  previous: null,
  next: null,
};

describe('scoring many clauses', () => {
  it('gives each clause the scores that it has alone, whatever was read before', () => {
    const texts = toToyClauses(60, 2).map(({ text }) => text);
    const clauses = texts.map((text, at) => ({
      text,
      headings: at % 3 === 0 ? ['Data'] : [],
      leadIn: at % 4 === 0 ? 'We collect:' : null,
      previous: texts[at - 1] ?? null,
      next: texts[at + 1] ?? null,
    }));
    const alone = clauses.map((clause) => classify(toFresh(), [clause])[0]);
    expect(classify(toFresh(), clauses)).toEqual(alone);
  });

  it('goes on as before when it has met more different words than it can remember', () => {
    const random = createRandom(3);
    const toNoise = () => Array.from({ length: 500 }, () => `w${Math.floor(random() * 1e9).toString(36)}`).join(' ');
    const fresh = toFresh();
    const before = classify(fresh, [CLAUSE]);
    classify(
      fresh,
      Array.from({ length: (2 * MAX_MEMO_WORDS) / 500 }, () => ({ ...CLAUSE, text: toNoise() })),
    );
    expect(classify(fresh, [CLAUSE])).toEqual(before);
  });
});
