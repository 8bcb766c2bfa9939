import type { CellState, Span } from '../../contract/types.ts';
import type { AspectId } from './aspects.ts';

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
 * Something that a policy states in a form that can be compared. The span holds the words as they stand.
 *
 * `value` is normalised: ISO 8601 for dates and durations, lower case for names of kinds. `role` says what it is for, or is null where the
 * type says it all.
 */
export interface Fact extends Span {
  readonly type: FactType;
  readonly value: string;
  readonly role: string | null;
}

/** What a policy says on one aspect. `evidence` holds whole clauses in document order, `nearest` those that came closest where nothing was found. */
export interface Finding {
  readonly aspect: AspectId;
  readonly state: CellState;
  readonly evidence: readonly Span[];
  readonly facts: readonly Fact[];
  readonly nearest: readonly Span[];
}
