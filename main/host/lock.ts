import path from 'node:path';
import { findWorkspaceKey, isProtected, planKeyChange } from '../api/protection.ts';
import type { OnStep } from '../api/jobs.ts';
import type { HostHandlers, Push } from '../contract/api.ts';
import type { Mended } from '../contract/backups.ts';
import { LacunaError } from '../contract/errors.ts';
import type { Protection, ProtectionApi, ProtectionChange, WorkspaceKey } from '../contract/protection.ts';
import type { TaskId } from '../contract/types.ts';
import { openApplication, type Application, type ApplicationOptions } from './application.ts';
import { createDispatch, toRefusal, type Dispatch } from './dispatch.ts';
import { workOnClosedFile } from './file-work.ts';
import { keepPreferences } from './preferences.ts';
import { createPushLine } from './push-line.ts';
import { mendClosedFile } from './rescue.ts';

/** What a window talks to: a workspace, or the question for its passphrase. */
export interface Door {
  readonly dispatch: Dispatch;
  /** The function returned ends the subscription. */
  readonly subscribe: (listener: (push: Push) => void) => () => void;
  /** As of `Application`; of a workspace that is locked it settles at once. */
  readonly seeded: Promise<void>;
  close(): Promise<void>;
}

/** What to open, and where the person's preferences are kept: in memory alone where no folder is named. */
export interface DoorOptions extends ApplicationOptions {
  readonly dataFolder?: string | undefined;
}

/** An open workspace, with the key that it takes. */
interface Inside {
  readonly application: Application;
  readonly key: WorkspaceKey | null;
}

/**
 * Open a workspace or, where it is protected and the key is not given, all but it: then every call is refused as `workspace-locked` until the
 * passphrase has come. Changing the passphrase and mending the file close the workspace and open it again, while calls wait.
 *
 * @throws LacunaError as `openApplication` does.
 */
export async function openDoor(options: DoorOptions): Promise<Door> {
  const { workspaceFile } = options;
  const preferences = keepPreferences(options.dataFolder ?? null);
  const line = createPushLine();
  let inside: Inside | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  const enter = async (key: WorkspaceKey | null): Promise<void> => {
    const application = await openApplication({ ...options, key });
    application.subscribe(line.send);
    inside = { application, key };
    line.send({ type: 'changed', what: 'host', policyId: null });
  };
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  };
  const describe = (): Protection => ({
    workspace: path.basename(workspaceFile),
    isProtected: inside === null ? isProtected(workspaceFile) : inside.key !== null,
    isLocked: inside === null,
  });
  /** Let go of the file, do something with it, and open it again with the key that it has then. */
  const whileClosed = async <T>(
    now: Inside,
    work: () => Promise<T>,
    keyAfter: WorkspaceKey | null = now.key,
  ): Promise<T> => {
    inside = null;
    let key = now.key;
    try {
      await now.application.close();
      const done = await work();
      key = keyAfter;
      return done;
    } finally {
      await enter(key);
    }
  };
  const getInside = (): Inside => {
    if (inside === null) throw new LacunaError('workspace-locked');
    return inside;
  };
  const change = async (asked: ProtectionApi['protection.set']['request']): Promise<ProtectionChange> => {
    const now = getInside();
    const plan = await planKeyChange(workspaceFile, now.key, asked);
    return whileClosed(now, () => workOnClosedFile('protect', plan, 'passphrase-unchanged'), plan.next);
  };
  const mend = async (taskId: TaskId): Promise<Mended> => {
    const now = getInside();
    const onStep: OnStep = (done, total, note) => line.send({ type: 'progress', taskId, done, total, note });
    try {
      const mended = await whileClosed(now, () => mendClosedFile(workspaceFile, now.key, onStep));
      // All that a window shows may be another now; see `staleKeys` of the renderer.
      line.send({ type: 'changed', what: 'codebook', policyId: null });
      return mended;
    } finally {
      onStep(1, 1, '');
    }
  };
  const own: HostHandlers = {
    // A change that is under way shows neither as locked nor as open.
    'protection.get': () => inTurn(async () => describe()),
    'protection.unlock': ({ passphrase }) =>
      inTurn(async () => {
        if (inside === null) await enter(await findWorkspaceKey(workspaceFile, passphrase));
        return describe();
      }),
    'protection.set': (asked) => inTurn(async () => change(asked)),
    'workspace.mend': ({ taskId }) => inTurn(async () => mend(taskId)),
    'preferences.get': () => preferences.get(),
    'preferences.set': (asked) => preferences.set(asked),
  };
  const dispatchOwn = createDispatch(own);
  if ((options.key ?? null) !== null || !isProtected(workspaceFile)) await enter(options.key ?? null);
  return {
    dispatch: async (method, request) => {
      if (typeof method === 'string' && Object.hasOwn(own, method)) return dispatchOwn(method, request);
      await turn;
      return inside?.application.dispatch(method, request) ?? toRefusal(new LacunaError('workspace-locked'));
    },
    subscribe: line.subscribe,
    seeded: (inside as Inside | null)?.application.seeded ?? Promise.resolve(),
    close: async () => {
      await turn;
      await inside?.application.close();
    },
  };
}
