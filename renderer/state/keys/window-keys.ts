import { useEffect } from 'react';
import { isDialogOpen, isTaken } from './hearing.ts';
import { useKeymap } from './keymap-context.ts';

/** What keys of the whole window do, by their actions. */
export type WindowActions = Readonly<Partial<Record<string, () => void>>>;

/** Whether a key pressed in a field writes there. */
function isWritten(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !/^F\d+$/.test(event.key) && isTaken(event);
}

/** Hear some of the keys of the whole window, unless a dialog is open. */
export function useWindowKeys(actions: WindowActions): void {
  const keymap = useKeymap();
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const id = keymap.find(event, 'window');
      const action = id === null ? undefined : actions[id];
      if (action === undefined || event.defaultPrevented || isWritten(event)) return;
      event.preventDefault(); // also with a dialog open: the browser's own file dialog, or its help, would only mislead
      if (!isDialogOpen()) action();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [actions, keymap]);
}
