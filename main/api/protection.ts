import { LacunaError } from '../contract/errors.ts';
import type { WorkspaceKey } from '../contract/protection.ts';
import { findSalt } from '../store/file-header.ts';
import { createKey, findKey, findKeyOfDamaged, makesKey } from '../store/workspace-key.ts';
import type { Work } from './jobs.ts';

/** Whether a workspace file that this process does not have open is encrypted, so that it takes a passphrase to open it. */
export function isProtected(file: string): boolean {
  return findSalt(file) !== null;
}

/** The key by which a passphrase opens a workspace, or protects one that is not there yet. See `findKey` of the store. */
export async function findWorkspaceKey(file: string, passphrase: string | null): Promise<WorkspaceKey | null> {
  return findKey(file, passphrase);
}

/** The same for a workspace that is to be checked or mended, and may be damaged from its first byte on. */
export async function findKeyForMending(file: string, passphrase: string | null): Promise<WorkspaceKey | null> {
  return findKeyOfDamaged(file, passphrase);
}

/**
 * Make ready to protect an open workspace with another passphrase, or none. `held` is the key with which it is open.
 *
 * @throws LacunaError `wrong-passphrase` and `workspace-locked` if `current` is not the passphrase that it has now.
 */
export async function planKeyChange(
  file: string,
  held: WorkspaceKey | null,
  { current, next }: { readonly current: string | null; readonly next: string | null },
): Promise<Work['protect']['input']> {
  if (held !== null) {
    if (current === null) throw new LacunaError('workspace-locked');
    if (!(await makesKey(current, held))) throw new LacunaError('wrong-passphrase');
  }
  return { file, key: held, next: next === null ? null : await createKey(next) };
}
