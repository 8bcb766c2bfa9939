import path from 'node:path';
import { LacunaError } from '../../contract/errors.ts';
import type { Dispatch } from '../dispatch.ts';
import type { Door } from '../lock.ts';
import type { Rescue } from '../rescue.ts';
import { askAboutDamage, tellMended } from './dialogs.ts';
import type { ElectronNamespace } from './namespace.ts';

type Needs = Pick<ElectronNamespace, 'dialog'>;

/** An open workspace, which need not be the file that was asked for. */
export interface OpenedFile {
  readonly file: string;
  readonly door: Door;
}

/** Opens a workspace file. Rejects with a LacunaError if it can't be used. */
export type OpenFile = (file: string) => Promise<OpenedFile>;

interface Ways {
  readonly open: (file: string) => Promise<Door>;
  readonly rescue: Rescue;
  /** Leads the window to another workspace. */
  readonly openOther: (file: string) => void;
}

/**
 * Opens workspaces; where one is damaged, asks the person whether to mend it or to go on in its newest backup. Rejects with `cancelled` if the
 * person wants neither. That a protected workspace is damaged shows only once its passphrase is entered; then it is asked.
 */
export function openAskingAboutDamage(electron: Needs, ways: Ways): OpenFile {
  const { open, openOther } = ways;
  return async (wanted) => {
    const { file, door } = await open(wanted)
      .then((opened) => ({ file: wanted, door: opened }))
      .catch(async (error: unknown) => {
        if (!isDamage(error)) throw error;
        const instead = await remedy(electron, ways, wanted, null);
        return { file: instead, door: await open(instead) };
      });
    const dispatch: Dispatch = async (method, request) => {
      const result = await door.dispatch(method, request);
      if (method !== 'protection.unlock' || result.ok || result.error.code !== 'damaged-workspace') return result;
      try {
        const instead = await remedy(electron, ways, file, toPassphrase(request));
        if (instead === file) return await door.dispatch(method, request);
        openOther(instead);
      } catch (error) {
        if (error instanceof LacunaError && error.code !== 'cancelled') {
          return { ok: false, error: { code: error.code, message: error.message } };
        }
      }
      return result;
    };
    return { file, door: { ...door, dispatch } };
  };
}

/** Do what the person wants done about a damaged workspace, and answer the file to open then. @throws LacunaError `cancelled` if nothing. */
async function remedy(electron: Needs, { rescue }: Ways, file: string, passphrase: string | null): Promise<string> {
  const wish = await askAboutDamage(electron, file, rescue.findNewest(file));
  if (wish === 'leave') throw new LacunaError('cancelled');
  if (wish === 'backup') return rescue.putNewestBeside(file, passphrase);
  await tellMended(electron, await rescue.mend(file, passphrase));
  return path.resolve(file);
}

function isDamage(error: unknown): boolean {
  return error instanceof LacunaError && error.code === 'damaged-workspace';
}

function toPassphrase(request: unknown): string | null {
  const { passphrase } = Object(request) as { readonly passphrase?: unknown };
  return typeof passphrase === 'string' ? passphrase : null;
}
