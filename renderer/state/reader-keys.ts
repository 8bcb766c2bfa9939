import type { CodebookLabel } from '../../main/contract/codebook.ts';
import type { LabelId } from '../../main/contract/labels.ts';
import { PROVIDED_CODEBOOK } from '../../main/contract/provided-codebook.ts';
import type { CaretStep } from '../text/cut-places.ts';
import { KINDS } from '../text/kind-names.ts';
import type { Step } from '../text/steps.ts';
import type { MendIntent } from './mending.ts';
import type { Sought } from './reader-session.ts';

/** What a key of the reader does. */
export type Command =
  | { readonly do: 'move'; readonly to: Step }
  | { readonly do: 'toggle'; readonly label: LabelId }
  | { readonly do: 'none' }
  | { readonly do: 'confirm' }
  | { readonly do: 'undo' | 'redo' }
  | { readonly do: 'step'; readonly by: 1 | -1 }
  | Exclude<MendIntent, { readonly do: 'caret-to' }>
  | { readonly do: 'unsure' }
  | { readonly do: 'seek'; readonly what: Sought }
  | { readonly do: 'ask-note' }
  | { readonly do: 'ask-number' }
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

/** Every key of the reader but those of the labels, in the order in which they are listed. */
const BINDINGS: readonly Binding[] = [
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
  { command: { do: 'none' }, shown: ['0'], presses: ['0'], says: 'None applies' },
  { command: { do: 'confirm' }, shown: ['Enter'], presses: ['Enter'], says: 'Confirm the labels shown and go on' },
  {
    command: { do: 'unsure' },
    shown: ['Q'],
    presses: ['q'],
    says: 'Keep the labels shown, marked as unsure, and go on',
  },
  { command: { do: 'ask-note' }, shown: ['W'], presses: ['w'], says: 'Write a note' },
  {
    command: { do: 'seek', what: 'uncertain' },
    shown: ['L'],
    presses: ['l'],
    says: 'Undecided clause of which the model is least certain',
  },
  {
    command: { do: 'seek', what: 'unsure' },
    shown: ['Shift Q'],
    presses: ['Shift+q'],
    says: 'Next clause marked as unsure',
  },
  { command: { do: 'ask-number' }, shown: ['C'], presses: ['c'], says: 'Go to a clause by its number' },
  { command: { do: 'undo' }, shown: ['U', 'Ctrl Z'], presses: ['u', 'Mod+z'], says: 'Undo your last decision' },
  {
    command: { do: 'redo' },
    shown: ['Shift U', 'Ctrl Shift Z'],
    presses: ['Shift+u', 'Mod+Shift+z', 'Mod+y'],
    says: 'Redo',
  },
  { command: { do: 'cut' }, shown: ['S'], presses: ['s'], says: 'Split: choose where to cut' },
  { command: { do: 'merge' }, shown: ['M'], presses: ['m'], says: 'Join with what follows' },
  { command: { do: 'ask-kind' }, shown: ['X'], presses: ['x'], says: 'Say what it is: clause, list item, heading …' },
  {
    command: { do: 'step', by: 1 },
    shown: ['Shift J'],
    presses: ['Shift+j', 'Shift+ArrowDown'],
    says: 'Next piece of any kind, headings and site furniture too',
  },
  {
    command: { do: 'step', by: -1 },
    shown: ['Shift K'],
    presses: ['Shift+k', 'Shift+ArrowUp'],
    says: 'Previous piece of any kind',
  },
  { command: { do: 'search' }, shown: ['/'], presses: ['/'], says: 'Search in this policy' },
  { command: { do: 'next-match' }, shown: ['F3'], presses: ['F3', 'Mod+g'], says: 'Next place that the search found' },
  { command: { do: 'keys' }, shown: ['?'], presses: ['?'], says: 'Show these keys' },
  { command: { do: 'back' }, shown: ['Esc'], presses: ['Escape'], says: 'Back' },
];

