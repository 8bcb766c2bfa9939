import { useEffect } from 'react';
import { navigate } from './route.ts';
import { MANUAL_KEY } from './window-bindings.ts';
import { isDialogOpen } from './window-keys.ts';

/** Open the manual on its key, unless a dialog is open. For the frame, once. */
export function useManualKey(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== MANUAL_KEY || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      event.preventDefault(); // the browser's own help would open
      if (!isDialogOpen()) navigate({ view: 'manual', section: null });
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
