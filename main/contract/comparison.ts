import type { Checklist } from './checklists.ts';
import type { Aspect, Fact, GapDecision, JudgedFinding, Quoted } from './findings.ts';
import type { CellState, Comparison, ModelId, PolicyId, PolicySummary, Span } from './types.ts';

/** Where words stand in the file as it was imported, from 1: the line of a text, the page of a PDF, the paragraph of a Word file or page. */
export interface Place {
  readonly unit: 'line' | 'page' | 'paragraph';
  readonly number: number;
}

/** Words of a policy with all that is needed to find them: the clause that they stand in, the headings above it, the place in the file. */
export interface PlacedQuote extends Quoted {
  /** The clause or list item; equal to the quote's own span where the whole clause is quoted. */
  readonly clause: Span;
  /** Outermost first, each on one line. */
  readonly headings: readonly string[];
  /** The sentence that a list item completes, on one line. */
  readonly leadIn: string | null;
  /** Null where the file's format knows no places that people count. */
  readonly place: Place | null;
}

/**
 * One policy under one aspect.
 *
 * `state` and `evidence` are what stands: by a person's decision where there is one, else the machine's. `machine` is what the machine says
 * now. `doubtful` is true of what a model's vote alone takes for said, until a person judges it. `stale` is true where it has come to say another thing than the one that the person judged, so that it is worth another look.
 */
export interface AspectCell {
  readonly policyId: PolicyId;
  readonly state: CellState;
  readonly machine: JudgedFinding;
  readonly decision: GapDecision | null;
  readonly stale: boolean;
  readonly evidence: readonly PlacedQuote[];
  readonly facts: readonly Fact[];
  /** The clauses that came closest, best first; for `silent` and `not-held` only. */
  readonly nearest: readonly PlacedQuote[];
  readonly doubtful: boolean;
}

/** One aspect, in the checklist's words, and in it a cell for each policy in the order of the columns. */
export interface AspectRow {
  readonly aspect: Aspect;
  /** The checklist's own note on it; empty for none. */
  readonly note: string;
  /** Whether columns that can be compared differ in state. An excerpt's `not-held` differs from nothing. */
  readonly differs: boolean;
  readonly cells: readonly AspectCell[];
}

/** Why a column holds nothing: the text is in another language, which no rule here reads. Its cells are all `not-held`, and never a gap. */
export type ColumnObstacle = 'not-english';

/** A column. `counts` are of its cells on the checklist's aspects, decisions in force; `silent` is the number of gaps. */
export interface ComparedPolicy extends PolicySummary {
  readonly counts: Readonly<Record<CellState, number>>;
  /** How many cells a person has decided. */
  readonly judged: number;
  readonly obstacle: ColumnObstacle | null;
}

/**
 * A label and in it the aspects that the checklist shows. A label of a person's own has no aspects; it alone has `quotations`: for each column the clauses
 * that carry it, in document order.
 */
export type LabelRow = Comparison['rows'][number] & {
  readonly aspects: readonly AspectRow[];
  readonly quotations?: readonly (readonly PlacedQuote[])[];
};

/**
 * The comparison that counsel reads: labels as rows that open into aspects, policies as columns in the order asked for, each once.
 *
 * `rows` holds every label, also one of which the checklist shows no aspect. `note` stands beside every legal hook that is shown.
 */
export interface ComparisonReport extends Comparison {
  readonly policies: readonly ComparedPolicy[];
  readonly rows: readonly LabelRow[];
  readonly checklist: Checklist;
  readonly model: { readonly id: ModelId; readonly name: string };
  readonly note: string;
}

/** Formats in which a comparison is handed over. `pdf` needs a browser engine on the machine. */
export const REPORT_FORMATS = ['json', 'html', 'docx', 'pdf', 'md', 'csv'] as const;

/** One of {@link REPORT_FORMATS}. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];
