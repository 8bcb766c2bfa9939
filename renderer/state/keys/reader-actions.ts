import { KINDS } from '../../text/kind-names.ts';
import type { CaretStep } from '../../text/cut-places.ts';
import type { Step } from '../../text/steps.ts';
import type { MendIntent } from '../mending.ts';
import type { Judgement } from '../judging.ts';
import type { Sought } from '../reader-session.ts';
import { toAction, toFixedAction, type KeyAction } from './action.ts';

/** What a key of the reader does. */
export type Command =
  | { readonly do: 'move'; readonly to: Step }
  | Extract<Judgement, { readonly do: 'toggle' | 'none' | 'confirm' | 'unsure' }>
  | { readonly do: 'undo' | 'redo' }
  | { readonly do: 'step'; readonly by: 1 | -1 }
  | Exclude<MendIntent, { readonly do: 'caret-to' }>
  | { readonly do: 'seek'; readonly what: Sought }
  | { readonly do: 'ask-note' }
  | { readonly do: 'ask-number' }
  | { readonly do: 'ask-label' }
  | { readonly do: 'search' }
  | { readonly do: 'walk'; readonly way: 1 | -1 }
  | { readonly do: 'next-match' }
  | { readonly do: 'next-policy' }
  | { readonly do: 'back' };

type Row = readonly [command: Command, action: KeyAction];

const at = (name: string, press: string, says: string, ...also: readonly string[]): KeyAction =>
  toAction('reader', `reader.${name}`, press, says, also);

const READER: readonly Row[] = [
  [{ do: 'move', to: 'next' }, at('next', 'j', 'Next clause', 'ArrowDown')],
  [{ do: 'move', to: 'previous' }, at('previous', 'k', 'Previous clause', 'ArrowUp')],
  [{ do: 'move', to: 'undecided' }, at('undecided', 'n', 'Next clause that nobody has decided')],
  [{ do: 'move', to: 'first' }, at('first', 'g', 'First clause', 'Home')],
  [{ do: 'move', to: 'last' }, at('last', 'Shift+g', 'Last clause', 'End')],
  [{ do: 'none' }, at('none', '0', 'None applies')],
  [{ do: 'confirm' }, at('confirm', 'Enter', 'Confirm the labels shown and go on')],
  [{ do: 'unsure' }, at('unsure', 'q', 'Keep the labels shown, marked as unsure, and go on')],
  [{ do: 'ask-note' }, at('note', 'w', 'Write a note')],
  [{ do: 'seek', what: 'uncertain' }, at('uncertain', 'l', 'Undecided clause of which the model is least certain')],
  [{ do: 'seek', what: 'unsure' }, at('next-unsure', 'Shift+q', 'Next clause marked as unsure')],
  [{ do: 'next-policy' }, at('next-policy', 'Shift+n', 'Next policy with clauses that nobody has decided')],
  [{ do: 'walk', way: 1 }, at('next-found', '.', 'Next clause of the list from Find, in whichever policy')],
  [{ do: 'walk', way: -1 }, at('previous-found', ',', 'Previous clause of the list from Find')],
  [{ do: 'ask-number' }, at('number', 'c', 'Go to a clause by its number')],
  [{ do: 'undo' }, at('undo', 'u', 'Undo your last decision', 'Mod+z')],
  [{ do: 'redo' }, at('redo', 'Shift+u', 'Redo', 'Mod+Shift+z', 'Mod+y')],
  [{ do: 'cut' }, at('split', 's', 'Split: choose where to cut')],
  [{ do: 'merge' }, at('join', 'm', 'Join with what follows')],
  [{ do: 'ask-kind' }, at('kind', 'x', 'Say what it is: clause, list item, heading …')],
  [
    { do: 'step', by: 1 },
    at('next-piece', 'Shift+j', 'Next piece of any kind, headings and site furniture too', 'Shift+ArrowDown'),
  ],
  [{ do: 'step', by: -1 }, at('previous-piece', 'Shift+k', 'Previous piece of any kind', 'Shift+ArrowUp')],
  [{ do: 'search' }, at('search', '/', 'Search in this policy')],
  [{ do: 'next-match' }, at('next-match', 'F3', 'Next place that the search found', 'Mod+g')],
  [{ do: 'back' }, toFixedAction('reader', 'reader.back', ['Escape'], 'Back')],
];

const toCaret = (name: string, press: string, by: CaretStep, way: 1 | -1, says: string): Row => [
  { do: 'caret', by, way },
  toFixedAction('cut', `cut.${name}`, [press], says),
];

const CUT: readonly Row[] = [
  toCaret('word-on', 'ArrowRight', 'word', 1, 'A word on'),
  toCaret('word-back', 'ArrowLeft', 'word', -1, 'A word back'),
  toCaret('sentence-on', 'ArrowDown', 'sentence', 1, 'Behind the next stop'),
  toCaret('sentence-back', 'ArrowUp', 'sentence', -1, 'Behind the stop before'),
  toCaret('character-on', 'Shift+ArrowRight', 'character', 1, 'A character on'),
  toCaret('character-back', 'Shift+ArrowLeft', 'character', -1, 'A character back'),
  [{ do: 'split' }, toAction('cut', 'cut.here', 'Enter', 'Cut here')],
  [{ do: 'leave' }, toFixedAction('cut', 'cut.leave', ['Escape'], 'Leave it whole')],
];

const KIND: readonly Row[] = [
  ...KINDS.map(({ kind, name, press }): Row => [{ do: 'rekind', kind }, toAction('kind', `kind.${kind}`, press, name)]),
  ...[1, 2, 3, 4, 5, 6].map((level): Row => [
    { do: 'rekind', kind: 'heading', level },
    toAction('kind', `kind.level-${level}`, `${level}`, `Heading of level ${level}`),
  ]),
  [{ do: 'leave' }, toFixedAction('kind', 'kind.leave', ['Escape'], 'Leave it as it is')],
];

const ROWS = [...READER, ...CUT, ...KIND];

/** Every key of the reader but those of the labels, in the order in which they are listed. */
export const READER_ACTIONS: readonly KeyAction[] = ROWS.map(([, action]) => action);

const COMMANDS: ReadonlyMap<string, Command> = new Map(ROWS.map(([command, { id }]) => [id, command]));

/** What an action of the reader does; null for one of another screen. */
export function findReaderCommand(id: string): Command | null {
  return COMMANDS.get(id) ?? null;
}
