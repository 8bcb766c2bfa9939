import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PrintPdf } from '../api/services.ts';
import { openWorkspaceFile, type OpenedWorkspace } from '../api/workspace-file.ts';
import type { Handlers, Push } from '../contract/api.ts';
import { LacunaError } from '../contract/errors.ts';
import type { WorkspaceKey } from '../contract/protection.ts';
import type { HostInfo, TaskId } from '../contract/types.ts';
import { keepBackups } from './backups.ts';
import { createDispatch, toTrace, type Dispatch } from './dispatch.ts';
import { hashBytes, startHash } from './hash.ts';
import { keepIndexed } from './indexing.ts';
import { loadModel } from './model-folder.ts';
import { seedWorkspace } from './provided-corpus.ts';
import { printPdf } from './print-pdf.ts';
import { createPushLine } from './push-line.ts';
import { findResources } from './resources.ts';
import { createWorkerJobs } from './worker-jobs.ts';

/** What to open, and for which kind of window. */
export interface ApplicationOptions {
  /** Made when it does not exist; its folder must. */
  readonly workspaceFile: string;
  readonly host: HostInfo['host'];
  /** The key of a protected workspace, or with which a new one is protected. */
  readonly key?: WorkspaceKey | null | undefined;
  /** The default model when absent. */
  readonly modelFolder?: string | undefined;
  /** What a new workspace starts with: the provided policies when absent, nothing when null. */
  readonly corpusFolder?: string | null | undefined;
  /**
   * Whether to do behind the window what nobody asked for: read anew what only other models have read, make backups, and index for searching.
   * True when absent; a short command need not.
   */
  readonly worksAhead?: boolean | undefined;
  readonly clock?: (() => Date) | undefined;
  /** Prints a page as a PDF; by the Chromium of this machine when absent. */
  readonly printPdf?: PrintPdf | undefined;
  /** See `Services`. */
  readonly openOther?: ((file: string) => void) | undefined;
  /** Draws a new UUID at each call. */
  readonly newId?: (() => string) | undefined;
}

/** One open workspace with everything that works on it. */
export interface Application {
  readonly handlers: Handlers;
  readonly dispatch: Dispatch;
  /** The function returned ends the subscription. */
  readonly subscribe: (listener: (push: Push) => void) => () => void;
  /** Settles once a new workspace holds the provided policies, and the model in use has read what others had read. */
  readonly seeded: Promise<void>;
  /** Add another workspace by its path; it is only read. */
  readonly mergeFile: OpenedWorkspace['mergeFile'];
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
  const line = createPushLine();
  const jobs = createWorkerJobs({ modelBytes: model.bytes, modelId: model.info.id });
  const services = {
    jobs,
    model,
    card: model.card,
    hash: hashBytes,
    startHash,
    clock: options.clock ?? (() => new Date()),
    newId: options.newId ?? randomUUID,
    printPdf: options.printPdf ?? ((html, signal) => printPdf(html, undefined, signal)),
    openOther: options.openOther,
    push: line.send,
    host: options.host,
    version: await readVersion(resources.packageFile),
    workspaceName: path.basename(options.workspaceFile),
  };
  const workspace = openWorkspaceFile(options.workspaceFile, services, options.key ?? null);
  jobs.warm();
  const corpusFolder = options.corpusFolder === undefined ? resources.corpusFolder : options.corpusFolder;
  const { worksAhead = true } = options;
  const backups = worksAhead
    ? keepBackups((task) => attempt('The workspace could not be backed up', () => workspace.backUp(task)))
    : null;
  const seeded = bringUpToDate(workspace, corpusFolder, worksAhead);
  const indexing = worksAhead
    ? keepIndexed(
        () => workspace.indexAhead(),
        line.subscribe,
        (error) => tell('Policies could not be prepared for searching', error),
      )
    : null;
  const { dispatch, settle } = awaitable(createDispatch(workspace.handlers));
  const close = async (): Promise<void> => {
    await jobs.close();
    await Promise.all([seeded, settle(), backups?.stop(), indexing?.stop()]);
    workspace.close();
  };
  return {
    handlers: workspace.handlers,
    dispatch,
    subscribe: line.subscribe,
    seeded,
    mergeFile: (file, taskId, passphrase) => workspace.mergeFile(file, taskId, passphrase),
    close,
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

// Runs behind the window. What fails is said, not thrown: the provided policies can be imported by hand, and what another model read is shown.
async function bringUpToDate(
  workspace: OpenedWorkspace,
  corpusFolder: string | null,
  worksAhead: boolean,
): Promise<void> {
  if (corpusFolder === null) {
    if (workspace.isSeedingDue()) workspace.markSeeding('done');
  } else if (workspace.isSeedingDue()) {
    await attempt('The provided policies could not be loaded', () => seed(workspace, corpusFolder));
  }
  if (worksAhead) await attempt('Older policies could not be read anew', () => workspace.refresh(drawTask('refresh')));
}

/** Marked from start to end, so that the next start takes up what a power cut left. */
async function seed(workspace: OpenedWorkspace, corpusFolder: string): Promise<void> {
  workspace.markSeeding('due');
  if (await seedWorkspace(workspace.handlers, corpusFolder, drawTask('seed'))) workspace.markSeeding('done');
}

async function attempt(failure: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    tell(failure, error);
  }
}

function tell(failure: string, error: unknown): void {
  if (error instanceof LacunaError && error.code === 'cancelled') return;
  process.stderr.write(`${failure}: ${error instanceof LacunaError ? error.message : toTrace(error)}\n`);
}

function drawTask(name: string): TaskId {
  return `${name}-${randomUUID()}` as TaskId;
}

async function readVersion(packageFile: string): Promise<string> {
  const { version } = JSON.parse(await readFile(packageFile, 'utf8')) as { readonly version: string };
  return version;
}
