import { randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openWorkspaceFile, type OpenedWorkspace } from '../api/workspace-file.ts';
import type { Handlers, Push } from '../contract/api.ts';
import { LacunaError } from '../contract/errors.ts';
import type { HostInfo, TaskId } from '../contract/types.ts';
import { createDispatch, toTrace, type Dispatch } from './dispatch.ts';
import { hashBytes } from './hash.ts';
import { loadModel } from './model-folder.ts';
import { seedWorkspace } from './provided-corpus.ts';
import { createPushLine } from './push-line.ts';
import { findResources } from './resources.ts';
import { createWorkerJobs } from './worker-jobs.ts';

/** What to open, and for which kind of window. */
export interface ApplicationOptions {
  /** Made when it does not exist; its folder must. */
  readonly workspaceFile: string;
  readonly host: HostInfo['host'];
  /** The default model when absent. */
  readonly modelFolder?: string | undefined;
  /** What a new workspace starts with: the provided policies when absent, nothing when null. */
  readonly corpusFolder?: string | null | undefined;
  readonly clock?: (() => Date) | undefined;
  /** Draws a new UUID at each call. */
  readonly newId?: (() => string) | undefined;
}

/** One open workspace with everything that works on it. */
export interface Application {
  readonly handlers: Handlers;
  readonly dispatch: Dispatch;
  /** The function returned ends the subscription. */
  readonly subscribe: (listener: (push: Push) => void) => () => void;
  /** Settles once a new workspace holds the provided policies; at once for any other. */
  readonly seeded: Promise<void>;
  close(): Promise<void>;
}

/**
 * Open a workspace with its model and its worker thread.
 *
 * @throws LacunaError if the model or the workspace can't be used; then nothing was changed.
 */
export async function openApplication(options: ApplicationOptions): Promise<Application> {
  const resources = findResources();
  const model = await loadModel(options.modelFolder ?? resources.modelFolder);
  const isNew = isAbsent(options.workspaceFile);
  const line = createPushLine();
  const jobs = createWorkerJobs({ modelBytes: model.bytes, modelId: model.info.id });
  const workspace = openWorkspaceFile(options.workspaceFile, {
    jobs,
    model,
    hash: hashBytes,
    clock: options.clock ?? (() => new Date()),
    newId: options.newId ?? randomUUID,
    push: line.send,
    host: options.host,
    version: await readVersion(resources.packageFile),
    workspaceName: path.basename(options.workspaceFile),
  });
  jobs.warm();
  const corpusFolder = options.corpusFolder === undefined ? resources.corpusFolder : options.corpusFolder;
  const seeded = isNew && corpusFolder !== null ? seed(workspace, corpusFolder) : Promise.resolve();
  const { dispatch, settle } = awaitable(createDispatch(workspace.handlers));
  return {
    handlers: workspace.handlers,
    dispatch,
    subscribe: line.subscribe,
    seeded,
    close: async () => {
      await jobs.close();
      await Promise.all([seeded, settle()]);
      workspace.close();
    },
  };
}

// Calls under way are waited for before the file is let go, so that none writes to a closed workspace.
function awaitable(dispatch: Dispatch): { readonly dispatch: Dispatch; readonly settle: () => Promise<unknown> } {
  const underWay = new Set<Promise<unknown>>();
  return {
    dispatch: async (method, request) => {
      const answer = dispatch(method, request);
      underWay.add(answer);
      const result = await answer;
      underWay.delete(answer);
      return result;
    },
    settle: () => Promise.all(underWay),
  };
}

// Runs behind the window. A failure costs only the provided policies, which can be imported by hand: it is said, not thrown.
async function seed({ handlers }: OpenedWorkspace, corpusFolder: string): Promise<void> {
  try {
    await seedWorkspace(handlers, corpusFolder, `seed-${randomUUID()}` as TaskId);
  } catch (error) {
    if (error instanceof LacunaError && error.code === 'cancelled') return;
    process.stderr.write(`The provided policies could not be loaded: ${toTrace(error)}\n`);
  }
}

// An empty file is what a start that was cut off leaves; the store makes a workspace of it.
function isAbsent(file: string): boolean {
  return !existsSync(file) || statSync(file).size === 0;
}

async function readVersion(packageFile: string): Promise<string> {
  const { version } = JSON.parse(await readFile(packageFile, 'utf8')) as { readonly version: string };
  return version;
}
