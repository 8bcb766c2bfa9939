import type { Certainty, GoldStatus } from '../../contract/gold-status.ts';
import type { LabelId } from '../../contract/labels.ts';
import type {
  Decision,
  ExportManifest,
  ModelId,
  PolicyReading,
  Prediction,
  Scores,
  Span,
} from '../../contract/types.ts';
import { judgeGold, toAnnotator } from '../5-compare/agreement/gold.ts';
import { type StandingClause, toStandingClauses } from '../5-compare/standing-clause.ts';

/**
 * One labelled clause as it leaves the workspace. The field names are stable: other programs read them.
 *
 * `text` is the exact slice of the policy's text and `start`/`end` are UTF-16 code units into that text. `labels` is the set in force and
 * `source` says whose it is; `decidedBy`, `decidedAt` and `codebookRevision` are null where nobody decided. `predicted`, `scores` and
 * `modelId` are the model's word, kept beside a person's; null where no model has read the clause.
 * `mendedBy` names those who split, merged or re-kinded the segment, each once, oldest first; it is empty where the machine's cutting stands.
 */
export interface DatasetRow extends Span {
  readonly policy: string;
  readonly policySha256: string;
  readonly company: string | null;
  readonly index: number;
  readonly text: string;
  readonly kind: 'clause' | 'list-item';
  readonly headings: readonly string[];
  readonly leadIn: string | null;
  readonly labels: readonly LabelId[];
  readonly source: 'person' | 'model';
  /** How the labels came about; `predicted` where nobody decided. */
  readonly status: GoldStatus | 'predicted';
  /** The labels on which people settled: null where they differ without a verdict, and where nobody decided. */
  readonly gold: readonly LabelId[] | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly codebookRevision: number | null;
  /** Of the decision in force, as {@link RowAnnotation} has them; null where nobody decided. */
  readonly certainty: Certainty | null;
  readonly spentMs: number | null;
  readonly note: string | null;
  /** Whether the model’s labels were on the screen then, and which model’s. */
  readonly suggestionShown: boolean | null;
  readonly suggestionModelId: ModelId | null;
  readonly predicted: readonly LabelId[] | null;
  readonly scores: Scores | null;
  readonly modelId: ModelId | null;
  readonly mendedBy: readonly string[];
  /** Each annotator’s last word on the clause, by annotator in order of code units; verdicts are not among them. */
  readonly annotations: readonly RowAnnotation[];
  /** The last verdict on the clause, in force or reopened since. */
  readonly verdict: RowAnnotation | null;
}

/** What one person said of a clause, as annotator or as the one who settles. */
export interface RowAnnotation {
  readonly annotator: string;
  readonly labels: readonly LabelId[];
  /** ISO 8601, UTC. */
  readonly decidedAt: string;
  readonly codebookRevision: number;
  /** Null where nothing was asked. */
  readonly certainty: Certainty | null;
  /** How long the clause was in focus before, in milliseconds; null where nobody measured. */
  readonly spentMs: number | null;
  readonly note: string | null;
  /** What the model said, as it was on the screen; null where nothing was. */
  readonly suggestion: Prediction | null;
}

/** A policy as it is exported: with every decision that stands on it, of all annotators. */
export interface ExportedPolicy extends Pick<PolicyReading, 'text' | 'segments' | 'orphans'> {
  readonly policy: Pick<PolicyReading['policy'], 'id' | 'name' | 'company'>;
  readonly standing: readonly Decision[];
}

/** A policy’s text, for formats that hold texts whole. */
export interface ExportedText {
  readonly policy: string;
  readonly policySha256: string;
  readonly company: string | null;
  readonly text: string;
}

/** Why clauses and decisions are left out, in the order in which it is said. */
const ALL_REASONS: readonly string[] = [
  'headings and boilerplate, which carry no labels',
  'clauses that nobody has decided',
  'clauses that neither a person nor a model has labelled',
  'decisions whose words no longer stand in the text',
  'clauses that the search does not find',
];

/** Which clauses to take: all, or those that a person decided. */
export type Include = 'all' | 'decided';

/** Rows and an account of what is not among them. */
export interface Dataset {
  readonly rows: readonly DatasetRow[];
  readonly leftOut: ExportManifest['leftOut'];
  /** The policies asked for, in the order of their rows; those without any row among them. */
  readonly texts: readonly ExportedText[];
}

/**
 * The rows of some policies, ordered by the policies' names (by code unit; then by id) and, within a policy, by place: the same decisions
 * give the same rows whatever order policies came in. Clauses for which `isIn` does not hold are left out and counted.
 */
