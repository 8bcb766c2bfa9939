import path from 'node:path';
import type { OnStep } from '../api/jobs.ts';
import { findNewestBackup } from '../api/mend-file.ts';
import { findKeyForMending } from '../api/protection.ts';
import type { Mended } from '../contract/backups.ts';
import { LacunaError } from '../contract/errors.ts';
import type { WorkspaceKey } from '../contract/protection.ts';
import { workOnClosedFile } from './file-work.ts';

/** The ways out where a workspace is damaged. Nobody may have it open. A `passphrase` is that of a protected one. */
export interface Rescue {
  /** When the newest backup was made (ISO 8601, UTC), or null if there is none. */
  findNewest(file: string): string | null;
  /** Join what can be read with the newest sound backup; the damaged file is kept beside. @throws LacunaError `not-mended` with the reason in words. */
  mend(file: string, passphrase: string | null): Promise<Mended>;
  /** Make a workspace of its own of the newest backup; its path. @throws LacunaError `no-backup`, `not-put-beside`. */
  putNewestBeside(file: string, passphrase: string | null): Promise<string>;
}

/** The ways out on this machine's files. */
export const RESCUE: Rescue = {
  findNewest: (file) => findNewestBackup(file)?.madeAt ?? null,
  mend: async (file, passphrase) => mendClosedFile(file, await findKeyForMending(file, passphrase)),
  async putNewestBeside(file, passphrase) {
    const name = findNewestBackup(file)?.name;
    if (name === undefined) throw new LacunaError('no-backup');
    const input = { file, name, key: await findKeyForMending(file, passphrase) };
    return workOnClosedFile('restore', input, 'not-put-beside');
  },
};

/** Mend a workspace that nobody has open and whose key is in hand. See `repairFile` of the store. @throws LacunaError `not-mended` */
export async function mendClosedFile(file: string, key: WorkspaceKey | null, onStep?: OnStep): Promise<Mended> {
  const input = { file, at: new Date().toISOString(), key };
  const { damagedFile, tables, ...rest } = await workOnClosedFile('mend', input, 'not-mended', onStep);
  const lost = tables.reduce((sum, table) => sum + table.lost, 0);
  return { ...rest, lost, damagedFile: path.basename(damagedFile) };
}
