import { LABEL_IDS } from '../../contract/labels.ts';
import type { LabelId, ProvidedLabelId } from '../../contract/labels.ts';
import type { Classification } from './classify.ts';
import { createRandom } from './random.ts';

/** Precision, recall and their harmonic mean; each 0 where its denominator is. */
export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How one label was predicted. `support` counts the clauses that carry it; `calibrationError` is the expected calibration error. */
export interface LabelEvaluation extends Rates {
  readonly averagePrecision: number;
  readonly support: number;
  readonly calibrationError: number;
}

/** Bounds of a 95 % interval. */
export type Interval = readonly [low: number, high: number];

/**
 * How a model does on labelled clauses, for the labels that were measured: those that come with the application, or the part of them that a data set
 * speaks of. `intervals` are of F1, from bootstrap samples of whole policies.
 */
export interface Evaluation<L extends ProvidedLabelId = ProvidedLabelId> {
  readonly labels: Readonly<Record<L, LabelEvaluation>>;
  readonly micro: Rates;
  readonly macro: Rates;
  readonly exactMatch: number;
  readonly intervals: Readonly<Record<L | 'micro' | 'macro', Interval>>;
}

/** A clause's right labels beside what was said of it. */
export interface Judged {
  readonly doc: string;
  readonly truth: readonly LabelId[];
  readonly said: Classification;
}

/** Hits, false alarms and misses. */
interface Counts {
  readonly hits: number;
  readonly alarms: number;
  readonly misses: number;
}

const BINS = 10;
const BOOTSTRAP_SAMPLES = 1000;

const divide = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const mean = (values: readonly number[]): number =>
  divide(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );

function toRates({ hits, alarms, misses }: Counts): Rates {
  return {
    precision: divide(hits, hits + alarms),
    recall: divide(hits, hits + misses),
    f1: divide(2 * hits, 2 * hits + alarms + misses),
  };
}

function addCounts(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, { hits, alarms, misses }) => ({
      hits: sum.hits + hits,
      alarms: sum.alarms + alarms,
      misses: sum.misses + misses,
    }),
    { hits: 0, alarms: 0, misses: 0 },
  );
}

function countLabel(judged: readonly Judged[], label: LabelId): Counts {
  return addCounts(
    judged.map(({ truth, said }) => {
      const right = truth.includes(label);
      const given = said.labels.includes(label);
      return { hits: Number(right && given), alarms: Number(!right && given), misses: Number(right && !given) };
    }),
  );
}

/** The mean of precision at each hit, scores falling (as in information retrieval; equal scores keep their order). */
export function toAveragePrecision(scores: readonly number[], truth: readonly boolean[]): number {
  const order = scores.map((_, at) => at).toSorted((a, b) => scores[b]! - scores[a]!);
  let hits = 0;
  const precisions = order.flatMap((at, rank) => {
    if (truth[at] !== true) return [];
    hits += 1;
    return [hits / (rank + 1)];
  });
  return mean(precisions);
}

/** A tenth of the probability scale: how many clauses fell into it, what was said on average, and how many had the label. */
export interface ReliabilityBin {
  readonly count: number;
  readonly meanScore: number;
  readonly share: number;
}

/** Ten bins of equal width over 0 to 1. An empty bin has zeros. */
export function toReliability(scores: readonly number[], truth: readonly boolean[]): readonly ReliabilityBin[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const inside = scores.flatMap((score, at) => (Math.min(BINS - 1, Math.floor(score * BINS)) === bin ? [at] : []));
    const share = mean(inside.map((at) => Number(truth[at] === true)));
    return { count: inside.length, meanScore: mean(inside.map((at) => scores[at]!)), share };
  });
}

/** Expected calibration error: how far said and true shares lie apart, bins weighed by their clauses (Guo et al. 2017, equation 3). */
export function toCalibrationError(bins: readonly ReliabilityBin[]): number {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce((sum, { count, meanScore, share }) => sum + divide(count, total) * Math.abs(meanScore - share), 0);
}

function evaluateLabel(judged: readonly Judged[], label: ProvidedLabelId): LabelEvaluation {
  const scores = judged.map(({ said }) => said.scores[label]);
  const truth = judged.map((one) => one.truth.includes(label));
  return {
    ...toRates(countLabel(judged, label)),
    averagePrecision: toAveragePrecision(scores, truth),
    support: truth.filter(Boolean).length,
    calibrationError: toCalibrationError(toReliability(scores, truth)),
  };
}

function toMacro(rates: readonly Rates[]): Rates {
  return {
    precision: mean(rates.map(({ precision }) => precision)),
    recall: mean(rates.map(({ recall }) => recall)),
    f1: mean(rates.map(({ f1 }) => f1)),
  };
}

/** F1 of each label, then micro and macro. `counts` are by label. */
function toF1s(counts: readonly Counts[]): readonly number[] {
  const rates = counts.map(toRates);
  return [...rates.map(({ f1 }) => f1), toRates(addCounts(counts)).f1, toMacro(rates).f1];
}

/** Percentile bootstrap over policies (Efron 1979): clauses of one policy stand and fall together. */
function toIntervals<L extends ProvidedLabelId>(
  judged: readonly Judged[],
  labels: readonly L[],
  seed: number,
): Evaluation<L>['intervals'] {
  const policies = [...Map.groupBy(judged, ({ doc }) => doc).values()].map((ofPolicy) =>
    labels.map((label) => countLabel(ofPolicy, label)),
  );
  const random = createRandom(seed);
  const samples = Array.from({ length: BOOTSTRAP_SAMPLES }, () => {
    const drawn = policies.map(() => policies[Math.floor(random() * policies.length)]!);
    return toF1s(labels.map((_, label) => addCounts(drawn.map((counts) => counts[label]!))));
  });
  const intervals = [...labels, 'micro', 'macro'].map((measure, at) => {
    const sorted = samples.map((sample) => sample[at]!).toSorted((a, b) => a - b);
    const quantile = (share: number): number => sorted[Math.round(share * (sorted.length - 1))]!;
    return [measure, [quantile(0.025), quantile(0.975)]] as const;
  });
  return Object.fromEntries(intervals) as unknown as Evaluation<L>['intervals'];
}

/** Measure what was said of clauses against what is right, for some labels alone. `seed` draws the bootstrap samples. */
export function evaluateLabels<L extends ProvidedLabelId>(
  judged: readonly Judged[],
  labels: readonly L[],
  seed: number,
): Evaluation<L> {
  const counts = labels.map((label) => countLabel(judged, label));
  const same = ({ truth, said }: Judged): boolean =>
    labels.every((label) => truth.includes(label) === said.labels.includes(label));
  return {
    labels: Object.fromEntries(labels.map((label) => [label, evaluateLabel(judged, label)])) as Evaluation<L>['labels'],
    micro: toRates(addCounts(counts)),
    macro: toMacro(counts.map(toRates)),
    exactMatch: divide(judged.filter(same).length, judged.length),
    intervals: toIntervals(judged, labels, seed),
  };
}

/** Measure what was said of clauses against what is right, for the labels that come with the application. */
export function evaluate(judged: readonly Judged[], seed: number): Evaluation {
  return evaluateLabels(judged, LABEL_IDS, seed);
}