export function toDataset(
  policies: readonly ExportedPolicy[],
  include: Include,
  isIn: (policy: ExportedPolicy['policy'], clause: Span) => boolean = () => true,
): Dataset {
  const counts = { unlabelled: 0, undecided: 0, unread: 0, orphans: 0, outside: 0 };
  const rows: DatasetRow[] = [];
  const readings = policies.toSorted(byNameAndId);
  for (const reading of readings) {
    const said = groupByPlace(reading.standing);
    const clauses = toStandingClauses(reading.text, reading.segments);
    counts.unlabelled += reading.segments.length - clauses.length;
    counts.orphans += reading.orphans.length;
    for (const clause of clauses) {
      if (!isIn(reading.policy, clause)) counts.outside += 1;
      else if (clause.decision === null && include === 'decided') counts.undecided += 1;
      else if (clause.decision === null && clause.prediction === null) counts.unread += 1;
      else rows.push(toRow(reading, clause, said.get(toPlace(clause)) ?? []));
    }
  }
  const texts = readings.map(({ policy, text }) => {
    return { policy: policy.name, policySha256: policy.id, company: policy.company, text };
  });
  return { rows, leftOut: toLeftOut(counts), texts };
}

function toPlace({ start, end }: Span): string {
  return `${start}:${end}`;
}

function groupByPlace(decisions: readonly Decision[]): ReadonlyMap<string, readonly Decision[]> {
  return Map.groupBy(decisions, toPlace);
}

/** Data sets of policies that follow each other, put together. */
export function joinDatasets(parts: readonly Dataset[]): Dataset {
  const counts = new Map(ALL_REASONS.map((reason) => [reason, 0]));
  for (const { reason, count } of parts.flatMap(({ leftOut }) => leftOut)) {
    counts.set(reason, (counts.get(reason) ?? 0) + count);
  }
  const leftOut = [...counts].map(([reason, count]) => ({ reason, count })).filter(({ count }) => count > 0);
  return { rows: parts.flatMap(({ rows }) => rows), leftOut, texts: parts.flatMap(({ texts }) => texts) };
}

function toLeftOut(
  counts: Readonly<Record<'unlabelled' | 'undecided' | 'unread' | 'orphans' | 'outside', number>>,
): Dataset['leftOut'] {
  const { unlabelled, undecided, unread, orphans, outside } = counts;
  return [unlabelled, undecided, unread, orphans, outside]
    .map((count, at) => ({ reason: ALL_REASONS[at] ?? '', count }))
    .filter(({ count }) => count > 0);
}

function toRow({ policy }: ExportedPolicy, clause: StandingClause, said: readonly Decision[]): DatasetRow {
  const { index, start, end, text, kind, headings, leadIn, labels, decision, prediction, mends } = clause;
  const {
    answers,
    status: reached,
    verdict,
  } = judgeGold(
    said.filter((one) => one.quote === text),
    toAnnotator,
  );
  const status = decision === null ? 'predicted' : (reached ?? 'single');
  return {
    policy: policy.name,
    policySha256: policy.id,
    company: policy.company,
    index,
    start,
    end,
    text,
    kind,
    headings,
    leadIn,
    labels,
    source: decision === null ? 'model' : 'person',
    status,
    gold: status === 'conflicting' || status === 'predicted' ? null : labels,
    decidedBy: decision?.author ?? null,
    decidedAt: decision?.decidedAt ?? null,
    codebookRevision: decision?.codebookRevision ?? null,
    certainty: decision?.certainty ?? null,
    spentMs: decision?.spentMs ?? null,
    note: decision?.note ?? null,
    suggestionShown: decision === null ? null : decision.suggestion !== null,
    suggestionModelId: decision?.suggestion?.modelId ?? null,
    predicted: prediction?.labels ?? null,
    scores: prediction?.scores ?? null,
    modelId: prediction?.modelId ?? null,
    mendedBy: [...new Set(mends.map(({ author }) => author))],
    annotations: answers.map(toAnnotation),
    verdict: verdict === null ? null : toAnnotation(verdict),
  };
}

function toAnnotation(decision: Decision): RowAnnotation {
  const { labels, decidedAt, codebookRevision, certainty = null, spentMs = null, note = null, suggestion } = decision;
  const annotator = toAnnotator(decision);
  return { annotator, labels, decidedAt, codebookRevision, certainty, spentMs, note, suggestion };
}

function byNameAndId(
  { policy: a }: Pick<ExportedPolicy, 'policy'>,
  { policy: b }: Pick<ExportedPolicy, 'policy'>,
): number {
  return byCodeUnit(a.name, b.name) || byCodeUnit(a.id, b.id);
}

/** Policies in the order in which their rows stand. */
export function orderPolicies<T extends ExportedPolicy['policy']>(policies: readonly T[]): readonly T[] {
  return policies.toSorted((a, b) => byNameAndId({ policy: a }, { policy: b }));
}

// Not localeCompare: the order must not depend on the machine's language.
function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
