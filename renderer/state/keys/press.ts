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
 * A key event as a short name: `j`, `Shift+u`, `Mod+z` (Ctrl or Command). Letters and signs go by what they are, wherever the keyboard has
 * them. Digits without Shift go by their place as well, so that they work on keyboards where digits need Shift.
 */
export function toPress({ key, code, shiftKey, ctrlKey, metaKey, altKey }: Pressed): string {
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1];
  const name = key === ' ' ? 'Space' : key.length === 1 ? key.toLowerCase() : key;
  // A named key, such as an arrow, is told apart with and without Shift as letters are.
  const isLetter = name.toLowerCase() !== name.toUpperCase();
  const plain = digit !== undefined && !shiftKey ? digit : name;
  return [ctrlKey || metaKey ? 'Mod+' : '', altKey ? 'Alt+' : '', shiftKey && isLetter ? 'Shift+' : '', plain].join('');
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Escape: 'Esc',
};

/** Whether this machine's command key is ⌘. */
export const isMac = (): boolean => navigator.platform.startsWith('Mac');

/** What is held down with a key, and the key: `Mod+Shift+z` is `Mod`, `Shift` and `z`. */
export function splitPress(press: string): { readonly held: readonly string[]; readonly key: string } {
  const [, held = '', key = press] = /^((?:Mod\+|Alt\+|Shift\+)*)(.+)$/.exec(press) ?? [];
  return { held: held.split('+').filter((name) => name !== ''), key };
}

/** A press as people read it: `Shift U`, `Ctrl Z`, or `⌘ Z` on a Mac. */
export function toKeyName(press: string): string {
  const { held, key } = splitPress(press);
  const mod = isMac() ? '⌘' : 'Ctrl';
  return [
    ...held.map((name) => (name === 'Mod' ? mod : name)),
    NAMES[key] ?? key.toUpperCase().slice(0, 1) + key.slice(1),
  ].join(' ');
}

/** A press as assistive technology reads it from `aria-keyshortcuts`. */
export function toAriaKeys(press: string): string {
  const { held, key } = splitPress(press);
  const names = (mod: string): string => [...held.map((name) => (name === 'Mod' ? mod : name)), key].join('+');
  return held.includes('Mod') ? `${names('Control')} ${names('Meta')}` : names('');
}
