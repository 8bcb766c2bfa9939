import { toPress, type Pressed } from './reader-keys.ts';

/** What a key of the comparison does, wherever the keyboard is on the screen. */
export type ComparisonCommand =
  | 'open-all'
  | 'next-gap'
  | 'previous-gap'
  | 'confirm'
  | 'overrule'
  | 'reopen'
  | 'show-gaps'
  | 'show-differences'
  | 'baseline'
  | 'source'
  | 'pair'
  | 'not-a-pair'
  | 'to-pane'
  | 'to-grid'
  | 'next-change'
  | 'previous-change'
  | 'undo'
  | 'redo'
  | 'keys'
  | 'close';

/** A command with its keys as people read them, and the presses that mean it. */
export interface ComparisonBinding {
  readonly command: ComparisonCommand;
  readonly shown: readonly string[];
  readonly presses: readonly string[];
  readonly says: string;
}

/** The keys that work on the whole screen, in the order in which they are listed. */
export const COMPARISON_BINDINGS: readonly ComparisonBinding[] = [
  { command: 'next-gap', shown: ['N'], presses: ['n'], says: 'Next gap that nobody has judged' },
  { command: 'previous-gap', shown: ['Shift N'], presses: ['Shift+n'], says: 'The gap before' },
  { command: 'confirm', shown: ['C'], presses: ['c'], says: 'Confirm what the cell says' },
  { command: 'overrule', shown: ['O'], presses: ['o'], says: 'Overrule it: say what stands instead' },
  { command: 'reopen', shown: ['R'], presses: ['r'], says: 'Leave the cell to the machine again' },
  { command: 'show-gaps', shown: ['G'], presses: ['g'], says: 'Only rows with gaps, or all' },
  { command: 'show-differences', shown: ['D'], presses: ['d'], says: 'Only rows with differences, or all' },
  { command: 'baseline', shown: ['B'], presses: ['b'], says: 'Hold all others against this column, or stop' },
  { command: 'open-all', shown: ['*'], presses: ['*'], says: 'Open all labels, or close them' },
  { command: 'to-pane', shown: ['W'], presses: ['w'], says: 'Go to the words below' },
  { command: 'to-grid', shown: ['T'], presses: ['t'], says: 'Back to the table' },
  { command: 'source', shown: ['S'], presses: ['s'], says: 'Show the full source in context, or stop' },
  { command: 'pair', shown: ['P'], presses: ['p'], says: 'Pair this clause with the next one on which you press P' },
  { command: 'not-a-pair', shown: ['X'], presses: ['x'], says: 'These clauses are not a pair' },
  { command: 'undo', shown: ['U', 'Ctrl Z'], presses: ['u', 'Mod+z'], says: 'Undo what you decided last' },
  { command: 'redo', shown: ['Shift U', 'Ctrl Shift Z'], presses: ['Shift+u', 'Mod+Shift+z', 'Mod+y'], says: 'Redo' },
  { command: 'keys', shown: ['?'], presses: ['?'], says: 'Show these keys' },
  { command: 'close', shown: ['Esc'], presses: ['Escape'], says: 'Close what is open' },
];

/** The keys of the page on what changed between two versions. */
export const CHANGE_BINDINGS: readonly ComparisonBinding[] = [
  { command: 'next-change', shown: ['J'], presses: ['j'], says: 'Next change' },
  { command: 'previous-change', shown: ['K'], presses: ['k'], says: 'The change before' },
];

/** Keys that walk the table, which it hears itself: for the list of keys only. */
export const WALKING_KEYS: readonly Pick<ComparisonBinding, 'shown' | 'says'>[] = [
  { shown: ['↑', '↓', '←', '→'], says: 'Walk the cells' },
  { shown: ['Home', 'End'], says: 'First and last cell of the row' },
  { shown: ['Ctrl Home', 'Ctrl End'], says: 'First and last row' },
  { shown: ['PgUp', 'PgDn'], says: 'A page up or down' },
  { shown: ['Enter'], says: 'Read the words of the cell below; on a policy’s name, open it in the reader' },
  { shown: ['→', '←'], says: 'On a label’s name: open or close it' },
];

/** Keys that walk the words below the table: for the list of keys only. */
export const PANE_KEYS: readonly Pick<ComparisonBinding, 'shown' | 'says'>[] = [
  { shown: ['J', '↓'], says: 'Next row of clauses' },
  { shown: ['K', '↑'], says: 'Row of clauses before' },
  { shown: ['←', '→'], says: 'The same row in another policy' },
  { shown: ['Enter'], says: 'Open the clause in the reader' },
];

const BY_PRESS: ReadonlyMap<string, ComparisonCommand> = new Map(
  [...COMPARISON_BINDINGS, ...CHANGE_BINDINGS].flatMap(({ presses, command }) =>
    presses.map((press) => [press, command] as const),
  ),
);

/** What a press does in the comparison, or null. */
export function findComparisonCommand(pressed: Pressed): ComparisonCommand | null {
  return BY_PRESS.get(toPress(pressed)) ?? null;
}
