import { toDecisionId, toModelId } from '../contract/decode.ts';
import { MAX_NOTE } from '../contract/findings.ts';
import { LABEL_IDS, type LabelId, type ProvidedLabelId, toCodebookOrder } from '../contract/labels.ts';
import type { Decision, Span } from '../contract/types.ts';
import { toAnnotator } from '../core/5-compare/agreement/gold.ts';
import type { ImportedAnnotation, ImportedClause } from '../core/7-import/imported-dataset.ts';
import type { Details } from '../core/7-import/details.ts';
import { quote } from '../core/span.ts';
import { getCodebook } from './codebook.ts';
import type { FindLabel } from './import-dataset-labels.ts';
import type { Settling } from './import-dataset-settling.ts';
import type { Target } from './import-dataset-target.ts';
import type { JoinedPolicy } from './joined-policy.ts';
import type { Workbench } from './workbench.ts';

const MAX_AUTHOR = 80;
const NO_SCORES = Object.fromEntries(LABEL_IDS.map((id) => [id, 0])) as Record<ProvidedLabelId, number>;
const EARLIEST = Date.UTC(2000, 0, 1);
const DAY_MS = 86_400_000;

/** What the answers on one policy become decisions by. */
export interface DecisionContext extends Settling {
  readonly target: Extract<Target, { kind: 'held' }>;
  readonly joined: JoinedPolicy;
  readonly places: ReadonlyMap<ImportedClause, Span>;
  /** Why clauses stand nowhere. */
  readonly why: ReadonlyMap<ImportedClause, string>;
}

/** A decision, and its place in the log if it is not the log’s end. */
export interface StampedDecision {
  readonly decision: Decision;
  readonly stamp: number | undefined;
}

/** The decisions that answers make, in the order in which they were taken, and how many stand here already. */
export function toDecisions(
  bench: Workbench,
  context: DecisionContext,
  annotations: readonly ImportedAnnotation[],
): { readonly decisions: readonly StampedDecision[]; readonly known: number } {
  const now = bench.clock();
  const made = annotations.flatMap((one) => toDecision(bench, context, one, now) ?? []);
  const fresh = made.filter(({ decision, isTimed }) => !isKnown(context.joined.standing, decision, isTimed));
  for (const { annotation, decision, isTimed } of fresh) {
    const annotator = annotation.annotator === null ? null : decision.author;
    context.losses.write({ origin: annotation.origin, annotator, isTimed });
  }
  return { decisions: toStamped(fresh), known: made.length - fresh.length };
}

interface Made {
  readonly decision: Decision;
  readonly annotation: ImportedAnnotation;
  readonly isTimed: boolean;
}

function toDecision(
  bench: Workbench,
  context: DecisionContext,
  annotation: ImportedAnnotation,
  now: Date,
): Made | null {
  const { target, joined, places, why, losses, author, findLabel } = context;
  const { clause, annotator, origin, verdict, details } = annotation;
  const span = why.has(clause) ? undefined : places.get(clause);
  if (span === undefined) {
    losses.add(origin, `the answer: ${why.get(clause) ?? 'its words do not stand in the policy’s text'}`);
    return null;
  }
  const labels = toLabels(annotation, context);
  if (labels === null) return null;
  const moment = toMoment(annotation.decidedAt, now);
  if (moment === null && annotation.decidedAt !== null)
    losses.add(origin, 'when it was decided: that is no moment before now');
  if ((annotator?.length ?? 0) > MAX_AUTHOR)
    losses.add(origin, `the annotator’s name behind its first ${MAX_AUTHOR} characters`);
  if ((details.note?.length ?? 0) > MAX_NOTE) losses.add(origin, `the note behind its first ${MAX_NOTE} characters`);
  const decision: Decision = {
    id: toDecisionId(bench.newId()),
    policyId: target.record.id,
    start: span.start,
    end: span.end,
    quote: quote(joined.text, span),
    labels,
    action: 'set',
    author: (annotator ?? author).slice(0, MAX_AUTHOR).trim(),
    decidedAt: moment ?? now.toISOString(),
    codebookRevision: getCodebook(bench).revision,
    suggestion: toPrediction(details.suggestion, findLabel),
    origin: null,
    ...(verdict ? { verdict } : {}),
    ...(details.certainty === undefined ? {} : { certainty: details.certainty }),
    ...(details.spentMs === undefined ? {} : { spentMs: details.spentMs }),
    ...(details.note === undefined ? {} : { note: details.note.slice(0, MAX_NOTE).trim() }),
  };
  return { decision, annotation, isTimed: moment !== null };
}

/** The labels as the codebook has them; null where some were named and it has none of them, which is not to say that none applies. */
function toLabels(
  { labels, origin }: ImportedAnnotation,
  { findLabel, losses }: DecisionContext,
): readonly LabelId[] | null {
  const found = labels.map(findLabel);
  for (const one of found) if ('why' in one) losses.add(origin, one.why);
  const ids = found.flatMap((one) => ('id' in one ? [one.id] : []));
  if (labels.length === 0 || ids.length > 0) return toCodebookOrder(ids);
  losses.add(origin, 'the answer: none of its labels is in the codebook');
  return null;
}

/** What was on the screen, as far as the codebook has its labels. */
function toPrediction(suggestion: Details['suggestion'], findLabel: FindLabel): Decision['suggestion'] {
  if (suggestion === undefined) return null;
  const toId = (written: string): LabelId | null => {
    const found = findLabel(written);
    return 'id' in found ? found.id : null;
  };
  const scores = Object.entries(suggestion.scores).flatMap(([written, score]) => {
    const id = toId(written);
    return id === null ? [] : [[id, score] as const];
  });
  return {
    modelId: toModelId(suggestion.modelId),
    scores: { ...NO_SCORES, ...Object.fromEntries(scores) },
    labels: toCodebookOrder(suggestion.labels.flatMap((label) => toId(label) ?? [])),
  };
}

/** A moment in ISO 8601, UTC where no zone is named; null for none, for one before 2000, and for one of which this clock knows nothing yet. */
function toMoment(written: string | null, now: Date): string | null {
  if (written === null || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(written)) return null;
  const moment = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/i.test(written) ? written : `${written}Z`);
  return moment >= EARLIEST && moment <= now.getTime() + DAY_MS ? new Date(moment).toISOString() : null;
}

// Of a data set without times the annotator's last word counts.
function isKnown(standing: readonly Decision[], decision: Decision, isTimed: boolean): boolean {
  const { start, end, author, labels, verdict, decidedAt } = decision;
  const own = standing.filter(
    (one) => one.start === start && one.end === end && toAnnotator(one) === author && one.verdict === verdict,
  );
  const isSame = (one: Decision | undefined): boolean => one?.labels.toSorted().join() === labels.toSorted().join();
  return isTimed ? own.some((one) => isSame(one) && one.decidedAt === decidedAt) : isSame(own.at(-1));
}

/** In order of time, each past the one before, verdicts after the answers of the same moment; those without a time come at the log’s end. */
function toStamped(made: readonly Made[]): readonly StampedDecision[] {
  const ordered = made.toSorted(
    (a, b) =>
      Number(b.isTimed) - Number(a.isTimed) ||
      Date.parse(a.decision.decidedAt) - Date.parse(b.decision.decidedAt) ||
      Number(a.annotation.verdict) - Number(b.annotation.verdict),
  );
  let last = 0;
  return ordered.map(({ decision, isTimed }) => {
    if (!isTimed) return { decision, stamp: undefined };
    last = Math.max(Date.parse(decision.decidedAt), last + 1);
    return { decision, stamp: last };
  });
}
