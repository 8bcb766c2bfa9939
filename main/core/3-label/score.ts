import type { ClauseInContext } from './clause-context.ts';
import { CHARACTERS, FIELDS, toClauseKeys } from './features/fields.ts';
import type { ClauseKeys } from './features/fields.ts';
import { findRow, toKeyTable } from './features/key-table.ts';
import type { KeyTable } from './features/key-table.ts';
import type { WordKeys, WordMemo } from './features/word-memo.ts';
import type { Model } from './model.ts';

/** Sums over the features of one field: the linear model's labels, then the network's hidden units, then the squared rarities. */
type Sums = Float64Array;

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
}

const scorers = new WeakMap<Model, Scorer>();

/** The scorer of a model, made at first use and kept as long as the model. */
export function getScorer(model: Model): Scorer {
  const known = scorers.get(model);
  if (known !== undefined) return known;
  const lastMet = new Uint32Array(model.keys.length);
  const scorer = {
    model,
    table: toKeyTable(model.keys),
    memo: new Map(),
    wordSums: new WeakMap(),
    lastMet,
    reading: 0,
  };
  scorers.set(model, scorer);
  return scorer;
}

/** What both models say of one clause, label by label in codebook order. */
export interface RawScores {
  readonly linear: Float64Array;
  readonly network: Float64Array;
}

/** Score one clause. */
export function toRawScores(scorer: Scorer, clause: ClauseInContext): RawScores {
  const { model } = scorer;
  const labels = model.linearBiases.length;
  const units = model.hiddenBiases.length;
  const totals = new Float64Array(labels + units);
  const sums = new Float64Array(labels + units + 1);
  const keys = toClauseKeys(scorer.memo, clause);
  for (let field = 0; field < FIELDS.length; field += 1) {
    sumField(scorer, keys, field, sums.fill(0));
    const squares = sums[labels + units]!;
    if (squares === 0) continue;
    const scale = FIELDS[field]!.weight / Math.sqrt(squares);
    for (let at = 0; at < totals.length; at += 1) totals[at]! += scale * sums[at]!;
  }
  const linear = model.linearBiases as ArrayLike<number>;
  return {
    linear: Float64Array.from(linear, (bias, label) => bias + totals[label]! * model.linearSteps[label]!),
    network: runNetwork(model, totals.subarray(labels)),
  };
}

function sumField(scorer: Scorer, { fields, words }: ClauseKeys, field: number, into: Sums): void {
  if (field === CHARACTERS) {
    for (const word of words) {
      const sums = getWordSums(scorer, word);
      for (let at = 0; at < into.length; at += 1) into[at]! += sums[at]!;
    }
    return;
  }
  scorer.reading += 1;
  for (const key of fields[field]!) {
    const row = findRow(scorer.table, key);
    if (row < 0 || scorer.lastMet[row] === scorer.reading) continue;
    scorer.lastMet[row] = scorer.reading;
    addFeature(scorer.model, row, into);
  }
}

function getWordSums(scorer: Scorer, word: WordKeys): Sums {
  const known = scorer.wordSums.get(word);
  if (known !== undefined) return known;
  const { model } = scorer;
  const sums = new Float64Array(model.linearBiases.length + model.hiddenBiases.length + 1);
  for (const key of word.characterGrams) {
    const row = findRow(scorer.table, key);
    if (row >= 0) addFeature(model, row, sums);
  }
  scorer.wordSums.set(word, sums);
  return sums;
}

function addFeature({ linear, inputs, rarity, linearBiases, hiddenBiases }: Model, row: number, into: Sums): void {
  const labels = linearBiases.length;
  const units = hiddenBiases.length;
  for (let label = 0; label < labels; label += 1) into[label]! += linear[row * labels + label]!;
  for (let unit = 0; unit < units; unit += 1) into[labels + unit]! += inputs[row * units + unit]!;
  into[labels + units]! += rarity[row]! * rarity[row]!;
}

function runNetwork(model: Model, sums: Float64Array): Float64Array {
  const { hiddenBiases, inputSteps, outputs, outputBiases } = model;
  const scores = Float64Array.from(outputBiases);
  for (let unit = 0; unit < hiddenBiases.length; unit += 1) {
    const state = hiddenBiases[unit]! + sums[unit]! * inputSteps[unit]!;
    if (state <= 0) continue;
    for (let label = 0; label < scores.length; label += 1)
      scores[label]! += outputs[unit * scores.length + label]! * state;
  }
  return scores;
}
