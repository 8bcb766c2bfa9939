/** Where keys are heard. `labels` are heard wherever a clause is judged; `cut` and `kind` while the reader asks for one of these. */
export type KeyScreen =
  'window' | 'reader' | 'labels' | 'cut' | 'kind' | 'grid' | 'comparison' | 'words' | 'changes' | 'verdicts' | 'find';

/** The screens by name, in the order in which their keys are listed. */
export const SCREEN_NAMES: Readonly<Record<KeyScreen, string>> = {
  window: 'Everywhere',
  reader: 'Reader',
  labels: 'Labels, in the reader and for a verdict',
  cut: 'Reader, while choosing where to cut',
  kind: 'Reader, while saying what it is',
  grid: 'Side by side, in the table',
  comparison: 'Side by side, on the whole screen',
  words: 'Side by side, in the words below the table',
  changes: 'Side by side, in what changed between versions',
  verdicts: 'Agreement, verdicts',
  find: 'Find',
};

/** Something that a key does. `id` is what a person's own keys are kept under: it never changes. */
export interface KeyAction {
  readonly id: string;
  readonly screen: KeyScreen;
  readonly says: string;
  /** The press that means it, unless a person gives it another; null where it has none at first. */
  readonly press: string | null;
  /** Presses that mean it besides, and stay. */
  readonly also: readonly string[];
  /** Whether it has no key but those that stay. */
  readonly isFixed: boolean;
}

const TOGETHER: readonly (readonly KeyScreen[])[] = [
  ['labels', 'reader'],
  ['labels', 'verdicts'],
  ['comparison', 'grid'],
  ['comparison', 'words'],
  ['comparison', 'changes'],
];

/** Whether one press would be heard by both screens, so that it can mean one thing only. */
export function areHeardTogether(a: KeyScreen, b: KeyScreen): boolean {
  if (a === b || a === 'window' || b === 'window') return true;
  return TOGETHER.some((screens) => screens.includes(a) && screens.includes(b));
}

/** An action whose key a person may choose. */
export function toAction(
  screen: KeyScreen,
  id: string,
  press: string | null,
  says: string,
  also: readonly string[] = [],
): KeyAction {
  return { id, screen, says, press, also, isFixed: false };
}

/** An action that keeps its keys: those by which everybody walks lists and leaves what is open. */
export function toFixedAction(screen: KeyScreen, id: string, also: readonly string[], says: string): KeyAction {
  return { id, screen, says, press: null, also, isFixed: true };
}
