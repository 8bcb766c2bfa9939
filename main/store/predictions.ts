import { toModelId } from '../contract/decode.ts';
import {
  isLabelId,
  isOwnLabelId,
  LABEL_IDS,
  type LabelId,
  type OwnLabelId,
  type ProvidedLabelId,
  toCodebookOrder,
} from '../contract/labels.ts';
import type { ModelId, ModelInfo, Prediction, Scores } from '../contract/types.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, find, list, run, select } from './sql.ts';

interface PredictionColumns extends Record<ProvidedLabelId, number> {
  readonly position: number;
  readonly modelId: string;
  /** Scores of labels of people's own, as JSON. */
  readonly own: string | null;
}

/** The model whose word is asked for, and the scores from which labels are given: labels are worked out on reading, so that both can change. */
export type Reader = Pick<ModelInfo, 'id' | 'thresholds'>;

const SCORES = LABEL_IDS.join(', ');

const addModel = change<{ id: string; name: string }>(
  'INSERT INTO model (id, name) VALUES (@id, @name) ON CONFLICT (id) DO NOTHING',
);
const modelKey = select<{ id: string }, { key: number }>('SELECT key FROM model WHERE id = @id');
const insert = change<Record<string, string | number | null>>(`
  INSERT INTO prediction (policy_key, model_key, position, ${SCORES}, own, labels)
  VALUES (@policyKey, @modelKey, @position, ${LABEL_IDS.map((id) => `@${id}`).join(', ')}, @own, @labels)
  ON CONFLICT (policy_key, model_key, position) DO NOTHING`);
// The model asked for where it has read this policy, otherwise the one that came last.
const bestModel = select<{ policyKey: number; modelId: string }, { key: number }>(`
  SELECT key FROM model
  WHERE EXISTS (SELECT 1 FROM prediction WHERE policy_key = @policyKey AND model_key = key)
  ORDER BY id = @modelId DESC, key DESC LIMIT 1`);
const bestModels = select<{ modelId: string }, { policyKey: number; modelKey: number | null }>(`
  SELECT policy.key AS policyKey, (
    SELECT model.key FROM model
    WHERE EXISTS (SELECT 1 FROM prediction WHERE policy_key = policy.key AND model_key = model.key)
    ORDER BY model.id = @modelId DESC, model.key DESC LIMIT 1) AS modelKey
  FROM policy`);
const ofPolicy = select<{ policyKey: number; key: number }, PredictionColumns>(`
  SELECT position, id AS modelId, ${SCORES}, own FROM prediction JOIN model ON model.key = model_key
  WHERE policy_key = @policyKey AND model_key = @key`);
const atPosition = select<{ policyKey: number; key: number; position: number }, PredictionColumns>(`
  SELECT position, id AS modelId, ${SCORES}, own FROM prediction JOIN model ON model.key = model_key
  WHERE policy_key = @policyKey AND model_key = @key AND position = @position`);
const counted = select<{ policyKey: number; key: number } & Record<string, number>, Record<ProvidedLabelId, number>>(`
  SELECT ${LABEL_IDS.map((id) => `total(${id} >= @${id}) AS ${id}`).join(', ')} FROM prediction
  WHERE policy_key = @policyKey AND model_key = @key`);
const countedOwn = select<{ policyKey: number; key: number; thresholds: string }, { id: OwnLabelId; count: number }>(`
  SELECT score.key AS id, count(*) AS count
  FROM prediction, json_each(prediction.own) AS score, json_each(@thresholds) AS threshold
  WHERE policy_key = @policyKey AND model_key = @key AND score.key = threshold.key AND score.value >= threshold.value
  GROUP BY score.key`);
const unread = select<{ modelId: string }, { policyKey: number }>(`
  SELECT policy.key AS policyKey FROM policy
  WHERE removed_at IS NULL
    AND EXISTS (SELECT 1 FROM segment WHERE policy_key = policy.key AND kind IN ('clause', 'list-item'))
    AND NOT EXISTS (
      SELECT 1 FROM model JOIN prediction ON model_key = model.key AND policy_key = policy.key WHERE model.id = @modelId)
  ORDER BY policy.key`);

/**
 * Which model's word on a policy is shown: the one asked for if it has read the policy, otherwise the one that came last; null if none has.
 * The number is the model's key in this file.
 */
