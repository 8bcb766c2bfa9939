import type { ModelId, ModelInfo } from '../contract/types.ts';
import { parseModel, toModelInfo, type Model } from '../core/3-label/model.ts';

/** A model as the use cases take it: to compute with, and to show. */
export interface OpenedModel {
  readonly parsed: Model;
  readonly info: ModelInfo;
}

/**
 * Read a model file's bytes; `id` is their hash.
 *
 * @throws LacunaError `bad-model`, `model-version` or `model-codebook`, as `parseModel` does.
 */
export function readModel(bytes: Uint8Array, id: ModelId): OpenedModel {
  const parsed = parseModel(bytes);
  return { parsed, info: toModelInfo(parsed, id) };
}
