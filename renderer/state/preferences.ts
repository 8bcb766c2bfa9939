import { useSyncExternalStore } from 'react';
import { DEFAULT_PREFERENCES, type Preferences, type Theme } from '../../main/contract/preferences.ts';
import { call } from '../client/call.ts';

let held = DEFAULT_PREFERENCES;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function hold(preferences: Preferences): void {
  held = preferences;
  showTheme(held.theme);
  for (const listener of listeners) listener();
}

function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Ask the host for this person's preferences, before anything is drawn. Where it does not answer, the usual ones hold. */
export async function loadPreferences(): Promise<void> {
  const kept = await call('preferences.get', {}).catch(() => null);
  if (kept !== null) hold(kept);
}

/** Change preferences at once, and keep them for the next start. */
export function prefer(change: Partial<Preferences>): void {
  hold({ ...held, ...change });
  // What can't be kept lasts as long as the window.
  void call('preferences.set', change).catch(() => undefined);
}

/** This person's preferences. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, () => held);
}
