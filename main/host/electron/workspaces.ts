import path from 'node:path';
import type { Push } from '../../contract/api.ts';
import type { Dispatch } from '../dispatch.ts';
import type { OpenFile } from './damage.ts';

/** The one workspace that is open at a time, and the way to change it. */
export interface Workspaces {
  readonly file: string;
  readonly dispatch: Dispatch;
  /** Open another file; the one that was open stays if that fails. @throws LacunaError as `openApplication` does. */
  change(file: string): Promise<void>;
  close(): Promise<void>;
}

/** Open a workspace and pass its pushes on. @throws LacunaError as `openApplication` does. */
export async function openWorkspaces(open: OpenFile, file: string, push: (push: Push) => void): Promise<Workspaces> {
  let current = await open(path.resolve(file));
  let unsubscribe = current.door.subscribe(push);
  return {
    get file() {
      return current.file;
    },
    dispatch: (method, request) => current.door.dispatch(method, request),
    async change(wanted) {
      const resolved = path.resolve(wanted);
      if (resolved === current.file) return;
      const opened = await open(resolved);
      const old = current.door;
      unsubscribe();
      current = opened;
      unsubscribe = opened.door.subscribe(push);
      await old.close();
    },
    async close() {
      unsubscribe();
      await current.door.close();
    },
  };
}

/** The workspace file that somebody handed to the application on its command line (by opening a .lacuna file) in a folder, or null. */
export function findWorkspaceArgument(args: readonly string[], folder: string): string | null {
  const found = args.slice(1).find((arg) => !arg.startsWith('-') && arg.endsWith('.lacuna'));
  return found === undefined ? null : path.resolve(folder, found);
}
