/**
 * How the labels of a decided clause came about. `adjudicated`: by a verdict. `unanimous`: two or more annotators say the same. `single`: one has
 * looked at it. `conflicting`: annotators differ and there is no verdict, or one of them said something else after it.
 *
 * A verdict stands until another; an annotator’s later word that says otherwise reopens the clause.
 */
export type GoldStatus = 'unanimous' | 'adjudicated' | 'single' | 'conflicting';

/** Each status, the surest first. */
export const GOLD_STATUSES: readonly GoldStatus[] = ['adjudicated', 'unanimous', 'single', 'conflicting'];

/** How sure a person is of a decision. */
export type Certainty = 'sure' | 'unsure';
