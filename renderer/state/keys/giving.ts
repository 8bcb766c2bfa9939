import type { OwnKeys } from '../../../main/contract/key-bindings.ts';
import type { KeyAction } from './action.ts';
import type { Keymap } from './keymap.ts';
import { splitPress, toKeyName } from './press.ts';

/** What comes of giving an action a key: the person's keys then, or why not. */
export type Giving =
  | { readonly is: 'given'; readonly keys: OwnKeys }
  | { readonly is: 'refused'; readonly why: string }
  /** Another action has the key; `swapped` are the person's keys if the two change places, null where they can't. */
  | { readonly is: 'clash'; readonly press: string; readonly holder: KeyAction; readonly swapped: OwnKeys | null };

const WALKING = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown']);
const NAMED = new Set(['Enter', 'Space', 'Backspace', 'Delete', 'F1', 'F2', 'F3', 'F4', 'F8', 'F9']);

/** Why a key can be given to nothing, as a sentence; null for one that can. */
export function findRefusal(press: string): string | null {
  const { held, key } = splitPress(press);
  const name = toKeyName(press);
  if (key === 'Tab') return 'Tab leads through the window for everybody who has no mouse, so it can’t be given.';
  if (key === 'Escape') return 'Esc always leaves what is open, so it can’t be given.';
  if (held.includes('Mod') || held.includes('Alt')) {
    return `${name} may belong to the system, the browser or a screen reader. Give a key without Ctrl, ⌘ or Alt.`;
  }
  if (WALKING.has(key)) return `${name} walks texts and lists, also for screen readers, so it can’t be given.`;
  if (/^F\d+$/.test(key) && !NAMED.has(key))
    return `${name} belongs to the browser or the system, so it can’t be given.`;
  // An emoji or a letter with its accent can be two code units, and no name of a key is that short.
  if (key.length > 2 && !NAMED.has(key)) return `${name} can’t be given: choose a letter, a digit or a sign.`;
  return null;
}

/** Give an action a key. What is given back its own first key is kept as nothing. */
export function giveKey(keymap: Keymap, action: KeyAction, press: string): Giving {
  const why = press === action.press ? null : findRefusal(press);
  if (why !== null) return { is: 'refused', why };
  if (action.also.includes(press)) return { is: 'refused', why: `${toKeyName(press)} means this already.` };
  const holders = keymap.listHolders(press, action);
  const stays = holders.find(({ also }) => also.includes(press));
  if (stays !== undefined) {
    return { is: 'refused', why: `${toKeyName(press)} always means “${stays.says}”, so it can’t be given.` };
  }
  const [holder, another] = holders;
  if (holder === undefined) return { is: 'given', keys: withKey(keymap.own, action, press) };
  return { is: 'clash', press, holder, swapped: another === undefined ? swap(keymap, action, holder, press) : null };
}

/** Give an action the key that it came with; another one may have it. Null where it has that already. */
export function resetKey(keymap: Keymap, action: KeyAction): Giving | null {
  if (action.press !== null && keymap.pressOf(action.id) !== action.press) return giveKey(keymap, action, action.press);
  return isOwn(keymap, action) ? { is: 'given', keys: without(keymap.own, action) } : null;
}

/** Whether a person gave the action a key. */
export function isOwn({ own }: Keymap, { id }: KeyAction): boolean {
  return Object.hasOwn(own, id);
}

function swap(keymap: Keymap, action: KeyAction, holder: KeyAction, press: string): OwnKeys | null {
  const left = keymap.pressOf(action.id);
  if (left === null || left === press) return null;
  const isFree = keymap.listHolders(left, holder).every(({ id }) => id === action.id);
  return isFree ? withKey(withKey(keymap.own, action, press), holder, left) : null;
}

function withKey(own: OwnKeys, action: KeyAction, press: string): OwnKeys {
  return press === action.press ? without(own, action) : { ...own, [action.id]: press };
}

function without(own: OwnKeys, { id }: KeyAction): OwnKeys {
  return Object.fromEntries(Object.entries(own).filter(([other]) => other !== id));
}
