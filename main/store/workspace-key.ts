import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { LacunaError } from '../contract/errors.ts';
import type { WorkspaceKey } from '../contract/protection.ts';
import { listBackups, toBackupFolder } from './backup-files.ts';
import { findSalt, readFileHeader } from './file-header.ts';

/**
 * Rounds of PBKDF2 with HMAC-SHA-256, as OWASP's Password Storage Cheat Sheet has it. The library would do 64,007; whoever opens a file with
 * another program sets `kdf_iter` to this number.
 */
export const KEY_ROUNDS = 600_000;

const KEY_BYTES = 32;
const SALT_BYTES = 16;

/**
 * The key that a passphrase makes with a salt, as SQLite3 Multiple Ciphers does it for ChaCha20
 * (utelle.github.io/SQLite3MultipleCiphers/docs/ciphers/cipher_chacha20), but away from the main thread and once for all files of a salt.
 *
 * The passphrase is taken in Unicode's form NFC, since keyboards differ in how they compose letters (RFC 8265, section 4.2.2).
 */
export async function deriveKey(passphrase: string, salt: Uint8Array): Promise<WorkspaceKey> {
  const key = await promisify(pbkdf2)(passphrase.normalize('NFC'), salt, KEY_ROUNDS, KEY_BYTES, 'sha256');
  return (key.toString('hex') + Buffer.from(salt).toString('hex')) as WorkspaceKey;
}

/** A key for a file that is still to be written, with a salt of its own. */
export async function createKey(passphrase: string): Promise<WorkspaceKey> {
  return deriveKey(passphrase, randomBytes(SALT_BYTES));
}

/**
 * The key by which a passphrase opens a workspace: null where the file is not encrypted, a new one where there is no file. Whether it fits
 * shows when the file is opened. `held` is a key in hand, which is the answer if it was made with the file's own salt, as those of copies are.
 *
 * @throws LacunaError `workspace-locked` if the file is encrypted and no passphrase is given, else as `readFileHeader` does.
 */
export async function findKey(
  file: string,
  passphrase: string | null,
  held: WorkspaceKey | null = null,
): Promise<WorkspaceKey | null> {
  const header = readFileHeader(file);
  if (header === null) return passphrase === null ? null : createKey(passphrase);
  if (!('salt' in header)) return null;
  if (held?.endsWith(Buffer.from(header.salt).toString('hex')) === true) return held;
  if (passphrase === null) throw new LacunaError('workspace-locked');
  return deriveKey(passphrase, header.salt);
}

/** As {@link findKey}, for a file that may be damaged: where its first bytes say nothing, those of its newest backup do. */
export async function findKeyOfDamaged(file: string, passphrase: string | null): Promise<WorkspaceKey | null> {
  const places = [file, ...listBackups(file).map(({ name }) => path.join(toBackupFolder(file), name))];
  const salt = places.map(findSalt).find((found) => found !== null) ?? null;
  if (salt === null) return null;
  if (passphrase === null) throw new LacunaError('workspace-locked');
  return deriveKey(passphrase, salt);
}

/** Whether a passphrase makes a key, compared in a time that does not depend on where the two differ. */
export async function makesKey(passphrase: string, key: WorkspaceKey): Promise<boolean> {
  const made = await deriveKey(passphrase, Buffer.from(key.slice(2 * KEY_BYTES), 'hex'));
  return timingSafeEqual(Buffer.from(made), Buffer.from(key));
}
