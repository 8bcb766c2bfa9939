import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { toDoubt } from '../../main/contract/doubt.ts';
import { classify } from '../../main/core/3-label/classify.ts';
import { evaluate } from '../../main/core/3-label/evaluate.ts';
import { createRandom } from '../../main/core/3-label/random.ts';
import { toBareWords, toReviewOrder } from '../../main/core/3-label/review-order.ts';
import { train, type LabelledClause } from '../../main/core/3-label/train.ts';
import type { Model } from '../../main/core/3-label/model.ts';
import { toCurveDiagram } from './support/curve-diagram.ts';
import { toFigure } from './support/figures.ts';
import { readShippedClauses } from './support/policies.ts';
import type { Report, Say } from './support/report.ts';

type Clauses = readonly LabelledClause[];
/** Which of the undecided clauses (by place) a person is asked about, in this order. */
type Chooser = (left: Clauses, model: Model, random: () => number) => readonly number[];

const DIAGRAM = path.join(import.meta.dirname, '../../models/review-curves.svg');
/** Decisions at which a model is trained. The first are drawn at random whatever the order. */
const STAGES = [150, 250, 400, 600, 900, 1300, 1800];
const RUNS = 3;
/** One policy in so many is kept for testing. */
const HELD_OUT = 4;

function shuffle<T>(values: readonly T[], random: () => number): readonly T[] {
  const drawn = values.map((value) => ({ value, key: random() }));
  return drawn.toSorted((a, b) => a.key - b.key).map(({ value }) => value);
}

const chooseRandom: Chooser = (left, _, random) => shuffle([...left.keys()], random);

const chooseByReviewOrder: Chooser = (left, model) => {
  const said = classify(model, left);
  const questions = left.map(({ doc, text }, at) => {
    return { doc, at, doubt: toDoubt(said[at]!.scores, model.header.thresholds), words: toBareWords(text) };
  });
  const policies = [...Map.groupBy(questions, ({ doc }) => doc).values()];
  return [...toReviewOrder(policies)].map(({ at }) => at);
};

function learn(clauses: Clauses, seed: number): Model {
  const about = { name: 'simulation', trainedOn: '', data: [] };
  return train(clauses, { seed, dev: [], about, onProgress: () => {} }).model;
}

function toMacroF1(model: Model, test: Clauses): number {
  const said = classify(model, test);
  return evaluate(
    test.map(({ doc, labels }, at) => ({ doc, truth: labels, said: said[at]! })),
    1,
  ).macro.f1;
}

/** Macro F1 at each stage when a person decides in the chooser's order. */
function simulate(pool: Clauses, test: Clauses, choose: Chooser, seed: number): readonly number[] {
  const random = createRandom(seed);
  let left = shuffle(pool, random);
  let decided: Clauses = [];
  let model: Model | null = null;
  return STAGES.map((stage) => {
    const order: readonly number[] = model === null ? [...left.keys()] : choose(left, model, random);
    const asked = new Set(order.slice(0, stage - decided.length));
    decided = [...decided, ...[...asked].map((at) => left[at]!)];
    left = left.filter((_, at) => !asked.has(at));
    model = learn(decided, seed);
    return toMacroF1(model, test);
  });
}

const toMeans = (runs: readonly (readonly number[])[]): readonly number[] =>
  STAGES.map((_, stage) => runs.reduce((sum, run) => sum + run[stage]!, 0) / runs.length);

/** After how many decisions a curve reaches an F1, in a straight line between stages; null if it does not. */
function findDecisions(curve: readonly number[], f1: number): number | null {
  const stage = curve.findIndex((reached) => reached >= f1);
  if (stage < 0) return null;
  if (stage === 0) return STAGES[0]!;
  const share = (f1 - curve[stage - 1]!) / (curve[stage]! - curve[stage - 1]!);
  return STAGES[stage - 1]! + share * (STAGES[stage]! - STAGES[stage - 1]!);
}

function toSaving(ours: readonly number[], f1: number, decisions: number): string {
  const needed = findDecisions(ours, f1);
  if (needed === null) return 'not reached';
  const saved = Math.round((100 * (decisions - needed)) / decisions);
  return `${Math.round(needed)} (${Math.abs(saved)} % ${saved < 0 ? 'more' : 'fewer'})`;
}

/** How many decisions the order of review saves against a random order until the same macro F1 is reached. */
export async function measureReview(say: Say): Promise<Report> {
  const clauses = readShippedClauses();
  const runs = Array.from({ length: RUNS }, (_, at) => {
    const seed = at + 1;
    const docs = shuffle([...new Set(clauses.map(({ doc }) => doc))], createRandom(seed));
    const heldOut = new Set(docs.filter((_doc, place) => place % HELD_OUT === 0));
    const [pool, test] = [false, true].map((isHeldOut) => clauses.filter(({ doc }) => heldOut.has(doc) === isHeldOut));
    const [random, ours] = [chooseRandom, chooseByReviewOrder].map((choose) => simulate(pool!, test!, choose, seed));
    say(`run ${seed} of ${RUNS}: random ${toFigure(random!.at(-1)!)}, review order ${toFigure(ours!.at(-1)!)}`);
    return { random: random!, ours: ours! };
  });
  const random = toMeans(runs.map((run) => run.random));
  const ours = toMeans(runs.map((run) => run.ours));
  const curves = [
    { name: 'order of review', values: ours },
    { name: 'random order', values: random },
  ];
  writeFileSync(DIAGRAM, toCurveDiagram(STAGES, curves, 'Macro F1 after so many decisions'));
  return {
    title: 'What to review next',
    parts: [
      `A person decides on clauses of the training set that ships, three policies in four of it; macro F1 is on the fourth. The first ${STAGES[0]} decisions are drawn at random; then the model of the
stage before chooses: most doubtful first, with variety across policies. Mean of ${RUNS} splits. Decisions are those of the training set, not of a person who tires.`,
      '![Macro F1 after so many decisions](models/review-curves.svg)',
      {
        head: [
          'decisions at random',
          'macro F1',
          'in the order of review, macro F1',
          'decisions in that order for the F1 of random',
        ],
        rows: STAGES.map((stage, at) => [
          String(stage),
          random[at]!.toFixed(3),
          ours[at]!.toFixed(3),
          at === 0 ? 'the same' : toSaving(ours, random[at]!, stage),
        ]),
      },
    ],
  };
}
