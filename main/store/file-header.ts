import { closeSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { LacunaError } from '../contract/errors.ts';

/** Length of SQLite's file header. Source: sqlite.org/fileformat2.html, section 1.3. */
const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';

/** What the first bytes of an existing file say, read without SQLite, which might touch the file. */
export interface FileHeader {
  readonly applicationId: number;
  readonly version: number;
}

/**
 * Read the header of a file that should be a workspace; null if there is no file, or one without any bytes.
 *
 * @throws LacunaError `is-a-folder`, `not-a-workspace` if it is not SQLite, `workspace-unwritable` if it can't be opened
 *   or its folder does not exist.
 */
export function readFileHeader(file: string): FileHeader | null {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return assertFolder(path.dirname(file));
  if (stat.isDirectory()) throw new LacunaError('is-a-folder');
  if (!stat.isFile()) throw new LacunaError('not-a-workspace');
  if (stat.size === 0) return null;
  const bytes = readFirstBytes(file);
  if (bytes.length < HEADER_BYTES || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw new LacunaError('not-a-workspace');
  }
  return { version: bytes.readUInt32BE(60), applicationId: bytes.readUInt32BE(68) };
}

function assertFolder(folder: string): null {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return null;
  throw new LacunaError('workspace-unwritable', { why: 'its folder does not exist' });
}

function readFirstBytes(file: string): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES);
  try {
    const handle = openSync(file, 'r');
    try {
      return bytes.subarray(0, readSync(handle, bytes, 0, HEADER_BYTES, 0));
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw new LacunaError('workspace-unwritable', { why: 'the file can’t be opened' }, { cause: error });
  }
}
