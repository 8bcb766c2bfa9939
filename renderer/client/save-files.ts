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
