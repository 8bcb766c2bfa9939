import path from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import type { ElectronNamespace } from './namespace.ts';

/** What the menu can do beyond the roles that Electron brings. */
export interface MenuActions {
  readonly newWorkspace: () => void;
  readonly chooseWorkspace: () => void;
  readonly openWorkspace: (file: string) => void;
  /** Forget all but the one that is open, here and in the system's own lists. */
  readonly clearRecent: () => void;
  readonly showManual: () => void;
  readonly showNotices: () => void;
}

/** Put the menu up. Roles bring each platform's own words and accelerators. */
export function setMenu(
  { app, Menu }: Pick<ElectronNamespace, 'app' | 'Menu'>,
  actions: MenuActions,
  recent: readonly string[],
  platform: NodeJS.Platform,
): void {
  const template = [
    ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    toFileMenu(actions, recent, platform),
    { role: 'editMenu' } as const,
    toViewMenu(!app.isPackaged),
    { role: 'windowMenu' } as const,
    toHelpMenu(actions),
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function toFileMenu(
  actions: MenuActions,
  recent: readonly string[],
  platform: NodeJS.Platform,
): MenuItemConstructorOptions {
  const reopen = recent.map((file) => ({
    label: path.basename(file),
    toolTip: file,
    click: () => actions.openWorkspace(file),
  }));
  return {
    role: 'fileMenu',
    submenu: [
      { label: 'New Workspace…', accelerator: 'CmdOrCtrl+Shift+N', click: actions.newWorkspace },
      { label: 'Open Workspace…', accelerator: 'CmdOrCtrl+Shift+O', click: actions.chooseWorkspace },
      {
        label: 'Open Recent',
        enabled: reopen.length > 0,
        submenu: [...reopen, { type: 'separator' }, { label: 'Clear Recent', click: actions.clearRecent }],
      },
      { type: 'separator' },
      { role: platform === 'darwin' ? 'close' : 'quit' },
    ],
  };
}

function toViewMenu(devtools: boolean): MenuItemConstructorOptions {
  const tools: readonly MenuItemConstructorOptions[] = devtools ? [{ role: 'toggleDevTools' }] : [];
  return {
    role: 'viewMenu',
    submenu: [
      { role: 'reload' },
      ...tools,
      { type: 'separator' },
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
    ],
  };
}

function toHelpMenu(actions: MenuActions): MenuItemConstructorOptions {
  return {
    role: 'help',
    submenu: [
      // The page listens to the key itself: it knows when a dialog is open.
      { label: 'Manual', accelerator: 'F1', registerAccelerator: false, click: actions.showManual },
      { type: 'separator' },
      { label: 'Third-Party Notices', click: actions.showNotices },
      { role: 'about' },
    ],
  };
}
