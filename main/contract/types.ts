import type { ExportFormat } from './export-formats.ts';
import type { Certainty, GoldStatus } from './gold-status.ts';
import type { LabelId } from './labels.ts';
import type { SourcePlaces } from './source-places.ts';

declare const brand: unique symbol;
type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** A policy's id: the SHA-256 of the imported file's bytes, in lower-case hexadecimal. The same file has the same id on every machine. */
export type PolicyId = Branded<string, 'PolicyId'>;

/** A model's id: the SHA-256 of its file, in lower-case hexadecimal. */
export type ModelId = Branded<string, 'ModelId'>;

/** A decision's id: a UUID, drawn once, kept through every merge. */
export type DecisionId = Branded<string, 'DecisionId'>;

/** A long task's id, drawn by the caller so that progress can be shown, and the task cancelled, before it answers. */
export type TaskId = Branded<string, 'TaskId'>;

/** A half-open stretch of a policy's text, in UTF-16 code units: `start` is included, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a segment is. Only `clause` and `list-item` are labelled; `boilerplate` is never labelled and never evidence. */
export type SegmentKind = 'heading' | 'clause' | 'list-item' | 'boilerplate';

/**
 * One stretch of a policy. Segments are ordered and disjoint, and every character that is not white space lies in exactly one.
 *
 * `level` is a heading's depth from 1, and 0 for every other kind. `headings` is the path of headings above the segment,
 * outermost first, each as a span of the same text. `leadIn` is the span of the sentence that a list item completes, or null.
 */
export interface Segment extends Span {
  readonly kind: SegmentKind;
  readonly level: number;
  readonly headings: readonly Span[];
  readonly leadIn: Span | null;
}

/**
 * A calibrated probability, 0 to 1, for each label that the model in question knows: those that come with the application always, a
 * person's own where it has learned them. Of any other label it says nothing, which is never the same as 0.
 */
export type Scores = Readonly<Record<LabelId, number>>;

/** What the model says of one clause: always replaceable by running a model again. */
export interface Prediction {
  readonly modelId: ModelId;
  readonly scores: Scores;
  readonly labels: readonly LabelId[];
}

/** A span of a clause's text and what it adds to a label's score (in log-odds; negative lowers it). */
export interface WeightedSpan extends Span {
  readonly weight: number;
}

/** `set` changes single labels; `confirm` accepts the whole set shown. Both are decisions of a person. */
export type DecisionAction = 'set' | 'confirm';

/** The decision on an older version of a policy from which another was carried over. */
export interface Origin {
  readonly id: DecisionId;
  readonly policyId: PolicyId;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly decidedAt: string;
}

/**
 * What a person decided about one clause. An empty `labels` is the answer "none applies", which is not the same as no decision.
 *
 * The anchor is the span together with its `quote`; when the text under the span is no longer the quote, the decision is an orphan.
 * `suggestion` is the prediction that was on screen when the person decided, or null if none was.
 */
export interface Decision extends Span {
  readonly id: DecisionId;
  readonly policyId: PolicyId;
  readonly quote: string;
  readonly labels: readonly LabelId[];
  readonly action: DecisionAction;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly decidedAt: string;
  readonly codebookRevision: number;
  readonly suggestion: Prediction | null;
  /** Where it was carried over from, by `author`; null for a decision taken on this text. */
  readonly origin: Origin | null;
  /** There for a verdict of adjudication, taken with all that annotators said in view. */
  readonly verdict?: true;
  /** How sure the person said to be; absent where nothing was asked. */
  readonly certainty?: Certainty;
  /** What the person wrote to it; absent for nothing. */
  readonly note?: string;
  /** How long the clause was in focus before, in milliseconds; absent where nobody measured. */
  readonly spentMs?: number;
}

/**
 * What a person changed in the cutting of a text. `at` is the first character of the second part, of the two that a split makes and
 * of the two that a merge joins; it never stands on white space or inside a surrogate pair. `level` is how deep a heading stands, from 1 to
 * 6; absent where that is left to its place, and for other kinds.
 */
export type SegmentChange =
  | { readonly action: 'split' | 'merge'; readonly at: number }
  | { readonly action: 'rekind'; readonly kind: SegmentKind; readonly level?: number };

/**
 * A person's change of the machine's segments, an entry of the same log as decisions on labels.
 *
 * The span is the whole segment that was split or re-kinded, or that came of the merge; with its `quote` it is the anchor. Where no such
 * segment stands any more the mend is an orphan.
 */
export type Mend = Span &
  SegmentChange & {
    readonly id: DecisionId;
    readonly policyId: PolicyId;
    readonly quote: string;
    readonly author: string;
    /** ISO 8601, UTC. */
    readonly decidedAt: string;
  };

/** A segment as the reader shows it: what the model says beside what people decided. Both are null for headings and boilerplate. */
export interface ReaderSegment extends Segment {
  /** What people did to make the segment what it is, oldest first; empty for the machine's own. */
  readonly mends: readonly Mend[];
  readonly prediction: Prediction | null;
  readonly decision: Decision | null;
}

/** Whether the text in hand is the whole policy. An excerpt never yields a gap. */
export type Extent = 'whole' | 'excerpt';

/** A remark on a document that was taken nevertheless. `code` is stable; `message` is a sentence for people. */
export interface Warning {
  readonly code: string;
  readonly message: string;
}

