import { useEffect } from 'react';
import type { Picked } from '../client/picked.ts';
import { toPickedItems } from './file-drop.ts';

/** Whether what is typed or pasted goes into a field. */
function isInField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

/** Whether a dialog holds the window. */
export const isDialogOpen = (): boolean => document.querySelector('[role=dialog], [role=alertdialog]') !== null;

/** Whether this machine's command key is ⌘. */
export const isMac = (): boolean => navigator.platform.startsWith('Mac');

/** A shortcut as people read it: Ctrl+O, or ⌘O on a Mac. */
export function toShortcutName(key: string): string {
  const [letter = '', shift] = key.split('+').toReversed();
  if (isMac()) return `${shift === undefined ? '' : '⇧'}⌘${letter.toUpperCase()}`;
  return `Ctrl+${shift === undefined ? '' : 'Shift+'}${letter.toUpperCase()}`;
}

/** Run an action on Ctrl or ⌘ with a letter, unless a dialog is open. The keys of `actions` are lower-case letters, with `shift+` before them or not. */
export function useShortcuts(actions: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const command = isMac() ? event.metaKey : event.ctrlKey;
      const action = actions[`${event.shiftKey ? 'shift+' : ''}${event.key.toLowerCase()}`];
      if (!command || event.altKey || action === undefined) return;
      event.preventDefault(); // also with a dialog open: the browser's own file dialog would only mislead
      if (!isDialogOpen()) action();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [actions]);
}

/** Take what is pasted outside of fields and dialogs: files at once, text for a closer look. */
export function usePaste(onPicked: (picked: readonly Picked[]) => void, onText: (text: string) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      if (isInField(event.target) || isDialogOpen()) return;
      const picked = toPickedItems(event.clipboardData);
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (picked.length === 0 && text.trim() === '') return;
      event.preventDefault(); // else the text would land once more, in the field of the dialog that opens
      if (picked.length > 0) onPicked(picked);
      else onText(text);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [onPicked, onText]);
}
