import { isProvidedLabelId, LABEL_IDS } from '../../contract/labels.ts';
import type { Trial } from '../../contract/models.ts';
import type { Scores } from '../../contract/types.ts';
import { toProbability } from './calibrate.ts';
import { toClauseLogOdds } from './classify.ts';
import type { Classification } from './classify.ts';
import { createClauseReader, toClauseKeys } from './features/fields.ts';
import { toMatrix } from './features/matrix.ts';
import { toModelFigures } from './figures.ts';
import { learnCorrection } from './learn/correction.ts';
import type { Lessons } from './learn/correction.ts';
import { addLinearScores } from './learn/linear.ts';
import type { LinearWeights } from './learn/linear.ts';
import type { ModelHeader } from './model-header.ts';
import type { Model } from './model.ts';
import { toParts } from './parts.ts';
import { quantise } from './quantise.ts';
import { learnOwnLabel, type OwnLesson } from './teach-own.ts';
import type { LabelledClause } from './train.ts';
import { withOwnLabels } from './widen.ts';

/** What teaching may be told. `onProgress` counts steps; throwing from it stops the work. */
export interface TeachOptions {
  readonly seed: number;
  /** Labels of people's own that the clauses hold enough examples of. */
  readonly ownLabels: readonly OwnLesson[];
  readonly about: Pick<ModelHeader, 'name' | 'trainedOn' | 'data'>;
  readonly onProgress: (done: number, total: number, note: string) => void;
}

/** A model that learned from people's decisions, and how it did on those held out. */
export interface Taught {
  readonly model: Model;
  readonly trial: Trial;
}

/** The cost of a mistake against the size of the correction: of 0.03 to 3 the one that gained most on whole policies with two and with seven of them decided. */
const COST = 0.3;

/**
 * Improve a model with clauses whose labels people decided: what it gives already stays the starting point, and a small linear correction
 * over the same features is learned on top (see {@link learnCorrection}) and folded into the linear weights. So the file keeps its form,
 * size and speed. The same model, clauses in the same order, and seed give the same model to the byte. Thresholds stay.
 *
 * The figures come from learning part by part without whole policies; of a single policy without one half of its clauses.
 */
export function teach(
  model: Model,
  clauses: readonly LabelledClause[],
  { seed, about, ownLabels, onProgress }: TeachOptions,
): Taught {
  const parts = toParts(
    clauses.map(({ doc }) => doc),
    () => true,
  );
  const count = Math.max(...parts) + 1;
  const steps = count + 2 + ownLabels.length;
  onProgress(0, steps, 'reading the decided clauses');
  const lessons = toLessons(model, clauses);
  const rows = Int32Array.from(clauses.keys());
  const [before, after] = [toSaid(model, lessons, rows, null), [] as Classification[]];
  for (let part = 0; part < count; part += 1) {
    onProgress(part + 1, steps, `checking on decisions held out, part ${part + 1} of ${count}`);
    const learned = learnCorrection(
      lessons,
      rows.filter((row) => parts[row] !== part),
      seed,
    );
    const held = rows.filter((row) => parts[row] === part);
    for (const [at, said] of toSaid(model, lessons, held, learned).entries()) after[held[at]!] = said;
  }
  onProgress(count + 1, steps, 'learning from all decisions');
  const corrected = withCorrection(model, learnCorrection(lessons, rows, seed));
  const own = ownLabels.map((lesson, at) => {
    onProgress(count + 2 + at, steps, `learning the label “${lesson.name}”`);
    return learnOwnLabel(lessons.matrix, clauses, lesson, seed);
  });
  const taught = withOwnLabels(corrected, own);
  const judge = (said: readonly Classification[]) =>
    toModelFigures(clauses.map(({ doc, labels }, at) => ({ doc, truth: labels, said: said[at]! })));
  const figures = judge(after);
  return {
    model: { ...taught, header: { ...taught.header, ...about, seed, macroF1: figures.macroF1 } },
    trial: {
      split: new Set(clauses.map(({ doc }) => doc)).size > 1 ? 'policies' : 'halves',
      clauses: clauses.length,
      before: judge(before),
      after: figures,
      exact: { before: toExact(clauses, before), after: toExact(clauses, after) },
      own: own.map(({ trial }) => trial),
    },
  };
}

function toExact(clauses: readonly LabelledClause[], said: readonly Classification[]): number {
  // People's own labels are measured apart.
  const isSame = ({ labels }: LabelledClause, at: number): boolean =>
    labels.filter(isProvidedLabelId).join() === said[at]!.labels.join();
  return clauses.filter(isSame).length / clauses.length;
}

function toLessons(model: Model, clauses: readonly LabelledClause[]): Lessons {
  const reader = createClauseReader();
  return {
    matrix: toMatrix(
      model,
      clauses.map((clause) => toClauseKeys(reader, clause)),
    ),
    targets: Uint8Array.from(clauses.flatMap(({ labels }) => LABEL_IDS.map((id) => Number(labels.includes(id))))),
    base: Float64Array.from(clauses.flatMap((clause) => [...toClauseLogOdds(model, clause)])),
    counts: null,
    cost: COST,
    labelCount: LABEL_IDS.length,
  };
}

function toSaid(
  { header: { thresholds } }: Model,
  { matrix, base, labelCount }: Lessons,
  rows: Int32Array,
  learned: LinearWeights | null,
): readonly Classification[] {
  return [...rows].map((row) => {
    const logOdds = base.slice(row * labelCount, (row + 1) * labelCount);
    if (learned !== null) addLinearScores(learned, matrix, row, matrix.starts[row + 1]!, logOdds);
    const scores = Object.fromEntries(LABEL_IDS.map((id, at) => [id, toProbability(logOdds[at]!)])) as Scores;
    return { scores, labels: LABEL_IDS.filter((id) => scores[id] >= thresholds[id]) };
  });
}

/** The model with the correction in its linear weights, each divided by what the blend multiplies it with later. */
function withCorrection(model: Model, { weights, biases }: LinearWeights): Model {
  const { linear, linearSteps, linearBiases, rarity, header } = model;
  const factors = LABEL_IDS.map((id) => header.blends[id].weights[0]!);
  const width = factors.length;
  const table = Float32Array.from(linear, (steps, at) => {
    const label = at % width;
    return steps * linearSteps[label]! + (weights[at]! * rarity[Math.floor(at / width)]!) / factors[label]!;
  });
  const { steps, sizes } = quantise(
    new Int16Array(table.length),
    table,
    width,
    new Float32Array(rarity.length).fill(1),
  );
  return {
    ...model,
    linear: steps,
    linearSteps: sizes,
    linearBiases: linearBiases.map((bias, label) => bias + biases[label]! / factors[label]!),
  };
}
