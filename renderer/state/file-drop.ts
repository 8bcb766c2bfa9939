import { useEffect, useState } from 'react';
import type { Picked } from '../client/picked.ts';

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

function toPicked(item: DataTransferItem): Picked | null {
  if (item.kind !== 'file') return null;
  const entry = item.webkitGetAsEntry();
  if (entry?.isDirectory === true)
    return { kind: 'folder', name: entry.name, entry: entry as FileSystemDirectoryEntry };
  const file = item.getAsFile();
  return file === null ? null : { kind: 'file', file };
}

/** What a drop or a paste carries: files and folders, in order; nothing else. */
export function toPickedItems(transfer: DataTransfer | null): readonly Picked[] {
  return [...(transfer?.items ?? [])].flatMap((item) => toPicked(item) ?? []);
}

/** Take files dropped anywhere in the window. True while files are held over it. */
export function useFileDrop(onPicked: (picked: readonly Picked[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const drag = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault(); // else the window would open the file itself
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    // Moving between elements leaves one and enters another; only leaving the window has no element to go to.
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      onPicked(toPickedItems(event.dataTransfer));
    };
    const listeners = { dragenter: drag, dragover: drag, dragleave: leave, drop } as const;
    const names = Object.keys(listeners) as (keyof typeof listeners)[];
    for (const name of names) window.addEventListener(name, listeners[name]);
    return () => {
      for (const name of names) window.removeEventListener(name, listeners[name]);
    };
  }, [onPicked]);
  return over;
}
