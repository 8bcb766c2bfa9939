import type { GoldStatus } from './gold-status.ts';
import type { LabelId } from './labels.ts';
import type { PolicyId, SegmentKind, Span, TaskId } from './types.ts';

/** The task under which it is told how many policies have been read for searching; nobody starts it, and it goes on until all are. */
export const INDEXING = 'indexing' as TaskId;

/** How a word stands in a query: as it is, as the beginning of words (`sell*`), or several in a row (`"third parties"`). */
export type WordMatch = 'word' | 'prefix' | 'phrase';

/** What has values of its own in a query: `label:sharing`, `status:none`. `assigned:` takes a name, `me` or `nobody`. */
export const SEARCH_FIELDS = [
  'label',
  'person',
  'model',
  'status',
  'by',
  'policy',
  'company',
  'assigned',
  'kind',
  'has',
  'differs',
  'sort',
] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/**
 * How far a clause has come. `decided` is any decision, `none` the decision that no label applies, `unsure` one whose author was not sure;
 * the rest are those of {@link GoldStatus}.
 */
export const SEARCH_STATUSES = [
  'undecided',
  'decided',
  'none',
  'unsure',
  'single',
  'unanimous',
  'conflicting',
  'adjudicated',
] as const satisfies readonly (GoldStatus | 'undecided' | 'decided' | 'none' | 'unsure')[];
export type SearchStatus = (typeof SEARCH_STATUSES)[number];

/** What `has:` can ask for: a note, or a place in the text that people cut. */
export const SEARCH_TRAITS = ['note', 'mend'] as const;
/** What `differs:` can ask for: annotators who part (`people`), or a decision other than the model’s word (`model`). */
export const SEARCH_DIFFERENCES = ['people', 'model'] as const;
/**
 * The orders that `sort:` can ask for; without it clauses are found by policy and place. `uncertain`: the order of review, that of which the model is
 * least certain first. It is asked of all that is found, so it stands beside the other parts of a query, never inside OR, NOT or brackets.
 */
export const SEARCH_SORTS = ['uncertain'] as const;
/** The kinds that `kind:` can ask for. Without it only clauses and list items are found. */
export const SEARCH_KINDS = ['clause', 'list-item', 'heading', 'boilerplate'] as const satisfies readonly SegmentKind[];

/** How a score is compared with a number from 0 to 1. */
export type ScoreSign = '<' | '<=' | '>' | '>=';

/** One thing asked of a clause. `label` and `value` are as typed; whether there is such a label is found out when the query is run. */
export type SearchTest =
  | { readonly kind: 'text'; readonly match: WordMatch; readonly words: string }
  | { readonly kind: 'near'; readonly words: readonly string[]; readonly within: number }
  | { readonly kind: 'is'; readonly field: SearchField; readonly value: string }
  | { readonly kind: 'score'; readonly label: string; readonly sign: ScoreSign; readonly value: number };

/** What is looked for: one test, or several with AND (`all`), OR (`any`) or NOT between them. An empty `all` finds every clause. */
export type SearchQuery =
  | SearchTest
  | { readonly kind: 'all' | 'any'; readonly parts: readonly SearchQuery[] }
  | { readonly kind: 'not'; readonly part: SearchQuery };

/** A clause that was found, with what a list shows of it. */
export interface FoundClause extends Span {
  /** Where the list goes on behind this clause, as `after`. */
  readonly cursor: number;
  readonly policyId: PolicyId;
  readonly kind: SegmentKind;
  readonly text: string;
  readonly headings: readonly string[];
  /** Where the words looked for stand in `text`, in UTF-16 code units of it, ordered and disjoint. */
  readonly hits: readonly Span[];
  /** The labels in force. */
  readonly labels: readonly LabelId[];
  /** `unlabelled` are headings and boilerplate. */
  readonly status: GoldStatus | 'undecided' | 'unlabelled';
  /** Whoever judged it, by name. */
  readonly annotators: readonly string[];
  readonly unsure: boolean;
  readonly hasNote: boolean;
}

/** Where a clause that was found begins. */
export interface FoundPlace {
  readonly policyId: PolicyId;
  /** In UTF-16 code units of the policy's text. */
  readonly start: number;
}

/** A stretch of what was found, by policy (as they came in) and place unless the query says `sort:`. */
export interface FoundPage {
  readonly clauses: readonly FoundClause[];
  /** What to ask with for the next page; null at the end. */
  readonly next: number | null;
}

/** How much was found. A clause with two labels counts under both; `none` are decided clauses to which none applies. */
export interface FoundCounts {
  readonly clauses: number;
  readonly policies: number;
  readonly byLabel: Readonly<Partial<Record<LabelId, number>>>;
  readonly byStatus: Readonly<Record<GoldStatus | 'undecided', number>>;
  readonly none: number;
}

/** A query that was kept under a name, in the workspace. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly query: string;
}

/** What is done to the labels of all clauses found. `confirm` takes each as it stands; `set` with no label says that none applies. */
export interface BulkChange {
  readonly action: 'add' | 'remove' | 'set' | 'confirm';
  readonly labels: readonly LabelId[];
}

/** A clause that a bulk change bears on, with its labels in force as they are and as they would be. */
export interface BulkClause extends Span {
  readonly policyId: PolicyId;
  readonly text: string;
  readonly before: readonly LabelId[];
  readonly after: readonly LabelId[];
  readonly decided: boolean;
}

/** What a bulk change would do. `state` stands for all that it bears on: the change is refused once that is another. */
export interface BulkPreview {
  readonly state: string;
  /** How many clauses would be decided, and how many of what was found stay as they are, since that was decided already. */
  readonly changed: number;
  readonly unchanged: number;
  readonly policies: number;
  /** {@link MAX_BULK_SHOWN} at most. */
  readonly clauses: readonly BulkClause[];
}

/** At most this many UTF-16 code units in a query. */
export const MAX_QUERY = 1000;
/** At most this many clauses on a page. */
export const MAX_FOUND_PAGE = 200;
/** At most this many clauses are decided in one go. */
export const MAX_BULK = 10_000;
/** At most this many clauses are shown before a bulk change. */
export const MAX_BULK_SHOWN = 200;
