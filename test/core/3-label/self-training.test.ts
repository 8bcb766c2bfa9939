import { describe, expect, it } from 'vitest';
import { LABEL_IDS } from '../../../main/contract/labels.ts';
import { crossValidate, FOLDS, learn, toFolds } from '../../../main/core/3-label/cross-validate.ts';
import type { CrossValidated } from '../../../main/core/3-label/cross-validate.ts';
import { createClauseReader, toClauseKeys } from '../../../main/core/3-label/features/fields.ts';
import { toMatrix } from '../../../main/core/3-label/features/matrix.ts';
import { toVocabulary } from '../../../main/core/3-label/features/vocabulary.ts';
import type { Problem } from '../../../main/core/3-label/learn/problem.ts';
import { toModelBytes } from '../../../main/core/3-label/model.ts';
import { trainAgain } from '../../../main/core/3-label/self-training.ts';
import { train } from '../../../main/core/3-label/train.ts';
import type { LabelledClause } from '../../../main/core/3-label/train.ts';
import { TOY_OPTIONS, toToyClauses } from './toy-clauses.ts';

const SEED = 5;
const labelled = toToyClauses(200, 1);
const others = toToyClauses(150, 2);

const toTargets = ({ labels }: LabelledClause): readonly number[] => LABEL_IDS.map((id) => Number(labels.includes(id)));

/** Both rounds over the labelled clauses and some without labels, which are the problem's last rows. */
function runRounds(without: readonly LabelledClause[]): { readonly again: CrossValidated; readonly problem: Problem } {
  const all = [...labelled, ...without];
  const reader = createClauseReader();
  const keys = all.map((clause) => toClauseKeys(reader, clause));
  const matrix = toMatrix(toVocabulary(keys.slice(0, labelled.length)), keys);
  const problem: Problem = {
    matrix,
    labelCount: LABEL_IDS.length,
    targets: Float32Array.from([...labelled.flatMap(toTargets), ...without.flatMap(() => LABEL_IDS.map(() => 0))]),
    weights: new Float32Array(all.length).fill(1),
    ends: matrix.starts.slice(1),
  };
  const docs = all.map(({ doc }) => doc);
  const rows = { parts: toFolds(docs, SEED), labelled: labelled.length };
  const first = crossValidate(problem, rows.parts.subarray(0, labelled.length), (some) => learn(problem, some, SEED));
  const known = LABEL_IDS.map((_, label) => ({
    scores: [first.scores.linear, first.scores.network].map((raw) =>
      raw.filter((_score, at) => at % LABEL_IDS.length === label),
    ),
    truth: Uint8Array.from(labelled, (clause) => toTargets(clause)[label]!),
  }));
  return { again: trainAgain(problem, rows, { first, known }, SEED, () => undefined), problem };
}

describe('self-training', () => {
  const { again, problem } = runRounds(others);

  it('makes what the models say of a clause without labels its targets', () => {
    const guesses = problem.targets.slice(labelled.length * LABEL_IDS.length);
    const right = others.flatMap(toTargets).filter((truth, at) => Math.round(guesses[at]!) === truth);
    expect(right.length / guesses.length).toBeGreaterThan(0.95);
    expect(guesses.some((guess) => guess > 0 && guess < 1)).toBe(true);
  });

  it('leaves what people labelled as it is', () => {
    const targets = problem.targets.slice(0, labelled.length * LABEL_IDS.length);
    expect([...targets]).toEqual(labelled.flatMap(toTargets));
  });

  it('judges no clause by a network that learned from its policy, not even from clauses without labels', () => {
    const part = 2;
    const [hidden] = toToyClauses(1, 9);
    const parts = toFolds(
      others.map(({ doc }) => doc),
      SEED,
    );
    const changed = others.map((clause, at) => (parts[at] === part ? { ...clause, text: hidden!.text } : clause));
    const { again: after } = runRounds(changed);
    const rows = toFolds(
      labelled.map(({ doc }) => doc),
      SEED,
    );
    const toScores = ({ scores }: CrossValidated, inPart: boolean): Float64Array =>
      scores.network.filter((_, at) => (rows[Math.floor(at / LABEL_IDS.length)] === part) === inPart);
    expect(toScores(after, true)).toEqual(toScores(again, true));
    expect(toScores(after, false)).not.toEqual(toScores(again, false));
  });

  it('gives the same bytes for the same clauses, and another network but the same linear model as without', () => {
    const withGuesses = train(labelled, { ...TOY_OPTIONS, unlabelled: others });
    expect(withGuesses.guessed).toBe(others.length);
    const second = train(labelled, { ...TOY_OPTIONS, unlabelled: others });
    expect(toModelBytes(second.model)).toEqual(toModelBytes(withGuesses.model));
    const plain = train(labelled, TOY_OPTIONS);
    expect(withGuesses.model.linear).toEqual(plain.model.linear);
    expect(withGuesses.model.inputs).not.toEqual(plain.model.inputs);
  });

  it('tells of every part of both rounds, and of the end', () => {
    const told: (readonly [number, number])[] = [];
    const onProgress = (done: number, total: number): void => void told.push([done, total]);
    train(labelled, { ...TOY_OPTIONS, unlabelled: others, onProgress });
    const steps = 2 * (FOLDS + 1);
    expect(told.slice(1, -1)).toEqual(Array.from({ length: steps }, (_, at) => [at + 1, steps + 1]));
    expect(told.at(-1)![0]).toBe(told.at(-1)![1]);
  });
});
