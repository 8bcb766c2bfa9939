import { LacunaError } from '../contract/errors.ts';
import type { ModelId, Scores } from '../contract/types.ts';
import type { Classification } from '../core/3-label/classify.ts';
import { type Evaluation, evaluateLabels, type Judged } from '../core/3-label/evaluate.ts';
import type { Model } from '../core/3-label/model.ts';
import { OPP115_LABELS, parseOpp115, voteLabels } from '../core/7-import/opp115.ts';
import { analyse } from './analyse.ts';

/** A policy of the corpus as its two files. */
export interface Opp115Files {
  readonly name: string;
  readonly html: string;
  readonly csv: string;
}

/** Draws the bootstrap samples: the same for every evaluation. */
const INTERVAL_SEED = 1;

/**
 * Measure a model on policies in the OPP-115 layout, for the labels that it has a category for.
 *
 * A segment there is a paragraph or more. It is cut into clauses as any page is; it has the labels that any of its clauses has, and for each
 * label the highest score of them. What is right is what more than half of the annotators said.
 *
 * @throws LacunaError `bad-data` naming the file and line that can’t be used; `too-little-data` if there is no segment.
 */
export async function evaluateOpp115(
  policies: readonly Opp115Files[],
  model: Model,
): Promise<Evaluation<(typeof OPP115_LABELS)[number]>> {
  const judged: Judged[] = [];
  for (const { name, html, csv } of policies) {
    const policy = parseOpp115(name, html, csv);
    const truths = voteLabels(policy);
    for (const [at, segment] of policy.segments.entries()) {
      const said = await label(segment, model);
      if (said !== null) judged.push({ doc: name, truth: truths[at] ?? [], said });
    }
  }
  if (judged.length === 0) throw new LacunaError('too-little-data', { why: 'there is no segment' });
  return evaluateLabels(judged, OPP115_LABELS, INTERVAL_SEED);
}

/** The union of what is said of a segment’s clauses; null where it holds no clause. */
async function label(html: string, model: Model): Promise<Classification | null> {
  const bytes = new TextEncoder().encode(html);
  const predictions = await analyse({ name: 'segment.html', bytes }, model, '' as ModelId).then(
    (analysis) => analysis.predictions.filter((one) => one !== null),
    (error: unknown) => {
      if (error instanceof LacunaError && (error.code === 'no-text' || error.code === 'empty-file')) return [];
      throw error;
    },
  );
  const [first] = predictions;
  if (first === undefined) return null;
  const scores: Scores = Object.assign(
    {},
    first.scores,
    ...OPP115_LABELS.map((id) => ({ [id]: Math.max(...predictions.map((one) => one.scores[id])) })),
  );
  const given = new Set(predictions.flatMap(({ labels }) => labels));
  return { scores, labels: OPP115_LABELS.filter((id) => given.has(id)) };
}
