import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { LacunaError } from '../contract/errors.ts';
import { openApplication } from './application.ts';
import { getMachine, toDataFolder, toFirstWorkspace } from './data-folder.ts';
import { serveLoopback, type Loopback } from './loopback.ts';
import { findResources } from './resources.ts';

/** What to serve to a browser of this machine. Everything absent has a default. */
export interface ServingOptions {
  /** The first workspace of the data folder when absent. */
  readonly workspaceFile?: string | undefined;
  readonly port?: number | undefined;
  readonly modelFolder?: string | undefined;
  readonly corpusFolder?: string | null | undefined;
}

/** The application on a loopback address. */
export interface Serving extends Loopback {
  /** Settles once a new workspace holds the provided policies. */
  readonly seeded: Promise<void>;
}

/**
 * Open a workspace and serve it on 127.0.0.1. Closing lets go of the address first and the workspace last.
 *
 * @throws LacunaError as `openApplication` and `serveLoopback` do; `usage` if the pages have not been built.
 */
export async function serveApplication(options: ServingOptions = {}): Promise<Serving> {
  const { rendererFolder } = findResources();
  if (!existsSync(path.join(rendererFolder, 'index.html'))) {
    throw new LacunaError('usage', { why: 'The pages have not been built yet: run “npm run build” first.' });
  }
  const { workspaceFile = await prepareFirstWorkspace(), port, modelFolder, corpusFolder } = options;
  const application = await openApplication({ workspaceFile, host: 'loopback', modelFolder, corpusFolder });
  const { dispatch, subscribe, seeded } = application;
  try {
    const loopback = await serveLoopback({ dispatch, subscribe, rendererFolder, port });
    return {
      ...loopback,
      seeded,
      close: async () => {
        await loopback.close();
        await application.close();
      },
    };
  } catch (error) {
    await application.close();
    throw error;
  }
}

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
