import type { Handlers } from '../contract/api.ts';
import type { MergeResult } from '../contract/merging.ts';
import type { WorkspaceKey } from '../contract/protection.ts';
import type { TaskId } from '../contract/types.ts';
import { clearChange } from '../store/change-key.ts';
import { openWorkspace } from '../store/open.ts';
import { hasPolicies } from '../store/policies.ts';
import { findSetting, setSetting } from '../store/settings.ts';
import { makeDueBackup } from './backups.ts';
import { createHandlers } from './handlers.ts';
import { mergeFile } from './merge-workspace.ts';
import { refreshPredictions } from './refresh-predictions.ts';
import { indexAhead } from './refresh-search.ts';
import type { Services } from './services.ts';
import { createWorkbench } from './workbench.ts';

/** An open workspace: its use cases, and the way to let go of the file. */
export interface OpenedWorkspace {
  readonly handlers: Handlers;
  /** Read anew what only other models have read; answers how many policies were read. See `refreshPredictions`. */
  refresh(taskId: TaskId): Promise<number>;
  /**
   * Whether policies that come with the application have still to be put in: nobody has said that it is done, and the file never held a
   * policy or was left while it was under way.
   */
  isSeedingDue(): boolean;
  /** Remember that seeding is under way (`due`) or need not be done again. */
  markSeeding(state: 'due' | 'done'): void;
  /** Add another workspace, which is only read. See `mergeFile`. */
  mergeFile(file: string, taskId: TaskId, passphrase: string | null): Promise<MergeResult>;
  /** Back the file up if something was done since the last time. See `makeDueBackup`. */
  backUp(taskId: TaskId): Promise<unknown>;
  /** Bring the index for searching up to date, a step at a time. See `indexAhead`. */
  indexAhead(): Iterable<void>;
  close(): void;
}

/**
 * Open a workspace file, making it when it does not exist, and join the use cases to it.
 *
 * @throws LacunaError as `openWorkspace` does: not-a-workspace, newer-workspace, damaged-workspace, workspace-busy, workspace-unwritable,
 *   workspace-locked, wrong-passphrase.
 */
export function openWorkspaceFile(
  file: string,
  services: Omit<Services, 'db'>,
  key: WorkspaceKey | null,
): OpenedWorkspace {
  const db = openWorkspace(file, { key });
  // Whoever changes a passphrase lets nobody open the file meanwhile.
  clearChange(file);
  const bench = createWorkbench({ ...services, db });
  return {
    handlers: createHandlers(bench),
    refresh: (taskId) => refreshPredictions(bench, taskId),
    isSeedingDue: () => {
      const state = findSetting(db, 'seeding');
      return state === 'due' || (state === null && !hasPolicies(db));
    },
    markSeeding: (state) => setSetting(db, 'seeding', state),
    mergeFile: (other, taskId, passphrase) => mergeFile(bench, other, taskId, passphrase),
    backUp: (taskId) => makeDueBackup(bench, taskId),
    indexAhead: () => indexAhead(bench),
    close: () => db.close(),
  };
}
