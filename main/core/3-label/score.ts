import type { ClauseInContext } from './clause-context.ts';
import { CHARACTERS, createClauseReader, FIELDS, readClause } from './features/fields.ts';
import type { ClauseReader } from './features/fields.ts';
import { findRow, toKeyTable } from './features/key-table.ts';
import type { KeyTable } from './features/key-table.ts';
import { MAX_MEMO_WORDS } from './features/word-memo.ts';
import type { Model } from './model.ts';
import { addRecord, meet, toLength, toRecords } from './records.ts';
import type { Records } from './records.ts';

/**
 * A model laid out for scoring: made once a model, since the table takes some milliseconds. Sums are those of features'
 * weights, first the linear model's labels, then the network's hidden units, in the model's steps: whole numbers, so that
 * the order of adding does not matter.
 */
export interface Scorer {
  readonly model: Model<string>;
  readonly table: KeyTable;
  readonly records: Records;
  readonly reader: ClauseReader;
  /** What each word of the reader's memo adds through its character n-grams: its sums, then its squared rarities, then 1 once worked out. */
  readonly wordSums: Int32Array;
  /** The reader's `emptied` when `wordSums` was begun. */
  emptied: number;
  /** The number of the field being read, counted through all clauses: a feature repeated in a field counts once. */
  reading: number;
  /** Room to work in, reused: making typed arrays for every clause would take longer than filling them. */
  readonly rows: Int32Array;
  readonly steps: Int32Array;
  readonly totals: Float64Array;
  readonly network: Float64Array;
  readonly logOdds: Float64Array;
  /** For each label the weight of the linear model, that of the network, and the offset. */
  readonly blends: Float64Array;
}

const scorers = new WeakMap<Model<string>, Scorer>();

/** The scorer of a model, made at first use and kept as long as the model. */
export function getScorer(model: Model<string>): Scorer {
  const known = scorers.get(model);
  if (known !== undefined) return known;
  const sumCount = model.linearBiases.length + model.hiddenBiases.length;
  const reader = createClauseReader();
  const scorer = {
    model,
    table: toKeyTable(model.keys),
    records: toRecords(model),
    reader,
    wordSums: new Int32Array(MAX_MEMO_WORDS * (sumCount + 2)),
    emptied: 0,
    reading: 0,
    rows: new Int32Array(reader.keys.keys.length),
    steps: new Int32Array(sumCount),
    totals: new Float64Array(sumCount),
    network: new Float64Array(model.header.labels.length),
    logOdds: new Float64Array(model.header.labels.length),
    blends: toBlends(model),
  };
  scorers.set(model, scorer);
  return scorer;
}

function toBlends({ header: { labels, blends } }: Model<string>): Float64Array {
  return Float64Array.from(labels.flatMap((label) => [...blends[label]!.weights, blends[label]!.offset]));
}

/** The log-odds of each label that the model knows for one clause, in an array that the next clause overwrites. */
export function scoreClause(scorer: Scorer, clause: ClauseInContext): Float64Array {
  const { reader, steps, totals } = scorer;
  readClause(reader, clause);
  findRows(scorer);
  totals.fill(0);
  const { ends } = reader.keys;
  for (let field = 0; field < FIELDS.length; field += 1) {
    steps.fill(0);
    const first = field === 0 ? 0 : ends[field - 1]!;
    const squares = field === CHARACTERS ? addWords(scorer) : addFeatures(scorer, first, ends[field]!);
    if (squares === 0) continue;
    const scale = FIELDS[field]!.weight / toLength(squares);
    for (let at = 0; at < totals.length; at += 1) totals[at]! += scale * steps[at]!;
  }
  return blend(scorer);
}

/** All rows are found before any is read: the processor then waits for several places of memory at once. */
function findRows({ table, reader: { keys }, rows }: Scorer): void {
  for (let at = 0; at < keys.count; at += 1) rows[at] = findRow(table, keys.keys[at]!);
}

/** Add the weights of the features that the model knows, each once; the answer is their squared rarities. */
function addFeatures(scorer: Scorer, first: number, end: number): number {
  const { rows, records, steps } = scorer;
  // Marks are 32-bit numbers; starting over costs one wrong count in two thousand million.
  scorer.reading = (scorer.reading + 1) | 0;
  const { reading } = scorer;
  let met = first;
  for (let at = first; at < end; at += 1) {
    const row = rows[at]!;
    if (row >= 0 && meet(records, row, reading)) rows[met++] = row;
  }
  let squares = 0;
  for (let at = first; at < met; at += 1) squares += addRecord(records, rows[at]!, steps);
  return squares;
}

/** Add what the different words' character n-grams sum up to; the answer is their squared rarities. */
function addWords(scorer: Scorer): number {
  const { reader, wordSums, steps } = scorer;
  if (scorer.emptied !== reader.emptied) {
    wordSums.fill(0);
    scorer.emptied = reader.emptied;
  }
  const size = steps.length;
  let squares = 0;
  for (let at = 0; at < reader.differentCount; at += 1) {
    const word = reader.different[at]!;
    const first = word * (size + 2);
    if (wordSums[first + size + 1] === 0) sumWord(scorer, word, first);
    for (let sum = 0; sum < size; sum += 1) steps[sum]! += wordSums[first + sum]!;
    squares += wordSums[first + size]!;
  }
  return squares;
}

function sumWord({ table, records, reader, wordSums, steps }: Scorer, word: number, first: number): void {
  const sums = wordSums.subarray(first, first + steps.length);
  let squares = 0;
  for (const key of reader.memo.characterGrams[word]!) {
    const row = findRow(table, key);
    if (row >= 0) squares += addRecord(records, row, sums);
  }
  wordSums[first + steps.length] = squares;
  wordSums[first + steps.length + 1] = 1;
}

/** Run both models on the totals and blend what they say. */
function blend({ model, totals, blends, network, logOdds }: Scorer): Float64Array {
  const { linearBiases, linearSteps } = model;
  runNetwork(model, totals, network);
  for (let label = 0; label < logOdds.length; label += 1) {
    const linear = linearBiases[label]! + totals[label]! * linearSteps[label]!;
    const at = label * 3;
    logOdds[label] = blends[at + 2]! + blends[at]! * linear + blends[at + 1]! * network[label]!;
  }
  return logOdds;
}

function runNetwork(model: Model<string>, totals: Float64Array, into: Float64Array): void {
  const { hiddenBiases, inputSteps, outputs, outputBiases } = model;
  const labels = outputBiases.length;
  for (let label = 0; label < labels; label += 1) into[label] = outputBiases[label]!;
  for (let unit = 0; unit < hiddenBiases.length; unit += 1) {
    const state = hiddenBiases[unit]! + totals[labels + unit]! * inputSteps[unit]!;
    if (state <= 0) continue;
    for (let label = 0; label < labels; label += 1) into[label]! += outputs[unit * labels + label]! * state;
  }
}
