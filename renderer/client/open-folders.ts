import { MAX_DATASET_FILES } from '../../main/contract/dataset-import.ts';
import type { Picked } from './picked.ts';

/** Folders within folders, at most. */
const MAX_DEPTH = 20;

/**
 * What was picked, with the files of folders in their place, those of folders in them among them, each with its path; hidden ones are left out. A folder
 * stays one where it holds no file, can’t be read, or holds more files than a data set may.
 */
export async function openFolders(picked: readonly Picked[]): Promise<readonly Picked[]> {
  const opened: Picked[] = [];
  for (const one of picked) {
    const files = one.kind === 'folder' && one.entry !== null ? await listFiles(one.entry) : null;
    if (one.kind === 'file' || files === null || files.length > MAX_DATASET_FILES) opened.push(one);
    else if (files.length === 0) opened.push({ ...one, isEmpty: true });
    else opened.push(...files.map(({ file, path }): Picked => ({ kind: 'file', file, path })));
  }
  return opened;
}

interface FolderFile {
  readonly file: File;
  readonly path: string;
}

/** The files of a folder by their paths, or null where it can't be read. */
async function listFiles(folder: FileSystemDirectoryEntry): Promise<readonly FolderFile[] | null> {
  const files: FolderFile[] = [];
  const open = async (entry: FileSystemDirectoryEntry, path: string, depth: number): Promise<void> => {
    for (const one of await listEntries(entry)) {
      if (one.name.startsWith('.') || files.length > MAX_DATASET_FILES) continue;
      const own = `${path}/${one.name}`;
      if (isFolder(one)) {
        if (depth < MAX_DEPTH) await open(one, own, depth + 1);
      } else files.push({ file: await toFile(one as FileSystemFileEntry), path: own });
    }
  };
  try {
    await open(folder, folder.name, 1);
  } catch {
    return null;
  }
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

// A reader hands out some entries at a time, none at the end.
async function listEntries(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

async function toFile(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}
