import { toLabelRecord, type LabelId } from '../../contract/labels.ts';
import type { Span, WeightedSpan } from '../../contract/types.ts';
import { toClauseLogOdds } from './classify.ts';
import type { ClauseInContext } from './clause-context.ts';
import { toTokens } from './features/token.ts';
import type { Model } from './model.ts';

const LONGEST_SPAN_WORDS = 3;
const MAX_SPANS = 5;
/** Enough for any sentence; a longer text is a list run together, and each word costs six scorings. */
const MAX_WORDS = 200;

interface Removal extends Span {
  /** By label, in the model's order. */
  readonly weights: readonly number[];
}

/**
 * For each label the spans of the clause's text whose removal would change the score most, strongest first.
 *
 * `weight` is the label's log-odds with the span less the log-odds without it: positive spans speak for the label.
 * Every weight is measured by scoring the clause again without the span (Zeiler & Fergus 2014, "occlusion"), so it is
 * true of the model whatever the model is. Spans are runs of one to three words and do not overlap.
 * Offsets are UTF-16 code units within `clause.text`.
 */
export function explain(model: Model, clause: ClauseInContext): Readonly<Record<LabelId, readonly WeightedSpan[]>> {
  const whole = toClauseLogOdds(model, clause);
  const scoreWithout = (span: Span): readonly number[] =>
    toClauseLogOdds(model, { ...clause, text: removeSpan(clause.text, span) });
  const removals = listSpans(clause.text).map((span): Removal => {
    const without = scoreWithout(span);
    return { start: span.start, end: span.end, weights: whole.map((logOdds, label) => logOdds - without[label]!) };
  });
  return toLabelRecord(model.header.labels, (_, label) => chooseStrongest(removals, label));
}

/** The text without a span; what is left is not glued together. */
export function removeSpan(text: string, { start, end }: Span): string {
  return `${text.slice(0, start)} ${text.slice(end)}`;
}

function listSpans(text: string): readonly Span[] {
  const tokens = toTokens(text).slice(0, MAX_WORDS);
  return tokens.flatMap(({ start }, first) =>
    tokens.slice(first, first + LONGEST_SPAN_WORDS).map(({ end }) => ({ start, end })),
  );
}

/** Greedy: the strongest span, then the strongest that touches none chosen. A longer span must beat the shorter by what its extra words add. */
function chooseStrongest(removals: readonly Removal[], label: number): readonly WeightedSpan[] {
  const candidates = removals
    .map(({ start, end, weights }) => ({ start, end, weight: weights[label]! }))
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const chosen: WeightedSpan[] = [];
  for (const span of candidates) {
    if (chosen.length === MAX_SPANS) break;
    if (chosen.every(({ start, end }) => span.end <= start || end <= span.start)) chosen.push(span);
  }
  return chosen;
}
