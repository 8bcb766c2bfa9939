// Fits the weights of main/core/5-compare/align/score.ts to pairs of clauses that were judged by reading, and says how well they tell them apart.
// node test/support/alignment-weights.ts — the same rows give the same weights.
import EVIDENCE from '../fixtures/alignment/judged-evidence.json' with { type: 'json' };

/** How much a verdict counts: rivals were not judged, and what is near-verbatim is easily told. */
const IMPORTANCE: Readonly<Record<string, number>> = {
  'near-verbatim': 0.5,
  same: 1,
  related: 1,
  other: 1,
  apart: 1.3,
  rival: 0.2,
};
/** Pairs that an earlier program had not linked count less where they are wrong: few of them come near. */
const MISSED = 0.6;
/** How hard weights are held near 0, once every column has unit variance. */
const RIDGE = 5;
/** How much the question “in one row?” counts beside “the same?”. */
const IN_ONE_ROW = 0.7;
const ROUNDS = 100;
const FOLDS = 8;

/** A judged pair. `grade` is 2 for the same, 1 for related, 0 for neither. */
interface Judged {
  readonly set: string;
  readonly group: number;
  readonly verdict: string;
  readonly grade: number;
  readonly importance: number;
  readonly evidence: readonly number[];
}

/** Weights of evidence, and the sums from which a pair is more likely related than not, and the same than not. */
interface Fitted {
  readonly weights: readonly number[];
  readonly related: number;
  readonly same: number;
}

const names = EVIDENCE.columns.slice(3);
const rows = EVIDENCE.rows.map(([set, group, named, ...evidence]): Judged => {
  const verdict = String(named);
  const grade = verdict === 'related' ? 1 : verdict === 'same' || verdict === 'near-verbatim' ? 2 : 0;
  const importance = set === 'missed-earlier' && grade === 0 ? MISSED : (IMPORTANCE[verdict] ?? 0);
  return { set: String(set), group: Number(group), verdict, grade, importance, evidence: evidence.map(Number) };
});
reportHeldOut();
const fitted = fit(rows);
for (const [at, name] of names.entries()) console.log(name, fitted.weights[at]?.toFixed(2));
console.log('bias', (-fitted.same).toFixed(2), 'related from', (fitted.related - fitted.same).toFixed(2));

/** Each pair of policies is weighed by weights that were fitted without it. */
function reportHeldOut(): void {
  const points = new Map<Judged, number>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const { weights, same } = fit(rows.filter(({ group }) => group % FOLDS !== fold));
    for (const row of rows.filter(({ group }) => group % FOLDS === fold)) points.set(row, weigh(row, weights) - same);
  }
  for (const sets of [
    ['provided', 'blind'],
    ['linked', 'linked-earlier'],
  ]) {
    const held = rows.filter(({ set }) => sets.includes(set));
    const of = (grade: number): readonly number[] =>
      held.filter((row) => row.grade === grade && row.verdict !== 'rival').map((row) => points.get(row) ?? 0);
    const above = [2, 1, 0].map((grade) => `${of(grade).filter((one) => one > 0).length} of ${of(grade).length}`);
    console.log(`held out, ${sets.join(' and ')}: same before the rest ${toArea(of(2), [...of(1), ...of(0)])}`);
    console.log(`  above even: same ${above[0]}, related ${above[1]}, others ${above[2]}`);
  }
}

function toArea(high: readonly number[], low: readonly number[]): string {
  const won = high.reduce(
    (sum, one) => sum + low.reduce((wins, other) => wins + (Math.sign(one - other) + 1) / 2, 0),
    0,
  );
  return (won / (high.length * low.length)).toFixed(3);
}

function weigh({ evidence }: Pick<Judged, 'evidence'>, weights: readonly number[]): number {
  return evidence.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
}

/**
 * Two logistic regressions with one set of weights, each with its own threshold, by Newton's method: is a pair at least related, and is it the
 * same? A ridge holds the weights, not the thresholds. Whether rivals are related nobody judged.
 */
function fit(judged: readonly Judged[]): Fitted {
  const spreads = names.map((_, at) => toSpread(judged.map(({ evidence }) => evidence[at] ?? 0)));
  const size = names.length;
  let state = Array.from({ length: size + 2 }, () => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const slopes = state.map((weight, at) => (at < size ? -RIDGE * weight : 0));
    const bends = state.map((_, at) => state.map((__, on) => (at === on ? (at < size ? RIDGE : 1e-6) : 0)));
    for (const { evidence, grade, importance, verdict } of judged) {
      for (const least of [1, 2]) {
        if (verdict === 'rival' && least === 1) continue;
        const input = [
          ...evidence.map((value, at) => value / (spreads[at] ?? 1)),
          least === 1 ? -1 : 0,
          least === 2 ? -1 : 0,
        ];
        const chance = 1 / (1 + Math.exp(-input.reduce((sum, value, on) => sum + value * state[on]!, 0)));
        const counts = least === 1 ? importance * IN_ONE_ROW : importance;
        const miss = counts * ((grade >= least ? 1 : 0) - chance);
        const bend = counts * chance * (1 - chance);
        for (const [row, value] of input.entries()) {
          if (value === 0) continue;
          slopes[row]! += miss * value;
          for (const [on, other] of input.entries()) bends[row]![on]! += bend * value * other;
        }
      }
    }
    const step = solve(bends, slopes);
    // Never far at once: from afar Newton's steps overshoot.
    const scale = Math.min(1, 1 / Math.max(...step.map(Math.abs)));
    state = state.map((weight, at) => weight + scale * step[at]!);
  }
  return {
    weights: state.slice(0, size).map((weight, at) => weight / (spreads[at] ?? 1)),
    related: state[size]!,
    same: state[size + 1]!,
  };
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
