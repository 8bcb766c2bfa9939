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

let onMac: boolean | null = null;

/** Whether this machine's command key is ⌘. Asked once: the browser takes its time to say, and every hint wants to know. */
function isMac(): boolean {
  onMac ??= navigator.platform.startsWith('Mac');
  return onMac;
}

/** What is held down with a key, and the key: `Mod+Shift+z` is `Mod`, `Shift` and `z`. */
export function splitPress(press: string): { readonly held: readonly string[]; readonly key: string } {
  const [, held = '', key = press] = /^((?:Mod\+|Alt\+|Shift\+)*)(.+)$/.exec(press) ?? [];
  return { held: held.split('+').filter((name) => name !== ''), key };
}

/** A press as people read it: `Shift U`, `Ctrl Z`, or `⌘ Z` on a Mac. */
export function toKeyName(press: string): string {
  const { held, key } = splitPress(press);
  const mod = isMac() ? '⌘' : 'Ctrl';
  const large = key.charAt(0).toUpperCase();
  // Of some letters, such as ß, the large form is two, which no key has.
  const name = NAMES[key] ?? (large.length === 1 ? large + key.slice(1) : key);
  return [...held.map((one) => (one === 'Mod' ? mod : one)), name].join(' ');
}

/** A press as assistive technology reads it from `aria-keyshortcuts`. */
export function toAriaKeys(press: string): string {
  const { held, key } = splitPress(press);
  const names = (mod: string): string => [...held.map((name) => (name === 'Mod' ? mod : name)), key].join('+');
  return held.includes('Mod') ? `${names('Control')} ${names('Meta')}` : names('');
}
