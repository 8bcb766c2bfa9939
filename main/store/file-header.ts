import { closeSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { LacunaError } from '../contract/errors.ts';

/** Length of SQLite's file header. Source: sqlite.org/fileformat2.html, section 1.3. */
const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';

/**
 * Bytes 20 to 23 of a file that SQLite3 Multiple Ciphers has encrypted with ChaCha20. It leaves bytes 16 to 23 as they are; the first of these
 * says that each page keeps 32 bytes for its nonce and its tag. Source: utelle.github.io/SQLite3MultipleCiphers/docs/ciphers/cipher_legacy_mode.
 */
const ENCRYPTED = Buffer.from([32, 64, 32, 32]);
const SALT_BYTES = 16;

/**
 * What the first bytes of an existing file say, read without SQLite, which might touch the file. Of an encrypted one they say nothing but the
 * salt of its key.
 */
export type FileHeader = { readonly applicationId: number; readonly version: number } | { readonly salt: Uint8Array };

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
  if (bytes.length < HEADER_BYTES) throw new LacunaError('not-a-workspace');
  if (bytes.toString('latin1', 0, MAGIC.length) === MAGIC) {
    return { version: bytes.readUInt32BE(60), applicationId: bytes.readUInt32BE(68) };
  }
  if (bytes.subarray(20, 24).equals(ENCRYPTED)) return { salt: bytes.subarray(0, SALT_BYTES) };
  throw new LacunaError('not-a-workspace');
}

/** The salt of an encrypted file's key; null for a file that is not encrypted, and for whatever can't be read. */
export function findSalt(file: string): Uint8Array | null {
  try {
    const header = readFileHeader(file);
    return header !== null && 'salt' in header ? header.salt : null;
  } catch {
    return null;
  }
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
