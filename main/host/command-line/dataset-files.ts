import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { MAX_DATASET_FILES } from '../../contract/dataset-import.ts';
import { LacunaError } from '../../contract/errors.ts';
import type { FileBytes } from '../../contract/types.ts';
import { readInputFile, toRefused } from './input-files.ts';

/** Whether an operand is a folder; false where there is nothing. */
export async function isFolder(operand: string): Promise<boolean> {
  return stat(operand).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/**
 * The files of a data set in a folder, those of folders in it among them, with `/` in their names; hidden ones are left out.
 *
 * @throws LacunaError `bad-data` if there are too many, and as `readInputFile` does.
 */
export async function readDatasetFolder(folder: string): Promise<readonly FileBytes[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    throw toRefused(error);
  });
  const files = found
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !path
          .relative(folder, file)
          .split(path.sep)
          .some((part) => part.startsWith('.')),
    )
    .toSorted();
  if (files.length > MAX_DATASET_FILES)
    throw new LacunaError('bad-data', { line: 0, name: folder, why: `it holds more than ${MAX_DATASET_FILES} files` });
  const read: FileBytes[] = [];
  for (const file of files) {
    const { bytes } = await readInputFile(file);
    read.push({ name: path.relative(folder, file).split(path.sep).join('/'), bytes });
  }
  return read;
}
