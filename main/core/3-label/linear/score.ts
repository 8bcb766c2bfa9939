import type { ClauseInContext } from '../clause-context.ts';
import { FIELDS, toFieldKeys } from '../features/fields.ts';
import type { WordMemo } from '../features/word-memo.ts';
import type { Model } from '../model.ts';
import { findRow, toKeyTable } from './key-table.ts';
import type { KeyTable } from './key-table.ts';

/** A model laid out for scoring: made once a model, since the table takes some milliseconds. */
export interface Scorer {
  readonly model: Model;
  readonly table: KeyTable;
  readonly memo: WordMemo;
}

const scorers = new WeakMap<Model, Scorer>();

/** The scorer of a model, made at first use and kept as long as the model. */
export function getScorer(model: Model): Scorer {
  const known = scorers.get(model);
  if (known !== undefined) return known;
  const scorer = { model, table: toKeyTable(model.keys), memo: new Map() };
  scorers.set(model, scorer);
  return scorer;
}

/** The raw score of each label, in codebook order. */
export function toRawScores({ model, table, memo }: Scorer, clause: ClauseInContext): Float64Array {
  const labelCount = model.header.labels.length;
  const scores = new Float64Array(labelCount);
  const sums = new Float64Array(labelCount);
  const fields = toFieldKeys(memo, clause);
  FIELDS.forEach(({ weight }, at) => {
    sums.fill(0);
    let squares = 0;
    for (const key of fields[at]!) {
      const row = findRow(table, key);
      if (row < 0) continue;
      squares += model.rarity[row]! ** 2;
      for (let label = 0; label < labelCount; label += 1) sums[label]! += model.weights[row * labelCount + label]!;
    }
    if (squares === 0) return;
    const scale = weight / Math.sqrt(squares);
    for (let label = 0; label < labelCount; label += 1) {
      scores[label]! += scale * sums[label]! * model.scales[label]!;
    }
  });
  return scores.map((score, label) => score + model.scales[labelCount + label]!);
}
