import { parseModel, toModelBytes } from '../core/3-label/model.ts';
import { teach } from '../core/3-label/teach.ts';
import type { Improved, Improvement, OnStep } from './jobs.ts';

const SEED = 1;

/** A model's file and decisions in, the taught model's file and its figures out; what a worker thread runs. The same in gives the same out. */
export function improve({ base, clauses, ownLabels, name, trainedOn, data }: Improvement, onStep: OnStep): Improved {
  const model = parseModel(base);
  const about = {
    name,
    trainedOn,
    data: [...model.header.data, { ...data, clauses: clauses.length }],
  };
  const taught = teach(model, clauses, { seed: SEED, about, ownLabels, onProgress: onStep });
  return { bytes: toModelBytes(taught.model), trial: taught.trial };
}
