import { toAction, toFixedAction, type KeyAction } from './action.ts';

const COMMANDS = [
  'open-all',
  'next-gap',
  'previous-gap',
  'confirm',
  'overrule',
  'reopen',
  'show-gaps',
  'show-differences',
  'baseline',
  'source',
  'pair',
  'not-a-pair',
  'to-pane',
  'to-grid',
  'next-change',
  'previous-change',
  'undo',
  'redo',
  'close',
] as const;

/** What a key of the comparison does, wherever the keyboard is on the screen. */
export type ComparisonCommand = (typeof COMMANDS)[number];

const at = (command: ComparisonCommand, press: string, says: string, ...also: readonly string[]): KeyAction =>
  toAction('comparison', `comparison.${command}`, press, says, also);

/** Every key of the comparison, in the order in which they are listed. */
export const COMPARISON_ACTIONS: readonly KeyAction[] = [
  toFixedAction('grid', 'grid.walk', ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], 'Walk the cells'),
  toFixedAction('grid', 'grid.row', ['Home', 'End'], 'First and last cell of the row'),
  toFixedAction('grid', 'grid.rows', ['Mod+Home', 'Mod+End'], 'First and last row'),
  toFixedAction('grid', 'grid.page', ['PageUp', 'PageDown'], 'A page up or down'),
  toFixedAction('grid', 'grid.open', ['Enter'], 'Read the words of the cell below; on a policy’s name, open it'),
  toFixedAction('grid', 'grid.turn', ['ArrowRight', 'ArrowLeft'], 'On a label’s name: open or close it'),
  at('next-gap', 'n', 'Next gap that nobody has judged'),
  at('previous-gap', 'Shift+n', 'The gap before'),
  at('confirm', 'c', 'Confirm what the cell says'),
  at('overrule', 'o', 'Overrule it: say what stands instead'),
  at('reopen', 'r', 'Leave the cell to the machine again'),
  at('show-gaps', 'g', 'Only rows with gaps, or all'),
  at('show-differences', 'd', 'Only rows with differences, or all'),
  at('baseline', 'b', 'Hold all others against this column, or stop'),
  at('open-all', '*', 'Open all labels, or close them'),
  at('to-pane', 'w', 'Go to the words below'),
  at('to-grid', 't', 'Back to the table'),
  at('source', 's', 'Show the full source in context, or stop'),
  at('pair', 'p', 'Pair this clause with the next one on which you press it'),
  at('not-a-pair', 'x', 'These clauses are not a pair'),
  at('undo', 'u', 'Undo what you decided last', 'Mod+z'),
  at('redo', 'Shift+u', 'Redo', 'Mod+Shift+z', 'Mod+y'),
  toFixedAction('comparison', 'comparison.close', ['Escape'], 'Close what is open'),
  toAction('words', 'words.next', 'j', 'Next row of clauses', ['ArrowDown']),
  toAction('words', 'words.previous', 'k', 'Row of clauses before', ['ArrowUp']),
  toFixedAction('words', 'words.column', ['ArrowLeft', 'ArrowRight'], 'The same row in another policy'),
  toFixedAction('words', 'words.ends', ['Home', 'End'], 'First and last row of clauses'),
  toFixedAction('words', 'words.open', ['Enter'], 'Open the clause in the reader'),
  toAction('changes', 'comparison.next-change', 'j', 'Next change'),
  toAction('changes', 'comparison.previous-change', 'k', 'The change before'),
];

/** The command of an action of the comparison; null for one that the table or the words hear themselves. */
export function findComparisonCommandOf(id: string): ComparisonCommand | null {
  return COMMANDS.find((command) => id === `comparison.${command}`) ?? null;
}
