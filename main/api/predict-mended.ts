import type { Prediction, Segment } from '../contract/types.ts';
import { classify } from '../core/3-label/classify.ts';
import { toClausesInContext } from '../core/3-label/clause-context.ts';
import type { OpenedModel } from './model-file.ts';

/** Segments with the model's word on each, beside them. */
interface Predicted {
  readonly segments: readonly Segment[];
  readonly predictions: readonly (Prediction | null)[];
}

/**
 * The model's word on mended segments, beside them: the one that is known for each clause that stands as it stood, surroundings and all;
 * for every other clause the model is asked. So that the answer is what it would be, had the machine cut the text like this.
 */
export function predictMended(
  text: string,
  machine: Predicted,
  mended: readonly Segment[],
  { parsed, info }: Pick<OpenedModel, 'parsed' | 'info'>,
): readonly (Prediction | null)[] {
  const known = toKnown(text, machine);
  const clauses = toClausesInContext(text, mended);
  const fresh = clauses.filter((placed) => !known.has(toKey(placed)));
  const results = classify(
    parsed,
    fresh.map(({ clause }) => clause),
  );
  const bySegment = new Map<Segment, Prediction>();
  for (const placed of clauses) {
    const prediction = known.get(toKey(placed));
    if (prediction !== undefined) bySegment.set(placed.segment, prediction);
  }
  for (const [at, { scores, labels }] of results.entries()) {
    const placed = fresh[at];
    if (placed !== undefined) bySegment.set(placed.segment, { modelId: info.id, scores, labels });
  }
  return mended.map((segment) => bySegment.get(segment) ?? null);
}

type Placed = ReturnType<typeof toClausesInContext>[number];

function toKey({ clause }: Placed): string {
  return JSON.stringify(clause);
}

function toKnown(text: string, { segments, predictions }: Predicted): ReadonlyMap<string, Prediction> {
  const places = new Map(segments.map((segment, at) => [segment, at]));
  const known = new Map<string, Prediction>();
  for (const placed of toClausesInContext(text, segments)) {
    const prediction = predictions[places.get(placed.segment) ?? -1];
    if (prediction !== null && prediction !== undefined) known.set(toKey(placed), prediction);
  }
  return known;
}
