import type { ClauseInContext } from './clause-context.ts';
import { CHARACTERS, FIELDS, toClauseKeys } from './features/fields.ts';
import { findRow, toKeyTable } from './features/key-table.ts';
import type { KeyTable } from './features/key-table.ts';
import type { WordKeys, WordMemo } from './features/word-memo.ts';
import type { Model } from './model.ts';
import { addRecord, meet, toLength, toRecords } from './records.ts';
import type { Records } from './records.ts';

/**
 * What some features add up to: the linear model's labels, then the network's hidden units, in the model's steps
 * (whole numbers, so that the order of adding does not matter), and the features' squared rarities, in steps too.
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
  readonly records: Records;
  /** The number of the field being read, counted through all clauses: a feature repeated in a field counts once. */
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
    records: toRecords(model),
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
    const squares = field === CHARACTERS ? addWords(scorer, words, steps) : addFeatures(scorer, fields[field]!, steps);
    if (squares === 0) continue;
    const scale = FIELDS[field]!.weight / toLength(squares);
    for (let at = 0; at < totals.length; at += 1) totals[at]! += scale * steps[at]!;
  }
  return { linear: runLinear(model, totals), network: runNetwork(model, totals) };
}

/** Add the weights of the features that the model knows, each once; the answer is their squared rarities. */
function addFeatures(scorer: Scorer, keys: readonly number[], steps: Int32Array): number {
  const { table, records } = scorer;
  // Marks are 32-bit numbers; starting over costs one wrong count in two thousand million.
  scorer.reading = (scorer.reading + 1) | 0;
  let squares = 0;
  for (const key of keys) {
    const row = findRow(table, key);
    if (row >= 0 && meet(records, row, scorer.reading)) squares += addRecord(records, row, steps);
  }
  return squares;
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
  const { table, records } = scorer;
  const steps = new Int32Array(records.labels + records.units);
  let squares = 0;
  for (const key of word.characterGrams) {
    const row = findRow(table, key);
    if (row >= 0) squares += addRecord(records, row, steps);
  }
  const sums = { steps, squares };
  scorer.wordSums.set(word, sums);
  return sums;
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
