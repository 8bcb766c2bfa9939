import type * as Electron from 'electron';

/** The part of Electron that the shell uses. It is handed in, so that the shell can be tested where Electron's binary can't be had. */
export type ElectronNamespace = Pick<
  typeof Electron,
  'app' | 'BrowserWindow' | 'dialog' | 'ipcMain' | 'Menu' | 'nativeTheme' | 'protocol' | 'screen' | 'session'
>;
