import { LacunaError } from '../contract/errors.ts';
import { LABELS, LABEL_IDS } from '../contract/labels.ts';
import type { FileBytes, Warning } from '../contract/types.ts';
import { classify } from '../core/3-label/classify.ts';
import { evaluate } from '../core/3-label/evaluate.ts';
import type { Evaluation, Rates } from '../core/3-label/evaluate.ts';
import { toModelBytes } from '../core/3-label/model.ts';
import type { Model } from '../core/3-label/model.ts';
import { train } from '../core/3-label/train.ts';
import type { LabelledClause, Training } from '../core/3-label/train.ts';
import { parseTrainingData } from './training-data.ts';

/** How far training is: steps done of all, and what is being done, for people. Throwing from it stops the training. */
export type TrainingProgress = (done: number, total: number, note: string) => void;

/** What training may be told. */
export interface TrainingOptions {
  /** The only source of randomness: the same data and seed give the same bytes. */
  readonly seed: number;
  /** Whole policies for thresholds and calibration; null to take them from cross-validation. */
  readonly dev: FileBytes | null;
  /** For people, such as "default". */
  readonly name: string;
  readonly hash: (bytes: Uint8Array) => string;
  readonly onProgress: TrainingProgress;
}

/** A model folder: `model.bin`, `card.md`, `card.json` and the reliability diagrams, with remarks on the data. */
export interface TrainedModel {
  readonly files: readonly FileBytes[];
  readonly warnings: readonly Warning[];
}

const INTERVAL_SEED = 1;

/**
 * Train a model on labelled clauses (JSON Lines).
 *
 * @throws LacunaError `bad-data` naming the file and line that can't be used; `too-little-data`.
 */
export function trainModel(files: readonly FileBytes[], options: TrainingOptions): TrainedModel {
  const { clauses, warnings } = parseTrainingData(files);
  assertEnough(clauses);
  const data = files.map(({ name, bytes }) => ({
    name,
    sha256: options.hash(bytes),
    clauses: parseTrainingData([{ name, bytes }]).clauses.length,
  }));
  const policies = new Set(clauses.map(({ doc }) => doc)).size;
  const trainedOn = `${clauses.length} clauses of ${policies} policies`;
  const training = train(clauses, {
    seed: options.seed,
    about: { name: options.name, trainedOn, data },
    onProgress: options.onProgress,
  });
  const crossValidation = evaluateHeldOut(clauses, training);
  const dev = options.dev === null ? null : evaluateModel([options.dev], training.model);
  const model = {
    ...training.model,
    header: { ...training.model.header, macroF1: (dev ?? crossValidation).macro.f1 },
  };
  const card = { ...model.header, crossValidation, dev };
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  return {
    files: [
      { name: 'model.bin', bytes: toModelBytes(model) },
      { name: 'card.json', bytes: encode(`${JSON.stringify(card, null, 2)}\n`) },
      { name: 'card.md', bytes: encode(toCard(crossValidation, dev, trainedOn)) },
    ],
    warnings,
  };
}

function assertEnough(clauses: readonly LabelledClause[]): void {
  const kinds = new Set(clauses.map(({ labels }) => labels.join()));
  if (clauses.length === 0) throw new LacunaError('too-little-data', { why: 'there is no clause' });
  if (kinds.size === 1) throw new LacunaError('too-little-data', { why: 'all clauses carry the same labels' });
}

function evaluateHeldOut(clauses: readonly LabelledClause[], { model, heldOut }: Training): Evaluation {
  const { thresholds } = model.header;
  const judged = clauses.map(({ doc, labels }, at) => {
    const scores = heldOut[at]!;
    return { doc, truth: labels, said: { scores, labels: LABEL_IDS.filter((id) => scores[id] >= thresholds[id]) } };
  });
  return evaluate(judged, INTERVAL_SEED);
}

/**
 * Measure a model on labelled clauses (JSON Lines).
 *
 * @throws LacunaError `bad-data` naming the file and line that can't be used; `too-little-data` if there is no clause.
 */
export function evaluateModel(files: readonly FileBytes[], model: Model): Evaluation {
  const { clauses } = parseTrainingData(files);
  if (clauses.length === 0) throw new LacunaError('too-little-data', { why: 'there is no clause' });
  const said = classify(model, clauses);
  return evaluate(
    clauses.map(({ doc, labels }, at) => ({ doc, truth: labels, said: said[at]! })),
    INTERVAL_SEED,
  );
}

const percent = (share: number): string => (share * 100).toFixed(1).padStart(6);

/** An evaluation as a plain text table, for people. */
export function toEvaluationTable(evaluation: Evaluation): string {
  const row = (name: string, { precision, recall, f1 }: Rates, [low, high]: readonly [number, number]): string =>
    `${name.padEnd(24)}${percent(precision)}  ${percent(recall)}  ${percent(f1)}  (${percent(low).trim()} to ${percent(high).trim()})`;
  const { labels, micro, macro, intervals, exactMatch } = evaluation;
  const lines = [
    `${'%'.padEnd(24)}precision recall  F1 (95 % interval by policy), average precision, calibration error, clauses`,
    ...LABELS.map(({ id, name }) => {
      const { averagePrecision, calibrationError, support } = labels[id];
      return `${row(name, labels[id], intervals[id])} ${percent(averagePrecision)} ${percent(calibrationError)} ${support}`;
    }),
    row('micro', micro, intervals.micro),
    row('macro', macro, intervals.macro),
    `exact match ${percent(exactMatch).trim()}`,
  ];
  return `${lines.join('\n')}\n`;
}

function toCard(crossValidation: Evaluation, dev: Evaluation | null, trainedOn: string): string {
  const block = (evaluation: Evaluation): string => `\`\`\`\n${toEvaluationTable(evaluation)}\`\`\`\n`;
  const parts = [
    '# Model card\n',
    `Trained on ${trainedOn}.\n`,
    '## Cross-validation by policy\n',
    block(crossValidation),
  ];
  if (dev !== null) parts.push('## Whole policies that training did not see\n', block(dev));
  return parts.join('\n');
}
