import { toModelId } from '../contract/decode.ts';
import type { ModelVersion, Trial } from '../contract/models.ts';
import type { ModelId } from '../contract/types.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, find, list, type NoParams, run, select } from './sql.ts';

/** A model that was trained in this workspace, without its bytes. */
export type TrainedModel = { readonly [Field in keyof ModelVersion]: NonNullable<ModelVersion[Field]> };

interface Columns extends Omit<TrainedModel, 'id' | 'parentId' | 'trial'> {
  readonly id: string;
  readonly parentId: string;
  readonly figures: string;
}

const insert = change<Columns & { bytes: Uint8Array } & Record<string, string | number | Uint8Array>>(`
  INSERT INTO trained_model (id, parent_id, name, trained_on, made_at, author, decisions, policies, figures, bytes)
  VALUES (@id, @parentId, @name, @trainedOn, @madeAt, @author, @decisions, @policies, @figures, @bytes)
  ON CONFLICT (id) DO NOTHING`);
const all = select<NoParams, Columns>(`
  SELECT id, parent_id AS parentId, name, trained_on AS trainedOn, made_at AS madeAt, author, decisions, policies, figures
  FROM trained_model ORDER BY key`);
const bytesOf = select<{ id: string }, { bytes: Uint8Array }>('SELECT bytes FROM trained_model WHERE id = @id');

/** Keep a model, `bytes` being its file. One that is kept already stays as it is. */
export function addTrainedModel(db: WritableDatabase, model: TrainedModel, bytes: Uint8Array): void {
  const { trial, ...columns } = model;
  run(db, insert, { ...columns, figures: JSON.stringify(trial), bytes });
}

/** The models trained here, oldest first. */
export function listTrainedModels(db: ReadableDatabase): readonly TrainedModel[] {
  return list(db, all, {}).map(toTrainedModel);
}

function toTrainedModel({ figures, ...row }: Columns): TrainedModel {
  return { ...row, id: toModelId(row.id), parentId: toModelId(row.parentId), trial: toTrial(figures) };
}

// Written before there were own labels, it says nothing of any.
function toTrial(figures: string): Trial {
  return { own: [], ...(JSON.parse(figures) as Omit<Trial, 'own'> & Partial<Trial>) };
}

/** A kept model's file, or null. */
export function findModelBytes(db: ReadableDatabase, id: ModelId): Uint8Array | null {
  const row = find(db, bytesOf, { id });
  return row === null ? null : new Uint8Array(row.bytes);
}