/** The keys that the codebook gives its labels. */
function toLabelBindings(labels: readonly CodebookLabel[]): readonly Binding[] {
  return labels.flatMap(({ id, key, name, status }) =>
    key === null || status !== 'active'
      ? []
      : [{ command: { do: 'toggle', label: id }, shown: [key], presses: [key], says: `Set or clear ${name}` }],
  );
}

/** Every key of the reader, in the order in which they are listed: the labels' before “None applies”. */
export function listBindings(labels: readonly CodebookLabel[]): readonly Binding[] {
  const at = BINDINGS.findIndex(({ command }) => command.do === 'none');
  return BINDINGS.toSpliced(at, 0, ...toLabelBindings(labels));
}

const toCaret = (shown: string, press: string, by: CaretStep, way: 1 | -1, says: string): Binding => ({
  command: { do: 'caret', by, way },
  shown: [shown],
  presses: [press],
  says,
});

/** The keys while a place to cut is being chosen. */
export const CUT_BINDINGS: readonly Binding[] = [
  toCaret('→', 'ArrowRight', 'word', 1, 'A word on'),
  toCaret('←', 'ArrowLeft', 'word', -1, 'A word back'),
  toCaret('↓', 'ArrowDown', 'sentence', 1, 'Behind the next stop'),
  toCaret('↑', 'ArrowUp', 'sentence', -1, 'Behind the stop before'),
  toCaret('Shift →', 'Shift+ArrowRight', 'character', 1, 'A character on'),
  toCaret('Shift ←', 'Shift+ArrowLeft', 'character', -1, 'A character back'),
  { command: { do: 'split' }, shown: ['Enter'], presses: ['Enter'], says: 'Cut here' },
  { command: { do: 'leave' }, shown: ['Esc'], presses: ['Escape'], says: 'Leave it whole' },
];

/** The keys behind X. */
export const KIND_BINDINGS: readonly Binding[] = [
  ...KINDS.map(({ kind, name, key }): Binding => ({
    command: { do: 'rekind', kind },
    shown: [key],
    presses: [key.toLowerCase()],
    says: name,
  })),
  ...[1, 2, 3, 4, 5, 6].map((level): Binding => ({
    command: { do: 'rekind', kind: 'heading', level },
    shown: [`${level}`],
    presses: [`${level}`],
    says: `Heading of level ${level}`,
  })),
  { command: { do: 'leave' }, shown: ['Esc'], presses: ['Escape'], says: 'Leave it as it is' },
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
  // A named key, such as an arrow, is told apart with and without Shift as letters are.
  const isLetter = name.toLowerCase() !== name.toUpperCase();
  const plain = digit !== undefined && !shiftKey ? digit : name;
  return [ctrlKey || metaKey ? 'Mod+' : '', altKey ? 'Alt+' : '', shiftKey && isLetter ? 'Shift+' : '', plain].join('');
}

function toMap(bindings: readonly Binding[]): ReadonlyMap<string, Command> {
  return new Map(bindings.flatMap(({ presses, command }) => presses.map((press) => [press, command] as const)));
}

const BY_PRESS = { read: toMap(BINDINGS), cut: toMap(CUT_BINDINGS), rekind: toMap(KIND_BINDINGS) } as const;

/** What a press does in the reader, or null; `mode` is what is being asked of the person, if anything. `labels` have keys of their own. */
export function findCommand(
  pressed: Pressed,
  mode: keyof typeof BY_PRESS = 'read',
  labels: readonly CodebookLabel[] = PROVIDED_CODEBOOK.labels,
): Command | null {
  const press = toPress(pressed);
  const label = mode === 'read' ? labels.find(({ key, status }) => status === 'active' && key === press) : undefined;
  return label === undefined ? (BY_PRESS[mode].get(press) ?? null) : { do: 'toggle', label: label.id };
}