export function findReader(db: ReadableDatabase, policyKey: number, modelId: ModelId): number | null {
  return find(db, bestModel, { policyKey, modelId })?.key ?? null;
}

/** As {@link findReader}, for every policy at once, by the policies' keys. Policies that no model has read are left out. */
export function listReaders(db: ReadableDatabase, modelId: ModelId): ReadonlyMap<number, number> {
  const rows = list(db, bestModels, { modelId });
  return new Map(rows.flatMap((row) => (row.modelKey === null ? [] : [[row.policyKey, row.modelKey]])));
}

/** Keep a model's word on a policy's segments; `predictions` runs beside the segments, null for those without one. */
export function addPredictions(
  db: WritableDatabase,
  policyKey: number,
  model: Pick<ModelInfo, 'id' | 'name'>,
  predictions: readonly (Prediction | null)[],
): void {
  run(db, addModel, { id: model.id, name: model.name });
  const key = find(db, modelKey, { id: model.id })?.key ?? 0;
  for (const [position, prediction] of predictions.entries()) {
    if (prediction === null) continue;
    const { scores, labels } = prediction;
    const provided = toLabelNumbers((id) => scores[id]);
    run(db, insert, {
      policyKey,
      modelKey: key,
      position,
      ...provided,
      own: toOwnScores(scores),
      labels: JSON.stringify(labels),
    });
  }
}

/** A policy's predictions by the position of their segment, by the model that {@link findReader} names. Empty if there is none. */
export function readPredictions(
  db: ReadableDatabase,
  policyKey: number,
  reader: Reader,
): ReadonlyMap<number, Prediction> {
  const key = findReader(db, policyKey, reader.id);
  const rows = key === null ? [] : list(db, ofPolicy, { policyKey, key });
  return new Map(rows.map((row) => [row.position, toPrediction(row, reader)]));
}

/** How many of a policy's segments each label is predicted for, by the model that {@link findReader} names; zeros if there is none. */
export function countPredicted(
  db: ReadableDatabase,
  policyKey: number,
  { id, thresholds }: Reader,
): Readonly<Record<LabelId, number>> {
  const key = findReader(db, policyKey, id) ?? 0;
  const provided = toLabelNumbers((label) => thresholds[label]);
  const counts = find(db, counted, { policyKey, key, ...provided }) ?? toLabelNumbers(() => 0);
  const own = toOwnScores(thresholds);
  const others = own === null ? [] : list(db, countedOwn, { policyKey, key, thresholds: own });
  return { ...counts, ...Object.fromEntries(others.map((one) => [one.id, one.count])) };
}

/** The prediction for one segment by the model that {@link findReader} names, or null. */
export function findPrediction(
  db: ReadableDatabase,
  policyKey: number,
  reader: Reader,
  position: number,
): Prediction | null {
  const key = findReader(db, policyKey, reader.id);
  const row = key === null ? null : find(db, atPosition, { policyKey, key, position });
  return row === null ? null : toPrediction(row, reader);
}

/** The keys of the library's policies that have clauses and no prediction of this model. */
export function listUnread(db: ReadableDatabase, modelId: ModelId): readonly number[] {
  return list(db, unread, { modelId }).map(({ policyKey }) => policyKey);
}

function toPrediction(row: PredictionColumns, { thresholds }: Reader): Prediction {
  const own = row.own === null ? {} : (JSON.parse(row.own) as Readonly<Record<OwnLabelId, number>>);
  const scores: Scores = { ...toLabelNumbers((id) => row[id]), ...own };
  const isGiven = (id: LabelId): boolean => (scores[id] ?? 0) >= (thresholds[id] ?? Infinity);
  const labels = Object.keys(scores).filter(isLabelId).filter(isGiven);
  return { modelId: toModelId(row.modelId), scores, labels: toCodebookOrder(labels) };
}

/** Null where there are none. */
function toOwnScores(scores: Scores): string | null {
  const own = Object.entries(scores).filter(([id]) => isOwnLabelId(id));
  return own.length === 0 ? null : JSON.stringify(Object.fromEntries(own));
}

function toLabelNumbers(toValue: (id: ProvidedLabelId) => number): Record<ProvidedLabelId, number> {
  return Object.fromEntries(LABEL_IDS.map((id) => [id, toValue(id)])) as Record<ProvidedLabelId, number>;
}
