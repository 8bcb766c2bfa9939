import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readModel, type OpenedModel } from '../api/model-file.ts';
import { toModelId } from '../contract/decode.ts';
import { LacunaError } from '../contract/errors.ts';
import { hashBytes } from './hash.ts';

/** A model with the bytes of its file, from which a worker thread makes its own copy. */
export interface LoadedModel extends OpenedModel {
  readonly bytes: Uint8Array;
}

/**
 * Read the model of a folder (its `model.bin`).
 *
 * @throws LacunaError `bad-model` if there is none or it can't be used; `model-version`; `model-codebook`.
 */
export async function loadModel(folder: string): Promise<LoadedModel> {
  const bytes = await readModelFile(path.join(folder, 'model.bin'));
  return { bytes, ...readModel(bytes, toModelId(hashBytes(bytes))) };
}

async function readModelFile(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new LacunaError('bad-model', { why: `${file}: ${code ?? 'unreadable'}` }, { cause: error });
  }
}
