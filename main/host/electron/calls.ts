import type { IpcMainInvokeEvent } from 'electron';
import type { Push } from '../../contract/api.ts';
import { LacunaError } from '../../contract/errors.ts';
import { CALL_CHANNEL, PUSH_CHANNEL } from '../../contract/wire.ts';
import { toRefusal, type Dispatch } from '../dispatch.ts';
import type { ElectronNamespace } from './namespace.ts';
import { isOurs } from './pages.ts';

/** Answer the calls of our own pages' top frames, and of nobody else. */
export function answerCalls({ ipcMain }: Pick<ElectronNamespace, 'ipcMain'>, dispatch: Dispatch): void {
  ipcMain.handle(CALL_CHANNEL, (event, method: unknown, request: unknown) =>
    isFromOurPage(event) ? dispatch(method, request) : toRefusal(new LacunaError('forbidden')),
  );
}

/** Hand a push to every window. */
export function pushToWindows({ BrowserWindow }: Pick<ElectronNamespace, 'BrowserWindow'>, push: Push): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(PUSH_CHANNEL, push);
}

// The frame is null once it has navigated away or gone.
function isFromOurPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurs(senderFrame.url);
}
