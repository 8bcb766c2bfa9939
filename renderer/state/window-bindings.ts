import { toShortcutName } from './window-keys.ts';

/** What the menu offers with a key of its own; each is named as `toShortcutName` takes it. */
export const WINDOW_SHORTCUTS = {
  import: { shortcut: 'o', says: 'Import policies' },
  export: { shortcut: 'e', says: 'Export labelled clauses' },
  find: { shortcut: 'Shift+f', says: 'Find clauses in all policies' },
} as const;

/** The key that opens the manual. */
export const MANUAL_KEY = 'F1';

/** The window’s keys as people read them. */
export function listWindowKeys(): readonly { readonly shown: readonly string[]; readonly says: string }[] {
  const commands = Object.values(WINDOW_SHORTCUTS).map(({ shortcut, says }) => ({
    shown: [toShortcutName(shortcut)],
    says,
  }));
  return [...commands, { shown: [MANUAL_KEY], says: 'Open this manual' }];
}
