import type { LoggedAction, Reverted } from '../../main/contract/api.ts';

/** What was taken back, for a screen on which it need not have been done. */
const DONE: Readonly<Partial<Record<LoggedAction, string>>> = {
  judge: 'the judgement on a cell',
  pair: 'the pairing of two clauses',
  checklist: 'the change of a checklist',
  set: 'the last decision on labels',
  confirm: 'the last decision on labels',
  split: 'the split of a clause',
  merge: 'the joining of two clauses',
  rekind: 'a change of kind',
  succeed: 'the link of versions',
  codebook: 'the change of the codebook',
  assign: 'the assignment of policies',
  import: 'the import of a data set',
};

/** What came of undo or redo, as a sentence; null for nothing to take back. */
export function toRevertedWords(way: 'undo' | 'redo', reverted: Reverted | null): string {
  if (reverted === null) return `There is nothing to ${way}.`;
  const what = DONE[reverted.action] ?? 'the last change';
  const aspect = reverted.aspect === undefined ? '' : ` on ${reverted.aspect}`;
  return `${way === 'undo' ? 'Undone' : 'Redone'}: ${what}${aspect}.`;
}
