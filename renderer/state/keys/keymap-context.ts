import { createContext, use } from 'react';
import { PROVIDED_CODEBOOK } from '../../../main/contract/provided-codebook.ts';
import { createKeymap, listActions, type Keymap } from './keymap.ts';
import { toAriaKeys } from './press.ts';

/** The keys in force, for whatever hears or shows them; the application's own until the person's have been read. */
export const KeymapContext = createContext<Keymap>(createKeymap(listActions(PROVIDED_CODEBOOK.labels), {}));

/** The keys in force. */
export function useKeymap(): Keymap {
  return use(KeymapContext);
}

/** An action's key for `aria-keyshortcuts`; undefined where it has none. */
export function useAriaKeys(id: string): string | undefined {
  const press = useKeymap().pressOf(id);
  return press === null ? undefined : toAriaKeys(press);
}
