import path from 'node:path';
import { parsePreferences } from '../contract/decode-host.ts';
import type { Preferences, PreferencesApi } from '../contract/preferences.ts';
import { readKept, writeKept } from './kept-file.ts';

/** A person's preferences on this machine. */
export interface PreferencesKeeper {
  get(): Preferences;
  /** Change what is given; the answer is all that holds now. */
  set(change: PreferencesApi['preferences.set']['request']): Preferences;
}

/**
 * Keep preferences in a file of the data folder, where each host finds them: a browser would forget them with the port. In memory alone where
 * there is no folder, or where it can't be written to.
 */
export function keepPreferences(dataFolder: string | null): PreferencesKeeper {
  const file = dataFolder === null ? null : path.join(dataFolder, 'preferences.json');
  let unwritten: Preferences | null = null;
  const get = (): Preferences => unwritten ?? parsePreferences(file === null ? null : readKept(file));
  return {
    get,
    set({ theme, tour }) {
      const before = get();
      const after = { theme: theme ?? before.theme, tour: tour === undefined ? before.tour : tour };
      unwritten = file !== null && writeKept(file, after) ? null : after;
      return after;
    },
  };
}
