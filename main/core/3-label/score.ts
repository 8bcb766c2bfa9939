import type { ClauseInContext } from './clause-context.ts';
import { CHARACTERS, FIELDS, toClauseKeys } from './features/fields.ts';
import { findRow, toKeyTable } from './features/key-table.ts';
import type { KeyTable } from './features/key-table.ts';
import type { WordKeys, WordMemo } from './features/word-memo.ts';
import type { Model } from './model.ts';

/**
 * What some features add up to: the linear model's labels, then the network's hidden units, in the model's steps
 * (whole numbers, so that the order of adding does not matter), and the features' squared rarities.
 */
interface Sums {
  readonly steps: Int32Array;
  readonly squares: number;
}

/** A model laid out for scoring: made once a model, since the table takes some milliseconds. */
export interface Scorer {
  readonly model: Model;
  readonly table: KeyTable;
  readonly memo: WordMemo;
  /** What each word seen adds through its character n-grams: most of the features, and the same each time. */
  readonly wordSums: WeakMap<WordKeys, Sums>;
  /** For each feature the number of the field reading in which it was last met: a repeated feature counts once. */
  readonly lastMet: Uint32Array;
  reading: number;
  /** Room to add in, reused: making typed arrays for every clause would take longer than filling them. */
  readonly steps: Int32Array;
  readonly totals: Float64Array;
}

const scorers = new WeakMap<Model, Scorer>();

/** The scorer of a model, made at first use and kept as long as the model. */
export function getScorer(model: Model): Scorer {
  const known = scorers.get(model);
  if (known !== undefined) return known;
  const sumCount = model.linearBiases.length + model.hiddenBiases.length;
  const scorer = {
    model,
    table: toKeyTable(model.keys),
    memo: new Map(),
    wordSums: new WeakMap(),
    lastMet: new Uint32Array(model.keys.length),
    reading: 0,
    steps: new Int32Array(sumCount),
    totals: new Float64Array(sumCount),
  };
  scorers.set(model, scorer);
  return scorer;
}

/** What both models say of one clause, label by label in codebook order. */
export interface RawScores {
  readonly linear: readonly number[];
  readonly network: readonly number[];
}

/** Score one clause. */
export function toRawScores(scorer: Scorer, clause: ClauseInContext): RawScores {
  const { model, steps, totals } = scorer;
  totals.fill(0);
  const { fields, words } = toClauseKeys(scorer.memo, clause);
  for (let field = 0; field < FIELDS.length; field += 1) {
    steps.fill(0);
    const squares =
      field === CHARACTERS
        ? addWords(scorer, words, steps)
        : addFeatures(model, findRows(scorer, fields[field]!), steps);
    if (squares === 0) continue;
    const scale = FIELDS[field]!.weight / Math.sqrt(squares);
    for (let at = 0; at < totals.length; at += 1) totals[at]! += scale * steps[at]!;
  }
  return { linear: runLinear(model, totals), network: runNetwork(model, totals) };
}

/** The rows of the keys that the model knows, each once. */
function findRows(scorer: Scorer, keys: readonly number[]): readonly number[] {
  const { table, lastMet } = scorer;
  scorer.reading += 1;
  const rows: number[] = [];
  for (const key of keys) {
    const row = findRow(table, key);
    if (row < 0 || lastMet[row] === scorer.reading) continue;
    lastMet[row] = scorer.reading;
    rows.push(row);
  }
  return rows;
}

/** Add what the words' character n-grams sum up to; the answer is their squared rarities. */
function addWords(scorer: Scorer, words: readonly WordKeys[], steps: Int32Array): number {
  let squares = 0;
  for (const word of words) {
    const sums = getWordSums(scorer, word);
    for (let at = 0; at < steps.length; at += 1) steps[at]! += sums.steps[at]!;
    squares += sums.squares;
  }
  return squares;
}

function getWordSums(scorer: Scorer, word: WordKeys): Sums {
  const known = scorer.wordSums.get(word);
  if (known !== undefined) return known;
  const { table, model } = scorer;
  const steps = new Int32Array(model.linearBiases.length + model.hiddenBiases.length);
  const rows = word.characterGrams.map((key) => findRow(table, key)).filter((row) => row >= 0);
  const sums = { steps, squares: addFeatures(model, rows, steps) };
  scorer.wordSums.set(word, sums);
  return sums;
}

/** Add features' weights; the answer is their squared rarities. This is where classifying spends its time. */
function addFeatures(model: Model, rows: readonly number[], steps: Int32Array): number {
  const { linear, inputs, rarity } = model;
  const labels = model.linearBiases.length;
  const units = steps.length - labels;
  let squares = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]!;
    const firstLabel = row * labels;
    const firstUnit = row * units;
    for (let label = 0; label < labels; label += 1) steps[label]! += linear[firstLabel + label]!;
    for (let unit = 0; unit < units; unit += 1) steps[labels + unit]! += inputs[firstUnit + unit]!;
    squares += rarity[row]! * rarity[row]!;
  }
  return squares;
}

function runLinear({ linearBiases, linearSteps }: Model, totals: Float64Array): readonly number[] {
  const scores: number[] = [];
  for (let label = 0; label < linearBiases.length; label += 1) {
    scores.push(linearBiases[label]! + totals[label]! * linearSteps[label]!);
  }
  return scores;
}

function runNetwork(model: Model, totals: Float64Array): readonly number[] {
  const { hiddenBiases, inputSteps, outputs, outputBiases } = model;
  const labels = outputBiases.length;
  const scores = [...outputBiases];
  for (let unit = 0; unit < hiddenBiases.length; unit += 1) {
    const state = hiddenBiases[unit]! + totals[labels + unit]! * inputSteps[unit]!;
    if (state <= 0) continue;
    for (let label = 0; label < labels; label += 1) scores[label]! += outputs[unit * labels + label]! * state;
  }
  return scores;
}
