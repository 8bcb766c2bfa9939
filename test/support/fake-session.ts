// The fake Electron's session: keeps each rule that the shell sets, so that a test can ask it.
import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';

type PermissionRequest = NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>;
type PermissionCheck = NonNullable<Parameters<Electron.Session['setPermissionCheckHandler']>[0]>;
type DevicePermission = NonNullable<Parameters<Electron.Session['setDevicePermissionHandler']>[0]>;
type BeforeRequest = (
  details: Electron.OnBeforeRequestListenerDetails,
  answer: (response: Electron.CallbackResponse) => void,
) => void;

/** The rules in force. Each answers as Electron would with no rule set (yes) until the shell sets one. */
export interface FakeSession {
  readonly session: EventEmitter;
  grants(permission: string): boolean;
  passesCheck(permission: string): boolean;
  grantsDevice(): boolean;
  loads(url: string): boolean;
}

/** A session without rules. */
export function createFakeSession(): FakeSession {
  let onRequest: PermissionRequest = (_contents, _permission, answer) => answer(true);
  let onCheck: PermissionCheck = () => true;
  let onDevice: DevicePermission = () => true;
  let onBefore: BeforeRequest = (_details, answer) => answer({ cancel: false });
  const members = {
    setPermissionRequestHandler: (handler: PermissionRequest | null) => {
      onRequest = handler ?? onRequest;
    },
    setPermissionCheckHandler: (handler: PermissionCheck | null) => {
      onCheck = handler ?? onCheck;
    },
    setDevicePermissionHandler: (handler: DevicePermission | null) => {
      onDevice = handler ?? onDevice;
    },
  } satisfies Partial<Electron.Session>;
  const webRequest = {
    onBeforeRequest: (handler: BeforeRequest) => {
      onBefore = handler;
    },
  };
  return {
    session: Object.assign(new EventEmitter(), members, { webRequest }),
    grants(permission) {
      let granted = true;
      const answer = (is: boolean): void => {
        granted = is;
      };
      onRequest(...([{}, permission, answer, {}] as unknown as Parameters<PermissionRequest>));
      return granted;
    },
    passesCheck: (permission) => onCheck(...([null, permission, '', {}] as unknown as Parameters<PermissionCheck>)),
    grantsDevice: () => onDevice({} as Electron.DevicePermissionHandlerHandlerDetails),
    loads(url) {
      let cancelled: boolean | undefined;
      onBefore({ url } as Electron.OnBeforeRequestListenerDetails, ({ cancel }) => {
        cancelled = cancel;
      });
      return cancelled !== true;
    },
  };
}
