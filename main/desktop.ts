import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, screen, session } from 'electron';
import { getMachine, toDataFolder } from './host/data-folder.ts';
import { toTrace } from './host/dispatch.ts';
import { startDesktop } from './host/electron/desktop.ts';
import { printPage } from './host/electron/print-page.ts';
import { openDoor } from './host/lock.ts';
import { RESCUE } from './host/rescue.ts';
import { findResources } from './host/resources.ts';
import { prepareFirstWorkspace } from './host/first-workspace.ts';

const print = (html: string, signal: AbortSignal): Promise<Uint8Array> =>
  printPage({ BrowserWindow, session }, html, signal);

const dataFolder = toDataFolder(getMachine());

// Not awaited: Electron becomes ready only once this module has been evaluated.
startDesktop(
  { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, screen, session },
  {
    resources: findResources(),
    dataFolder,
    prepareFirstWorkspace,
    args: process.argv,
    platform: process.platform,
    open: (workspaceFile, openOther) =>
      openDoor({ workspaceFile, host: 'electron', printPdf: print, openOther, dataFolder }),
    rescue: RESCUE,
  },
).catch((error: unknown) => {
  process.stderr.write(`lacuna: ${toTrace(error)}\n`);
  app.exit(1);
});
