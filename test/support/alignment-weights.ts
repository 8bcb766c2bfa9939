// Fits the weights of main/core/5-compare/align/score.ts to pairs of clauses that were judged by reading, and says how well they tell them apart.
// node test/support/alignment-weights.ts — the same rows give the same weights.
import EVIDENCE from '../fixtures/alignment/judged-evidence.json' with { type: 'json' };

/** How much a verdict counts: rivals were not judged, and what is near-verbatim is easily told. */
const IMPORTANCE: Readonly<Record<string, number>> = {
  'near-verbatim': 0.5,
  same: 1,
  related: 1,
  apart: 1.5,
  rival: 0.3,
};
/** How hard weights are held near 0, once every column has unit variance. */
const RIDGE = 2;
const ROUNDS = 40;

interface Judged {
  readonly set: string;
  readonly half: number;
  readonly verdict: string;
  readonly evidence: readonly number[];
}

const names = EVIDENCE.columns.slice(3);
const rows = EVIDENCE.rows.map(([set, half, verdict, ...evidence]): Judged => ({
  set: String(set),
  half: Number(half),
  verdict: String(verdict),
  evidence: evidence.map(Number),
}));
for (const half of [0, 1]) report(half);
const learned = rows.filter(({ set }) => set !== 'drawn-later');
const all = fit(learned);
for (const [at, name] of [...names, 'bias'].entries()) console.log(name, all[at]?.toFixed(2));
const later = rows.filter(({ set }) => set === 'drawn-later');
if (later.length > 0) console.log('drawn-later, all', measure(later, all));

function report(half: number): void {
  const weights = fit(rows.filter((row) => row.half === half && row.set !== 'drawn-later'));
  for (const set of ['provided', 'dev', 'drawn']) {
    const held = rows.filter((row) => row.half !== half && row.set === set);
    console.log(`held out ${1 - half}, ${set}`, measure(held, weights));
  }
}

function measure(held: readonly Judged[], weights: readonly number[]): string {
  const same = held.filter(({ verdict }) => verdict === 'same').map((row) => weigh(row, weights));
  const other = held.filter(({ verdict }) => /related|apart/.test(verdict)).map((row) => weigh(row, weights));
  const above = (points: readonly number[]): string => `${points.filter((one) => one > 0).length} of ${points.length}`;
  return `area under the curve ${toArea(same, other).toFixed(3)}; above even: same ${above(same)}, others ${above(other)}`;
}

function toArea(high: readonly number[], low: readonly number[]): number {
  const won = high.reduce(
    (sum, one) => sum + low.reduce((wins, other) => wins + (Math.sign(one - other) + 1) / 2, 0),
    0,
  );
  return won / (high.length * low.length);
}

function weigh({ evidence }: Judged, weights: readonly number[]): number {
  return evidence.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), weights.at(-1) ?? 0);
}

/** Logistic regression by Newton's method, with a ridge on all weights but the last, the bias. */
function fit(judged: readonly Judged[]): readonly number[] {
  const spreads = names.map((_, at) => toSpread(judged.map(({ evidence }) => evidence[at] ?? 0)));
  const inputs = judged.map(({ evidence }) => [...evidence.map((value, at) => value / (spreads[at] ?? 1)), 1]);
  let weights = Array.from({ length: names.length + 1 }, () => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const slopes = weights.map((weight, at) => (at === names.length ? 0 : RIDGE * weight));
    const bends = weights.map((_, at) => weights.map((__, on) => (at === on && at < names.length ? RIDGE : 0)));
    for (const [at, input] of inputs.entries()) {
      const { verdict } = judged[at]!;
      const chance = 1 / (1 + Math.exp(-input.reduce((sum, value, on) => sum + value * weights[on]!, 0)));
      const importance = IMPORTANCE[verdict] ?? 0;
      const miss = importance * (chance - (verdict === 'same' || verdict === 'near-verbatim' ? 1 : 0));
      for (const [row, value] of input.entries()) {
        slopes[row]! += miss * value;
        for (const [on, other] of input.entries())
          bends[row]![on]! += importance * chance * (1 - chance) * value * other;
      }
    }
    const step = solve(bends, slopes);
    weights = weights.map((weight, at) => weight - (step[at] ?? 0));
  }
  return weights.map((weight, at) => weight / (spreads[at] ?? 1));
}

function toSpread(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
}

/** Gauss's elimination; the matrix is positive definite. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rest = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (const [pivot, from] of rest.entries()) {
    for (const [at, row] of rest.entries()) {
      const factor = at === pivot ? 0 : row[pivot]! / from[pivot]!;
      if (factor !== 0) for (let on = pivot; on < row.length; on += 1) row[on]! -= factor * from[on]!;
    }
  }
  return rest.map((row, at) => row.at(-1)! / row[at]!);
}
