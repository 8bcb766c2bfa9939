import { LABELS, type LabelId } from '../../main/contract/labels.ts';
import type { Step } from '../text/steps.ts';

/** What a key of the reader does. */
export type Command =
  | { readonly do: 'move'; readonly to: Step }
  | { readonly do: 'toggle'; readonly label: LabelId }
  | { readonly do: 'none' }
  | { readonly do: 'confirm' }
  | { readonly do: 'undo' | 'redo' }
  | { readonly do: 'search' }
  | { readonly do: 'next-match' }
  | { readonly do: 'keys' }
  | { readonly do: 'back' };

/** A command with its keys as people read them, and the presses (see {@link toPress}) that mean it. */
export interface Binding {
  readonly command: Command;
  readonly shown: readonly string[];
  readonly presses: readonly string[];
  readonly says: string;
}

/** Every key of the reader, in the order in which they are listed. */
export const BINDINGS: readonly Binding[] = [
  { command: { do: 'move', to: 'next' }, shown: ['J', '↓'], presses: ['j', 'ArrowDown'], says: 'Next clause' },
  { command: { do: 'move', to: 'previous' }, shown: ['K', '↑'], presses: ['k', 'ArrowUp'], says: 'Previous clause' },
  {
    command: { do: 'move', to: 'undecided' },
    shown: ['N'],
    presses: ['n'],
    says: 'Next clause that nobody has decided',
  },
  { command: { do: 'move', to: 'first' }, shown: ['G', 'Home'], presses: ['g', 'Home'], says: 'First clause' },
  { command: { do: 'move', to: 'last' }, shown: ['Shift G', 'End'], presses: ['Shift+g', 'End'], says: 'Last clause' },
  ...LABELS.map(({ id, key, name }): Binding => ({
    command: { do: 'toggle', label: id },
    shown: [key],
    presses: [key],
    says: `Set or clear ${name}`,
  })),
  { command: { do: 'none' }, shown: ['0'], presses: ['0'], says: 'None applies' },
  { command: { do: 'confirm' }, shown: ['Enter'], presses: ['Enter'], says: 'Confirm the labels shown and go on' },
  { command: { do: 'undo' }, shown: ['U', 'Ctrl Z'], presses: ['u', 'Mod+z'], says: 'Undo your last decision' },
  {
    command: { do: 'redo' },
    shown: ['Shift U', 'Ctrl Shift Z'],
    presses: ['Shift+u', 'Mod+Shift+z', 'Mod+y'],
    says: 'Redo',
  },
  { command: { do: 'search' }, shown: ['/'], presses: ['/'], says: 'Search in this policy' },
  { command: { do: 'next-match' }, shown: ['M'], presses: ['m'], says: 'Next place that the search found' },
  { command: { do: 'keys' }, shown: ['?'], presses: ['?'], says: 'Show these keys' },
  { command: { do: 'back' }, shown: ['Esc'], presses: ['Escape'], says: 'Back' },
];

/** What a key event says about a press. */
export interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * A key event as a short name: `j`, `Shift+u`, `Mod+z` (Ctrl or Command). Digits go by their place, so that they work
 * on keyboards where digits need Shift; signs go by what they are, however they are reached.
 */
export function toPress({ key, code, shiftKey, ctrlKey, metaKey, altKey }: Pressed): string {
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1];
  const name = key.length === 1 ? key.toLowerCase() : key;
  const isLetter = name.toLowerCase() !== name.toUpperCase();
  const plain = digit !== undefined && !shiftKey ? digit : name;
  return [ctrlKey || metaKey ? 'Mod+' : '', altKey ? 'Alt+' : '', shiftKey && isLetter ? 'Shift+' : '', plain].join('');
}

const BY_PRESS: ReadonlyMap<string, Command> = new Map(
  BINDINGS.flatMap(({ presses, command }) => presses.map((press) => [press, command] as const)),
);

/** What a press does in the reader, or null. */
export function findCommand(pressed: Pressed): Command | null {
  return BY_PRESS.get(toPress(pressed)) ?? null;
}
