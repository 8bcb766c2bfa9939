import { useEffect } from 'react';
import type { Picked } from '../client/picked.ts';
import { toPickedItems } from './file-drop.ts';
import { isDialogOpen } from './keys/hearing.ts';

/** Whether what is typed or pasted goes into a field. */
function isInField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
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
