import path from 'node:path';
import { findWorkspaceKey, isProtected, planKeyChange } from '../api/protection.ts';
import type { HostHandlers, Push } from '../contract/api.ts';
import { LacunaError } from '../contract/errors.ts';
import type { Protection, ProtectionApi, ProtectionChange, WorkspaceKey } from '../contract/protection.ts';
import { openApplication, type Application, type ApplicationOptions } from './application.ts';
import { createDispatch, toRefusal, type Dispatch } from './dispatch.ts';
import { createPushLine } from './push-line.ts';

/** What a window talks to: a workspace, or the question for its passphrase. */
export interface Door {
  readonly dispatch: Dispatch;
  /** The function returned ends the subscription. */
  readonly subscribe: (listener: (push: Push) => void) => () => void;
  /** As of `Application`; of a workspace that is locked it settles at once. */
  readonly seeded: Promise<void>;
  close(): Promise<void>;
}

/** An open workspace, with the key that it takes. */
interface Inside {
  readonly application: Application;
  readonly key: WorkspaceKey | null;
}

/**
 * Open a workspace or, where it is protected and the key is not given, all but it: then every call is refused as `workspace-locked` until the
 * passphrase has come. Changing the passphrase closes the workspace and opens it again, while calls wait.
 *
 * @throws LacunaError as `openApplication` does.
 */
export async function openDoor(options: ApplicationOptions): Promise<Door> {
  const { workspaceFile } = options;
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
  const change = async (asked: ProtectionApi['protection.set']['request']): Promise<ProtectionChange> => {
    if (inside === null) throw new LacunaError('workspace-locked');
    const { application, key } = inside;
    const plan = await planKeyChange(workspaceFile, key, asked);
    inside = null;
    let now = key;
    try {
      const changed = await application.changeKey(plan);
      now = plan.next;
      return changed;
    } finally {
      await enter(now);
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
