import { LacunaError } from '../../main/contract/errors.ts';
import { MAX_FILE_BYTES, MAX_FILE_NAME } from '../../main/contract/limits.ts';
import type { FileBytes, Refusal } from '../../main/contract/types.ts';

const MEBIBYTE = 1024 * 1024;

/** What a person dropped, chose or pasted. A file out of a folder has its path from there on, the folder’s name first. A folder is `isEmpty` once it was opened and no file was in it. */
export type Picked =
  | { readonly kind: 'file'; readonly file: File; readonly path?: string }
  | {
      readonly kind: 'folder';
      readonly name: string;
      readonly entry: FileSystemDirectoryEntry | null;
      readonly isEmpty?: boolean;
    };

/** The name of what was picked, as lists show it. */
export function nameOf(picked: Picked): string {
  return picked.kind === 'file' ? (picked.path ?? picked.file.name) : picked.name;
}

/** A name that the contract takes: never empty, and cut in the middle so that the ending stays. */
export function toFileName(name: string): string {
  if (name.trim() === '') return 'untitled.txt';
  if (name.length <= MAX_FILE_NAME) return name;
  const ending = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? '';
  return name.slice(0, MAX_FILE_NAME - ending.length) + ending;
}

function toRefusal(picked: Picked, error: LacunaError): Refusal {
  return { name: nameOf(picked), code: error.code, message: error.message };
}

/** Why something is not even read, or null: folders that are empty or could not be opened, and files beyond the limit, whose size is known before their bytes. */
export function refuseUnread(picked: Picked): Refusal | null {
  if (picked.kind === 'folder')
    return toRefusal(picked, new LacunaError(picked.isEmpty === true ? 'empty-folder' : 'is-a-folder'));
  const { size } = picked.file;
  if (size <= MAX_FILE_BYTES) return null;
  const details = { sizeMib: Math.ceil((10 * size) / MEBIBYTE) / 10, limitMib: MAX_FILE_BYTES / MEBIBYTE };
  return toRefusal(picked, new LacunaError('too-large', details));
}

/** The bytes of a picked file under its name (or path), or why they can't be had: it may have vanished, or be barred, since it was picked. */
export async function readPicked(picked: Extract<Picked, { kind: 'file' }>): Promise<FileBytes | Refusal> {
  try {
    const bytes = new Uint8Array(await picked.file.arrayBuffer());
    return { name: picked.path ?? toFileName(picked.file.name), bytes };
  } catch (error) {
    const why = error instanceof DOMException && error.name === 'NotFoundError' ? 'it is gone' : 'it can’t be opened';
    return toRefusal(picked, new LacunaError('unreadable-file', { why }, { cause: error }));
  }
}
