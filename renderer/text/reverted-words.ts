import type { LoggedAction, Reverted } from '../../main/contract/reverted.ts';
import type { NamedChange } from '../../main/contract/codebook.ts';

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
  const { action, change } = reverted;
  const what = change === undefined ? (DONE[action] ?? 'the last change') : toChangeWords(change);
  const aspect = reverted.aspect === undefined ? '' : ` on ${reverted.aspect}`;
  return `${way === 'undo' ? 'Undone' : 'Redone'}: ${what}${aspect}.`;
}

/** What was done to the codebook: “renamed “Collection” to “Gathering””. */
export function toChangeWords({ action, name, became }: NamedChange): string {
  const after = became.map((one) => `“${one}”`).join(' and ');
  switch (action) {
    case 'add':
      return `added “${name}”`;
    case 'edit':
      return became[0] === name ? `edited “${name}”` : `renamed “${name}” to ${after}`;
    case 'retire':
      return `retired “${name}”`;
    case 'restore':
      return `took “${name}” into use again`;
    case 'merge':
      return `merged “${name}” into ${after}`;
    case 'split':
      return `split “${name}” into ${after}`;
  }
}
