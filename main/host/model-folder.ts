import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseCard } from '../api/card-figures.ts';
import { readModel, type OpenedModel } from '../api/model-file.ts';
import { toModelId } from '../contract/decode.ts';
import { LacunaError } from '../contract/errors.ts';
import type { ModelFigures } from '../contract/models.ts';
import { hashBytes } from './hash.ts';

/** A model with the bytes of its file, from which a worker thread makes its own copy. */
export interface LoadedModel extends OpenedModel {
  readonly bytes: Uint8Array;
  /** The figures on its card; null where it has none that can be read. */
  readonly card: ModelFigures | null;
}

/**
 * Read the model of a folder (its `model.bin`).
 *
 * @throws LacunaError `bad-model` if there is none or it can't be used; `model-version`; `model-codebook`.
 */
export async function loadModel(folder: string): Promise<LoadedModel> {
  const bytes = await readModelFile(path.join(folder, 'model.bin'));
  const card = parseCard(await readFile(path.join(folder, 'card.json'), 'utf8').catch(() => ''));
  return { bytes, card, ...readModel(bytes, toModelId(hashBytes(bytes))) };
}

async function readModelFile(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new LacunaError('bad-model', { why: `${file}: ${code ?? 'unreadable'}` }, { cause: error });
  }
}
