import { stat } from 'node:fs/promises';
import type { Application } from '../application.ts';
import { toRefused } from './input-files.ts';
import type { Call, OptionSpecs } from './command.ts';
import { PASSPHRASE_OPTION } from './passphrase.ts';

/** The options of every command that works on a workspace. */
export const WORKSPACE_OPTION = {
  workspace: { type: 'string', short: 'w', value: 'W', help: 'The workspace, a file that ends in .lacuna' },
  ...PASSPHRASE_OPTION,
} as const satisfies OptionSpecs;

/**
 * A workspace for the time of one command. A new one starts empty: it is the caller's files that go into it; and protected, where there is a
 * passphrase.
 */
export async function openWorkspaceFor(
  file: string,
  { passphraseOf }: Pick<Call, 'passphraseOf'>,
): Promise<Application> {
  const { openApplication } = await import('../application.ts');
  const { findWorkspaceKey } = await import('../../api/protection.ts');
  const key = await findWorkspaceKey(file, await passphraseOf(file));
  return openApplication({ workspaceFile: file, host: 'terminal', key, corpusFolder: null, worksAhead: false });
}

/** Make sure that a workspace is there, since opening would make a new one. @throws LacunaError `unreadable-file` or `is-a-folder` */
export async function requireWorkspaceFile(file: string): Promise<void> {
  try {
    if ((await stat(file)).isDirectory()) throw Object.assign(new Error('A folder'), { code: 'EISDIR' });
  } catch (error) {
    throw toRefused(error);
  }
}
