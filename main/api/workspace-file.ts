import type { Handlers } from '../contract/api.ts';
import { openWorkspace } from '../store/open.ts';
import { createHandlers } from './handlers.ts';
import type { Services } from './services.ts';

/** An open workspace: its use cases, and the way to let go of the file. */
export interface OpenedWorkspace {
  readonly handlers: Handlers;
  close(): void;
}

/**
 * Open a workspace file, making it when it does not exist, and join the use cases to it.
 *
 * @throws LacunaError as `openWorkspace` does: not-a-workspace, newer-workspace, damaged-workspace, workspace-busy, workspace-unwritable.
 */
export function openWorkspaceFile(file: string, services: Omit<Services, 'db'>): OpenedWorkspace {
  const db = openWorkspace(file);
  return { handlers: createHandlers({ ...services, db }), close: () => db.close() };
}
