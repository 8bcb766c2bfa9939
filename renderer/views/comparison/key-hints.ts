import type { KeyHint } from '../keys/key-hints.tsx';

/** What the keys do that no button on the screen names, while only the grid is open. */
export const GRID_HINTS: readonly KeyHint[] = [
  { of: ['grid.walk'], says: 'walk' },
  { of: ['grid.open'], says: 'read the words' },
  { of: ['comparison.next-gap'], says: 'next gap' },
  { of: ['comparison.confirm'], says: 'confirm' },
  { of: ['comparison.overrule'], says: 'overrule' },
  { of: ['comparison.undo'], says: 'undo' },
];

/** The same while words are open beneath it. */
export const PANE_HINTS: readonly KeyHint[] = [
  { of: ['comparison.next-gap'], says: 'next gap' },
  { of: ['comparison.to-pane'], says: 'to the words' },
  { of: ['words.next', 'words.previous'], says: 'walk them' },
  { of: ['comparison.pair'], says: 'pair' },
  { of: ['comparison.not-a-pair'], says: 'not a pair' },
  { of: ['comparison.to-grid'], says: 'back to the table' },
  { of: ['comparison.undo'], says: 'undo' },
];
