import { existsSync } from 'node:fs';
import path from 'node:path';
import { LacunaError } from '../contract/errors.ts';
import { findWorkspaceKey } from '../api/protection.ts';
import { getMachine, toDataFolder } from './data-folder.ts';
import { prepareFirstWorkspace } from './first-workspace.ts';
import { openDoor } from './lock.ts';
import { serveLoopback, type Loopback } from './loopback.ts';
import { findResources } from './resources.ts';

/** What to serve to a browser of this machine. Everything absent has a default. */
export interface ServingOptions {
  /** The first workspace of the data folder when absent. */
  readonly workspaceFile?: string | undefined;
  /** Opens a protected workspace, or protects a new one; where it is absent, the window asks for it. */
  readonly passphrase?: string | undefined;
  readonly port?: number | undefined;
  readonly modelFolder?: string | undefined;
  readonly corpusFolder?: string | null | undefined;
  /** Where preferences are kept. */
  readonly dataFolder?: string | undefined;
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
  const { passphrase, dataFolder = toDataFolder(getMachine()) } = options;
  const key = passphrase === undefined ? null : await findWorkspaceKey(workspaceFile, passphrase);
  const door = await openDoor({ workspaceFile, host: 'loopback', key, modelFolder, corpusFolder, dataFolder });
  const { dispatch, subscribe, seeded } = door;
  try {
    const loopback = await serveLoopback({ dispatch, subscribe, rendererFolder, port });
    return {
      ...loopback,
      seeded,
      close: async () => {
        await loopback.close();
        await door.close();
      },
    };
  } catch (error) {
    await door.close();
    throw error;
  }
}
