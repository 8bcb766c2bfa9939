/**
 * The score from which giving the label makes F1 highest on clauses whose label is known; half-way between two scores
 * where it can. With no clause that carries the label the answer is 0.5.
 */
export function chooseThreshold(scores: ArrayLike<number>, truth: ArrayLike<number>): number {
  const order = Array.from({ length: scores.length }, (_, at) => at).toSorted((a, b) => scores[b]! - scores[a]!);
  const positives = order.reduce((sum, at) => sum + truth[at]!, 0);
  let best = 0;
  let threshold = 0.5;
  let hits = 0;
  order.forEach((at, rank) => {
    hits += truth[at]!;
    const f1 = (2 * hits) / (rank + 1 + positives);
    if (f1 <= best) return;
    best = f1;
    const following = order[rank + 1];
    threshold = following === undefined ? scores[at]! : (scores[at]! + scores[following]!) / 2;
  });
  return threshold;
}
