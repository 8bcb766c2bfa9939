interface Hint {
  readonly keys: readonly string[];
  readonly says: string;
}

/** What the keys do that no button on the screen names, while only the grid is open. */
export const GRID_HINTS: readonly Hint[] = [
  { keys: ['↑', '↓', '←', '→'], says: 'walk' },
  { keys: ['Enter'], says: 'read the words' },
  { keys: ['N'], says: 'next gap' },
  { keys: ['C'], says: 'confirm' },
  { keys: ['O'], says: 'overrule' },
  { keys: ['U'], says: 'undo' },
];

/** The same while words are open beneath it. */
export const PANE_HINTS: readonly Hint[] = [
  { keys: ['N'], says: 'next gap' },
  { keys: ['W'], says: 'to the words' },
  { keys: ['J', 'K'], says: 'walk them' },
  { keys: ['P'], says: 'pair' },
  { keys: ['X'], says: 'not a pair' },
  { keys: ['T'], says: 'back to the table' },
  { keys: ['U'], says: 'undo' },
];

/** Some keys with what they do, in one line. */
export function KeyHints({ keys }: { readonly keys: readonly Hint[] }) {
  return (
    <span className="key-hints">
      {keys.map(({ keys: shown, says }) => (
        <span key={says}>
          {shown.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {says}
        </span>
      ))}
    </span>
  );
}
