import type { Handlers } from '../contract/api.ts';
import type { TaskId } from '../contract/types.ts';
import { openWorkspace } from '../store/open.ts';
import { createHandlers } from './handlers.ts';
import { refreshPredictions } from './refresh-predictions.ts';
import type { Services } from './services.ts';

/** An open workspace: its use cases, and the way to let go of the file. */
export interface OpenedWorkspace {
  readonly handlers: Handlers;
  /** Let the model in use read what only other models have read; answers how many policies it read. See `refreshPredictions`. */
  refresh(taskId: TaskId): Promise<number>;
  close(): void;
}

/**
 * Open a workspace file, making it when it does not exist, and join the use cases to it.
 *
 * @throws LacunaError as `openWorkspace` does: not-a-workspace, newer-workspace, damaged-workspace, workspace-busy, workspace-unwritable.
 */
export function openWorkspaceFile(file: string, services: Omit<Services, 'db'>): OpenedWorkspace {
  const db = openWorkspace(file);
  const complete = { ...services, db };
  return {
    handlers: createHandlers(complete),
    refresh: (taskId) => refreshPredictions(complete, taskId),
    close: () => db.close(),
  };
}
