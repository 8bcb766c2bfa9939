import type { AspectId } from '../../main/contract/findings.ts';
import type { CellState } from '../../main/contract/types.ts';

/** What each state of a cell means, in a sentence. */
export const STATE_MEANINGS: Readonly<Record<CellState, string>> = {
  stated: 'The policy says it. The cell opens the words that say so.',
  partial: 'It says a part of what the aspect asks, or puts a condition on it that empties it.',
  denied: 'It says that this does not happen (“we do not sell your data”). That is a disclosure, never a gap.',
  deferred: 'It sends the reader to another document for this (“see our Cookie Notice”). Read that document too.',
  silent: 'The whole policy is in hand and says nothing on this. This alone is a gap.',
  'not-held': 'The text in hand is an excerpt. What the rest says nobody knows, so it is never called a gap.',
};

/** An aspect on which the machine is wrong more often than on others, so that each cell should be checked by hand. */
export interface CheckedAspect {
  readonly id: AspectId;
  readonly name: string;
}

/** Those aspects, by id. A test holds the names to the list of aspects. */
export const CHECKED_ASPECTS: readonly CheckedAspect[] = [
  { id: 'COL-7', name: 'Voluntary or required, and effect of refusal' },
  { id: 'SHA-2', name: 'Limits on service providers' },
  { id: 'RET-3', name: 'Keeping after closure or for legal duty' },
  { id: 'RET-7', name: 'Limits on deletion disclosed' },
  { id: 'DIS-1', name: 'Own complaint route' },
  { id: 'DIS-8', name: 'Steps and evidence' },
];
