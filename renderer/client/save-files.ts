import { Zip, ZipDeflate } from 'fflate';
import type { FileBytes } from '../../main/contract/types.ts';

/** Long enough for the browser to have taken the bytes, also from a slow disk. */
const KEEP_MS = 60_000;

/** Hand a file to the person: the browser saves it, or asks where to. */
export function saveFile({ name, bytes }: FileBytes): void {
  saveBlob(name, new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }));
}

function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
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
/** So many bytes are packed before the window gets its turn. */
const ZIP_STEP = 1024 * 1024;

/** Hand files to the person: one by one where they are few, else as a zip of this name, packed while the window stays at hand. */
export async function saveFiles(files: readonly FileBytes[], zipName: string): Promise<void> {
  if (files.length <= MOST_SINGLE_FILES && files.every(({ name }) => !name.includes('/'))) files.forEach(saveFile);
  else saveBlob(zipName, await pack(files));
}

async function pack(files: readonly FileBytes[]): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, part) => {
    if (error !== null) throw error;
    parts.push(new Uint8Array(part));
  });
  let since = 0;
  for (const { name, bytes } of files) {
    const entry = new ZipDeflate(name);
    entry.mtime = ZIP_DAY;
    zip.add(entry);
    for (let at = 0; at === 0 || at < bytes.length; at += ZIP_STEP) {
      const step = bytes.slice(at, at + ZIP_STEP);
      entry.push(step, at + ZIP_STEP >= bytes.length);
      since += step.length;
      if (since < ZIP_STEP) continue;
      since = 0;
      await new Promise((resume) => setTimeout(resume, 0));
    }
  }
  zip.end();
  return new Blob(parts, { type: 'application/zip' });
}
