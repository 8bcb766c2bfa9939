import { LacunaError } from '../contract/errors.ts';
import { LABELS } from '../contract/labels.ts';
import type { FileBytes, Warning } from '../contract/types.ts';
import { classify } from '../core/3-label/classify.ts';
import { evaluate } from '../core/3-label/evaluate.ts';
import type { Evaluation, Judged } from '../core/3-label/evaluate.ts';
import { toModelFigures } from '../core/3-label/figures.ts';
import { toModelBytes } from '../core/3-label/model.ts';
import type { Model } from '../core/3-label/model.ts';
import { train } from '../core/3-label/train.ts';
import type { LabelledClause } from '../core/3-label/train.ts';
import { toModelCard } from './model-card.ts';
import type { CardFacts, DataFile, DevFacts } from './model-card.ts';
import { toReliabilityDiagram } from './reliability-diagram.ts';
import { parseTrainingData, parseUnlabelled } from './training-data.ts';

/** How far training is: steps done of all, and what is being done, for people. Throwing from it stops the training. */
export type TrainingProgress = (done: number, total: number, note: string) => void;

/** What training may be told. */
export interface TrainingOptions {
  /** The only source of randomness: the same data and seed give the same bytes. */
  readonly seed: number;
  /** Whole policies, which thresholds then heed beside cross-validation; null for none. */
  readonly dev: FileBytes | null;
  /** Clauses of the same policies, labelled or not (JSON Lines with `doc`, `text`, and a place: `i`, or “#” and a number in the id): they become neighbours. */
  readonly context?: readonly FileBytes[];
  /** Lines `{id, labels}` that set labels right in the data. */
  readonly corrections?: FileBytes | null;
  /** Lines `{doc, from, to}`: stretches of policies drawn by chance, all of whose clauses are labelled. Thresholds heed them. */
  readonly stretches?: FileBytes | null;
  /** Learn from the clauses of `context` too, as the models guess their labels: takes twice as long and more. */
  readonly selfTraining?: boolean;
  /** A model that the card sets beside this one, measured on the same whole policies. */
  readonly beside?: Model | null;
  /** Markdown that ends the card: what was tried, for example. */
  readonly notes?: string;
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
/** Fewer clauses than this can't be split five ways and leave something to learn. */
const LEAST_CLAUSES = 20;

/**
 * Train a model on labelled clauses (JSON Lines). Long: call it off the main thread.
 *
 * @throws LacunaError `bad-data` naming the file and line that can't be used; `too-little-data`.
 */
export function trainModel(files: readonly FileBytes[], options: TrainingOptions): TrainedModel {
  const { name, seed, onProgress, context = [], corrections = null } = options;
  const lists = corrections === null ? [] : [corrections];
  const drawn = options.stretches == null ? [] : [options.stretches];
  const { clauses, stretches, counts, joined, warnings } = parseTrainingData(files, context, lists, drawn);
  assertEnough(clauses);
  const data = files.map((file, at) => ({ ...toDataFile(file, options), clauses: counts[at]! }));
  const policies = new Set(clauses.map(({ doc }) => doc)).size;
  const trainedOn = `${clauses.length} clauses of ${policies} policies`;
  const dev = options.dev === null ? [] : parseTrainingData([options.dev], context).clauses;
  const unlabelled = options.selfTraining === true ? parseUnlabelled(context, clauses) : [];
  const training = train(clauses, { seed, dev, stretches, unlabelled, about: { name, trainedOn, data }, onProgress });

  const judged = clauses.map(({ doc, labels }, at) => ({ doc, truth: labels, said: training.heldOut[at]! }));
  const crossValidation = evaluate(judged, INTERVAL_SEED);
  const model = { ...training.model, header: { ...training.model.header, macroF1: crossValidation.macro.f1 } };
  const bytes = toModelBytes(model);
  const facts: CardFacts = {
    header: model.header,
    features: model.keys.length,
    sizeBytes: bytes.length,
    context: { files: context.map((file) => toDataFile(file, options)), joined },
    corrections: lists.map((file) => toDataFile(file, options)),
    stretches: stretches.length,
    guessed: training.guessed,
    crossValidation,
    byFile: toFileFigures(files, counts, judged),
    figures: toModelFigures(judged),
    dev: options.dev === null ? null : measureDev(options.dev, dev, withoutDev(training), options),
    contradictions: warnings.length,
  };
  return { files: toFolder(bytes, facts, judged, options.notes ?? ''), warnings };
}

/** Cross-validation of each file's own clauses, which hold their labels in other shares. */
function toFileFigures(
  files: readonly FileBytes[],
  counts: readonly number[],
  judged: readonly Judged[],
): CardFacts['byFile'] {
  let from = 0;
  return files.map(({ name }, at) => {
    const own = judged.slice(from, (from += counts[at]!));
    return { name, macroF1: evaluate(own, INTERVAL_SEED).macro.f1 };
  });
}

function toDataFile({ name, bytes }: FileBytes, { hash }: TrainingOptions): DataFile {
  return { name, sha256: hash(bytes) };
}

function withoutDev({ model, crossValidatedThresholds }: ReturnType<typeof train>): Model {
  return { ...model, header: { ...model.header, thresholds: crossValidatedThresholds } };
}

function measureDev(
  file: FileBytes,
  clauses: readonly LabelledClause[],
  model: Model,
  options: TrainingOptions,
): DevFacts {
  const bare = clauses.map((clause) => Object.assign({ ...clause }, { previous: null, next: null }));
  const { beside = null } = options;
  return {
    ...toDataFile(file, options),
    clauses: clauses.length,
    bare: measure(bare, model),
    asGiven: measure(clauses, model),
    beside: beside === null ? null : { header: beside.header, bare: measure(bare, beside) },
  };
}

function toFolder(model: Uint8Array, facts: CardFacts, judged: readonly Judged[], notes: string): readonly FileBytes[] {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  return [
    { name: 'model.bin', bytes: model },
    { name: 'card.json', bytes: encode(`${JSON.stringify(facts, null, 2)}\n`) },
    { name: 'card.md', bytes: encode(toModelCard(facts, notes)) },
    { name: 'reliability.svg', bytes: encode(toReliabilityDiagram(judged)) },
  ];
}

function assertEnough(clauses: readonly LabelledClause[]): void {
  const refuse = (why: string): never => {
    throw new LacunaError('too-little-data', { why });
  };
  if (clauses.length < LEAST_CLAUSES) refuse(`${clauses.length} clauses, at least ${LEAST_CLAUSES} are needed`);
  const used = new Set(clauses.flatMap(({ labels }) => labels));
  const policies = new Set(clauses.map(({ doc }) => doc));
  if (used.size === 0) refuse('no clause carries a label');
  const [only] = used;
  if (used.size === 1) refuse(`every label given is “${LABELS.find(({ id }) => id === only)?.name}”`);
  if (policies.size === 1) refuse('all clauses come from one policy');
}

function measure(clauses: readonly LabelledClause[], model: Model): Evaluation {
  const said = classify(model, clauses);
  return evaluate(
    clauses.map(({ doc, labels }, at) => ({ doc, truth: labels, said: said[at]! })),
    INTERVAL_SEED,
  );
}

/**
 * Measure a model on labelled clauses (JSON Lines).
 *
 * @throws LacunaError `bad-data` naming the file and line that can't be used; `too-little-data` if there is no clause.
 */
export function evaluateModel(files: readonly FileBytes[], model: Model): Evaluation {
  const { clauses } = parseTrainingData(files);
  if (clauses.length === 0) throw new LacunaError('too-little-data', { why: 'there is no clause' });
  return measure(clauses, model);
}
