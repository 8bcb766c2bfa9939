import { mkdir } from 'node:fs/promises';
import { LacunaError } from '../contract/errors.ts';
import { getMachine, toDataFolder, toFirstWorkspace } from './data-folder.ts';

/** The first workspace's path, with its folder made. @throws LacunaError `workspace-unwritable` if it can't be made. */
export async function prepareFirstWorkspace(): Promise<string> {
  const folder = toDataFolder(getMachine());
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new LacunaError('workspace-unwritable', { why: `${folder}: ${code ?? 'no folder'}` }, { cause: error });
  }
  return toFirstWorkspace(folder);
}
