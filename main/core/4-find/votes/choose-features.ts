import type { AspectId } from '../../../contract/findings.ts';
import type { ClauseKeys } from '../../3-label/features/fields.ts';
import { toVocabulary, type Vocabulary } from '../../3-label/features/vocabulary.ts';

/** At most so many features are kept, so that the model's file stays small. */
const MOST_FEATURES = 5200;

/**
 * The features that tell most: those that stand with some aspect far oftener than chance would have it, by the count's distance from what
 * is expected in standard deviations. Commonest first.
 *
 * `said` holds for each clause the places among `aspects` of those that it speaks of.
 */
export function chooseFeatures(
  clauses: readonly ClauseKeys[],
  said: readonly (readonly number[])[],
  aspects: readonly AspectId[],
): Vocabulary {
  const { keys, rarity } = toVocabulary(clauses);
  const rows = new Map(Array.from(keys, (key, row) => [key, row]));
  const width = aspects.length;
  const together = new Float64Array(keys.length * width);
  const counts = new Float64Array(keys.length);
  const totals = new Float64Array(width);
  for (const [at, { fields }] of clauses.entries()) {
    for (const aspect of said[at]!) totals[aspect]! += 1;
    const met = new Set<number>();
    for (const field of fields) for (const key of field) met.add(key);
    for (const key of met) {
      const row = rows.get(key);
      if (row === undefined) continue;
      counts[row]! += 1;
      for (const aspect of said[at]!) together[row * width + aspect]! += 1;
    }
  }
  const telling = counts.map((count, row) => {
    let most = 0;
    for (let aspect = 0; aspect < width; aspect += 1) {
      const share = totals[aspect]! / clauses.length;
      const expected = count * share;
      most = Math.max(most, (together[row * width + aspect]! - expected) / Math.sqrt(expected * (1 - share) + 1));
    }
    return most;
  });
  const kept = [...keys.keys()]
    .toSorted((a, b) => telling[b]! - telling[a]! || a - b)
    .slice(0, MOST_FEATURES)
    .toSorted((a, b) => a - b);
  return { keys: Int32Array.from(kept, (row) => keys[row]!), rarity: Float32Array.from(kept, (row) => rarity[row]!) };
}