/** A policy's line in the library. Counts are of clauses and list items; a clause with two labels counts under both. */
export interface PolicySummary {
  readonly id: PolicyId;
  /** The imported file's name, without its folder. */
  readonly name: string;
  readonly company: string | null;
  readonly title: string | null;
  readonly mediaType: string;
  readonly encoding: string;
  /** ISO date, or null if the text states none. */
  readonly effectiveDate: string | null;
  /** ISO date on which the text was archived, where a note says so. */
  readonly archivedDate: string | null;
  readonly extent: Extent;
  /** UTF-16 code units. */
  readonly characters: number;
  readonly clauses: number;
  readonly decided: number;
  /** By the label set in force: the person's where there is a decision, the model's elsewhere. */
  readonly labelCounts: Readonly<Record<LabelId, number>>;
  readonly importedAt: string;
  readonly warnings: readonly Warning[];
  /** The older version of the policy, as a person said; null where nobody did. */
  readonly previousId: PolicyId | null;
}

/** A judgement on a gap of an older version that was not carried over: of a `GapDecision`, what a list of them shows. */
export interface LeftGap {
  readonly id: DecisionId;
  /** An `AspectId`. */
  readonly aspect: string;
  readonly verdict: 'confirm' | 'overrule';
  readonly state: CellState;
  readonly note: string;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly decidedAt: string;
  readonly origin: Origin | null;
}

/** A word on a pair of clauses of an older version that was not carried over: of a `PairDecision`, what a list of them shows. */
export interface LeftPair {
  readonly id: DecisionId;
  readonly verdict: 'pair' | 'not-a-pair';
  readonly a: { readonly quote: string };
  readonly b: { readonly quote: string };
  readonly author: string;
}

/**
 * One policy, whole, for the reader: its segments as people have mended them.
 *
 * `orphans` are decisions whose quote no longer stands at their span as a clause, `orphanMends` are mends that fit no segment.
 * `leftBehind` are what each annotator decided on the older version, its orphans among it, that was not carried over to this one, by place;
 * `leftBehindMends` are the older version's mends that have no place in this one, `leftBehindGaps` and `leftBehindPairs` its judgements that were
 * not carried over and on which nobody has said anything here. `places` is null where the format has no such places.
 */
export interface PolicyReading {
  readonly policy: PolicySummary;
  readonly text: string;
  readonly segments: readonly ReaderSegment[];
  readonly orphans: readonly Decision[];
  readonly orphanMends: readonly Mend[];
  readonly leftBehind: readonly Decision[];
  readonly leftBehindMends: readonly Mend[];
  readonly leftBehindGaps: readonly LeftGap[];
  readonly leftBehindPairs: readonly LeftPair[];
  readonly places: SourcePlaces | null;
}

/** A cell of the comparison. `silent` is the gap; `not-held` stands where an excerpt says nothing. The rest come with the gap analysis. */
export type CellState = 'stated' | 'partial' | 'denied' | 'deferred' | 'silent' | 'not-held';

/** A clause as evidence: its span, its words and the text of the headings above it. */
export interface Evidence extends Span {
  readonly text: string;
  readonly headings: readonly string[];
  readonly leadIn: string | null;
  readonly score: number;
  /** Whether the label stands by a person's decision rather than the model's. */
  readonly decided: boolean;
}

/** One policy under one label. `nearest` holds the clauses that came closest (best first) where nothing was found, so that a person can check. */
export interface ComparisonCell {
  readonly policyId: PolicyId;
  readonly state: CellState;
  readonly clauses: readonly Evidence[];
  readonly nearest: readonly Evidence[];
}

/** A label's row: what the codebook calls it and asks of it, and a cell for each policy. */
export interface ComparisonRow {
  readonly label: LabelId;
  readonly name: string;
  readonly asks: string;
  readonly cells: readonly ComparisonCell[];
}

/** Labels as rows, policies as columns in the order asked for. */
export interface Comparison {
  readonly policies: readonly PolicySummary[];
  readonly rows: readonly ComparisonRow[];
}

/** An input that was not taken, by name, with the reason in code and words. */
export interface Refusal {
  readonly name: string;
  readonly code: string;
  readonly message: string;
}

/** A file handed in or out, whole. */
export interface FileBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What an export holds and what it leaves out. `sha256` and `sizeBytes` are of the named file. */
export interface ExportManifest {
  readonly format: ExportFormat;
  readonly createdAt: string;
  readonly codebookRevision: number;
  readonly policies: number;
  readonly rows: number;
  readonly rowsByStatus: Readonly<Record<'decided' | 'predicted', number>>;
  /** The same rows by how their labels came about. */
  readonly rowsByGold: Readonly<Record<GoldStatus | 'predicted', number>>;
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[];
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly sizeBytes: number }[];
}

/** The window's host and the workspace that it has open. */
export interface HostInfo {
  readonly host: 'electron' | 'loopback' | 'terminal' | 'test';
  readonly version: string;
  readonly sqlite: string;
  /** The workspace file's name without its folder. */
  readonly workspace: string;
  readonly author: string;
  /** Whether the author works blind: shown neither the model's labels nor others'. */
  readonly blind: boolean;
  readonly model: ModelInfo;
}

/** The model in use. Figures are those of its card; null where none were measured. */
export interface ModelInfo {
  readonly id: ModelId;
  readonly name: string;
  readonly trainedOn: string;
  readonly macroF1: number | null;
  /** The score from which each label is given. */
  readonly thresholds: Scores;
}
