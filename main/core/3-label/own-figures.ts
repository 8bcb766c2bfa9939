import type { OwnLabelTrial } from '../../contract/models.ts';
import { fitBlend, type Known } from './calibrate.ts';
import { toCalibrationError, toReliability } from './evaluate.ts';
import { toScored } from './held-out.ts';
import { chooseOwnThreshold } from './own-threshold.ts';
import { createRandom } from './random.ts';

const SAMPLES = 1000;

/** Hits, false alarms and misses. */
interface Counts {
  readonly hits: number;
  readonly alarms: number;
  readonly misses: number;
}

/**
 * How a label is given on clauses that were held out: raw scores come from parts that did not see them, and the curve and the threshold for
 * each part are fitted on the other parts alone. The interval is of F1, 95 %, by bootstrap samples of whole policies (Efron 1979).
 */
export function toOwnFigures(
  known: Known,
  parts: readonly number[],
  docs: readonly string[],
  seed: number,
): NonNullable<OwnLabelTrial['measured']> {
  const { probabilities, given } = judge(known, parts);
  const truth = Array.from(known.truth, (one) => one === 1);
  const policies = [...Map.groupBy(docs.keys(), (row) => docs[row]!).values()].map((rows) => count(rows, truth, given));
  const all = add(policies);
  return {
    figures: {
      precision: divide(all.hits, all.hits + all.alarms),
      recall: divide(all.hits, all.hits + all.misses),
      f1: toF1(all),
      support: all.hits + all.misses,
      calibrationError: toCalibrationError(toReliability(probabilities, truth)),
    },
    interval: toInterval(policies, seed),
  };
}

function judge(
  known: Known,
  parts: readonly number[],
): { readonly probabilities: readonly number[]; readonly given: readonly boolean[] } {
  const probabilities: number[] = [];
  const given: boolean[] = [];
  for (const part of new Set(parts)) {
    const others = {
      scores: known.scores.map((scores) => scores.filter((_, row) => parts[row] !== part)),
      truth: known.truth.filter((_, row) => parts[row] !== part),
    };
    const blend = fitBlend(others);
    const threshold = chooseOwnThreshold(toScored(others, blend));
    const scored = toScored(known, blend);
    for (const [row, own] of parts.entries()) {
      if (own !== part) continue;
      probabilities[row] = scored.probabilities[row]!;
      given[row] = scored.probabilities[row]! >= threshold;
    }
  }
  return { probabilities, given };
}

function toInterval(policies: readonly Counts[], seed: number): readonly [number, number] {
  const random = createRandom(seed);
  const draw = (): Counts => policies[Math.floor(random() * policies.length)]!;
  const sorted = Array.from({ length: SAMPLES }, () => toF1(add(policies.map(draw)))).toSorted((a, b) => a - b);
  return [sorted[Math.round(0.025 * (SAMPLES - 1))]!, sorted[Math.round(0.975 * (SAMPLES - 1))]!];
}

function count(rows: readonly number[], truth: readonly boolean[], given: readonly boolean[]): Counts {
  const countIf = (holds: (row: number) => boolean): number => rows.filter(holds).length;
  return {
    hits: countIf((row) => truth[row]! && given[row]!),
    alarms: countIf((row) => !truth[row]! && given[row]!),
    misses: countIf((row) => truth[row]! && !given[row]!),
  };
}

function add(counts: readonly Counts[]): Counts {
  const sum = (field: keyof Counts): number => counts.reduce((total, one) => total + one[field], 0);
  return { hits: sum('hits'), alarms: sum('alarms'), misses: sum('misses') };
}

const divide = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const toF1 = ({ hits, alarms, misses }: Counts): number => divide(2 * hits, 2 * hits + alarms + misses);
