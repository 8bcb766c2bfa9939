import type { LabelId } from './labels.ts';
import type { CellState, DecisionId, Origin, PolicyId, Span } from './types.ts';

/**
 * An aspect's stable id: its label's short form and a number from 1. An aspect of somebody's own checklist has an id that starts with
 * `OWN-` and is drawn once, so that two people's own aspects are never taken for each other.
 */
export type AspectId = `${'COL' | 'SHA' | 'RET' | 'CHI' | 'TRA' | 'DIS'}-${number}` | `OWN-${string}`;

/** Why a reader expects an aspect: a pointer for counsel, to be verified before anybody relies on it. */
export interface Hook {
  readonly citation: string;
  /** ISO date from which it applies, or null where none was looked up. */
  readonly appliesFrom: string | null;
}

/** What a reader of a label expects to be told. */
export interface Aspect {
  readonly id: AspectId;
  readonly label: LabelId;
  readonly name: string;
  /** In words: when a policy satisfies the aspect. */
  readonly asks: string;
  readonly hooks: readonly Hook[];
  /** Whom the aspect binds, in a sentence, where a gap counts for some services only; null where it binds all. */
  readonly conditional: string | null;
}

/** A span with its words, exactly as they stand. */
export interface Quoted extends Span {
  readonly quote: string;
}

/** What kind of thing a fact is. */
export type FactType =
  | 'effective-date'
  | 'retention-rule'
  | 'retention-period'
  | 'age-threshold'
  | 'deadline'
  | 'transfer-mechanism'
  | 'destination'
  | 'dispute-body'
  | 'email'
  | 'post'
  | 'phone'
  | 'officer'
  | 'law'
  | 'data-kind'
  | 'recipient'
  | 'source'
  | 'right'
  | 'deferral';

/**
 * Something that a policy states in a form that can be compared.
 *
 * `value` is normalised: ISO 8601 for dates and durations, lower case for names of kinds. `role` says what it is for, or is null where the
 * type says it all.
 */
export interface Fact extends Quoted {
  readonly type: FactType;
  readonly value: string;
  readonly role: string | null;
}

/**
 * What the machine says of one aspect of one policy: always replaceable by finding again.
 *
 * `evidence` are the words that carry the state, in document order; empty for `silent` and `not-held` alone. `nearest` are the clauses that
 * came closest (best first) where nothing was found. `doubtful` is true where no rule hears anything and a model's vote takes the one clause of
 * `evidence` for saying it in other words: the state is then `partial`, and the words deserve a look.
 */
export interface Finding {
  readonly aspect: AspectId;
  readonly state: CellState;
  readonly evidence: readonly Quoted[];
  readonly facts: readonly Fact[];
  readonly nearest: readonly Quoted[];
  readonly doubtful: boolean;
}

/** What the machine had said when a person judged it, kept so that a later finding can be held against it. */
export interface JudgedFinding {
  readonly state: CellState;
  readonly evidence: readonly Quoted[];
}

/**
 * A person's word on one cell of the comparison: that the machine is right, or what stands instead. An entry of the same log as decisions
 * on labels, so that undo takes it back; it stands on the policy and the aspect and outlives every new analysis.
 *
 * `state` is what stands by it. `evidence` are clauses that the person named for it; empty where none was named, then the machine's stays.
 */
export interface GapDecision {
  readonly id: DecisionId;
  readonly policyId: PolicyId;
  readonly aspect: AspectId;
  readonly verdict: 'confirm' | 'overrule';
  readonly state: CellState;
  readonly evidence: readonly Quoted[];
  readonly note: string;
  readonly judged: JudgedFinding;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly decidedAt: string;
  /** The judgement on an older version from which it was carried over, by `author`; null for one on this text. */
  readonly origin: Origin | null;
}

/** A stretch of one of the library's policies. */
export interface PolicySpan extends Span {
  readonly policyId: PolicyId;
}

/** A person's word on two clauses of two policies: that they belong side by side, or that they don't. An entry of the log of decisions. */
export interface PairDecision {
  readonly id: DecisionId;
  readonly verdict: 'pair' | 'not-a-pair';
  /** The one whose policy's id sorts first is `a`, so that the same two clauses are one pair whichever was named first. */
  readonly a: PolicySpan & Quoted;
  readonly b: PolicySpan & Quoted;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly decidedAt: string;
  /** The word on an older version from which it was carried over, by `author`; null for one on these texts. */
  readonly origin: Origin | null;
}

/** The six states in the order in which counts and keys show them. */
export const CELL_STATES: readonly CellState[] = ['stated', 'partial', 'denied', 'deferred', 'silent', 'not-held'];

/** At most this many UTF-16 code units in a note. */
export const MAX_NOTE = 2000;

const ASPECT_ID = /^(?:(?:COL|SHA|RET|CHI|TRA|DIS)-[1-9]\d?|OWN-[\w-]{1,40})$/;

/** Whether a value has the form of an aspect's id; not whether there is such an aspect. */
export function isAspectId(value: unknown): value is AspectId {
  return typeof value === 'string' && ASPECT_ID.test(value);
}
