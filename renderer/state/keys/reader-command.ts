import { BY_NAME, findLabelOf } from './label-actions.ts';
import type { KeyScreen } from './action.ts';
import type { Keymap } from './keymap.ts';
import type { Pressed } from './press.ts';
import { findReaderCommand, type Command } from './reader-actions.ts';

const SCREENS = {
  read: ['reader', 'labels'],
  cut: ['cut'],
  rekind: ['kind'],
} as const satisfies Readonly<Record<string, readonly KeyScreen[]>>;

/** What a press does in the reader, or null; `mode` is what is being asked of the person, if anything. */
export function findCommand(keymap: Keymap, pressed: Pressed, mode: keyof typeof SCREENS = 'read'): Command | null {
  const id = keymap.find(pressed, ...SCREENS[mode]);
  if (id === null || id === BY_NAME) return id === null ? null : { do: 'ask-label' };
  const label = findLabelOf(id);
  return label === null ? findReaderCommand(id) : { do: 'toggle', label };
}
