import { zipSync } from 'fflate';
import type { FileBytes } from '../../main/contract/types.ts';

/** Long enough for the browser to have taken the bytes, also from a slow disk. */
const KEEP_MS = 60_000;

/** Hand a file to the person: the browser saves it, or asks where to. */
export function saveFile({ name, bytes }: FileBytes): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}

/** More files than this, or files in folders, are handed over as one zip. */
const MOST_SINGLE_FILES = 2;
/** The day that stands in the zip: the same files give the same bytes. The first that a zip can tell. */
const ZIP_DAY = new Date(1980, 0, 1);

/** Hand files to the person: one by one where they are few, else as a zip of this name. */
export function saveFiles(files: readonly FileBytes[], zipName: string): void {
  if (files.length <= MOST_SINGLE_FILES && files.every(({ name }) => !name.includes('/'))) {
    files.forEach(saveFile);
    return;
  }
  const entries = Object.fromEntries(files.map(({ name, bytes }) => [name, new Uint8Array(bytes)]));
  saveFile({ name: zipName, bytes: zipSync(entries, { mtime: ZIP_DAY }) });
}
