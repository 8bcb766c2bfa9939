import { existsSync } from 'node:fs';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { LacunaError } from '../../contract/errors.ts';
import type { Door } from '../lock.ts';
import type { Rescue } from '../rescue.ts';
import type { Resources } from '../resources.ts';
import { answerCalls, pushToWindows } from './calls.ts';
import { readDesktopState, withRecent, writeDesktopState, type DesktopState } from './desktop-state.ts';
import { askWhereToSave, chooseWorkspace, placeWorkspace, showRefusal } from './dialogs.ts';
import { openAskingAboutDamage, type OpenFile } from './damage.ts';
import { lockDown } from './lockdown.ts';
import { setMenu } from './menu.ts';
import type { ElectronNamespace } from './namespace.ts';
import { registerScheme, servePages } from './pages.ts';
import { openTextWindow, openWindow, showManual } from './window.ts';
import { findWorkspaceArgument, openWorkspaces, type Workspaces } from './workspaces.ts';

/** What the desktop application is started with. */
export interface DesktopOptions {
  readonly resources: Resources;
  readonly dataFolder: string;
  /** The workspace for a first run, with its folder made. */
  readonly prepareFirstWorkspace: () => Promise<string>;
  readonly args: readonly string[];
  readonly platform: NodeJS.Platform;
  /** Opens a workspace file, whose window may ask for another one to be opened. Rejects with a LacunaError if it can't be used. */
  readonly open: (file: string, openOther: (file: string) => void) => Promise<Door>;
  /** The ways out where a workspace is damaged. */
  readonly rescue: Rescue;
}

/**
 * Run the desktop application: one instance, one window, one workspace at a time.
 *
 * It adds a window, menus, dialogs and locks to what the pages and the handlers do anyway. A workspace or a model that can't be
 * used is told in a box; where nothing can be opened at the start, the application ends with status 1.
 */
export async function startDesktop(electron: ElectronNamespace, options: DesktopOptions): Promise<void> {
  const { app } = electron;
  // Before the lock, which lies in this folder. The browser's own files are kept apart from people's workspaces.
  app.setPath('userData', options.dataFolder);
  app.setPath('sessionData', path.join(options.dataFolder, 'browser'));
  if (!app.requestSingleInstanceLock()) return app.quit();
  app.enableSandbox();
  registerScheme(electron);
  const handedIn = collectFiles(electron, options.args);
  await app.whenReady();
  lockDown(electron);
  servePages(electron, options.resources.rendererFolder);
  askWhereToSave(electron);
  try {
    await run(electron, options, handedIn);
  } catch (error) {
    showRefusal(electron, error);
    app.exit(1);
  }
}

/** The workspace files that the system hands in: the first before there is a window, later ones to `listener`. */
interface HandedIn {
  first: string | null;
  listener: ((file: string | null) => void) | null;
}

function collectFiles({ app }: ElectronNamespace, args: readonly string[]): HandedIn {
  const handedIn: HandedIn = { first: findWorkspaceArgument(args, process.cwd()), listener: null };
  const take = (file: string | null): void => {
    if (handedIn.listener === null) handedIn.first = file ?? handedIn.first;
    else handedIn.listener(file);
  };
  app.on('open-file', (event, file) => {
    event.preventDefault();
    take(file);
  });
  app.on('second-instance', (_event, otherArgs, folder) => take(findWorkspaceArgument(otherArgs, folder)));
  return handedIn;
}

async function run(electron: ElectronNamespace, options: DesktopOptions, handedIn: HandedIn): Promise<void> {
  const { app } = electron;
  let state = readDesktopState(options.dataFolder);
  const keep = (changed: DesktopState): void => {
    state = changed;
    writeDesktopState(options.dataFolder, state);
  };
  let shown: BrowserWindow | null = null;
  const openOther = (file: string): void => void change(file);
  const open = openAskingAboutDamage(electron, {
    open: (file) => options.open(file, openOther),
    rescue: options.rescue,
    openOther,
  });
  const workspaces = await openLast(electron, open, options, [handedIn.first, ...state.recent]);
  answerCalls(electron, workspaces.dispatch);
  closeBeforeQuitting(electron, workspaces);
  const remember = (): void => {
    keep(withRecent(state, workspaces.file));
    app.addRecentDocument(workspaces.file);
    setMenu(electron, actions, state.recent, options.platform);
  };
  const change = async (file: string | null, mayMake = false): Promise<void> => {
    if (file === null) return;
    try {
      // Opening would make it, under the name of one that was moved.
      if (!mayMake && !existsSync(file)) throw new LacunaError('unreadable-file', { why: 'there is no such file' });
      await workspaces.change(file);
      remember();
      for (const window of electron.BrowserWindow.getAllWindows()) window.reload();
    } catch (error) {
      showRefusal(electron, error);
    }
  };
  const actions = {
    newWorkspace: () => void placeWorkspace(electron).then(async (file) => change(file, true)),
    chooseWorkspace: () => void chooseWorkspace(electron).then(async (file) => change(file)),
    openWorkspace: (file: string) => void change(file),
    clearRecent: () => {
      keep({ ...state, recent: [] });
      app.clearRecentDocuments();
      remember();
    },
    showManual: () => {
      if (shown !== null) void showManual(shown);
    },
    showNotices: () => void openTextWindow(electron, 'NOTICES.md', 'Third-party notices'),
  };
  // Before the window, which would otherwise show Electron's own menu, developer tools and all.
  remember();
  const opened = await openWindow(electron, state, options.resources.preloadFile, (placed) =>
    keep({ ...state, ...placed }),
  );
  shown = opened;
  handedIn.listener = (file) => {
    raise(opened);
    void change(file);
  };
}

// The first of these files that is still there; a file that has gone bad must not keep the application from starting.
async function openLast(
  electron: ElectronNamespace,
  open: OpenFile,
  { prepareFirstWorkspace }: DesktopOptions,
  wanted: readonly (string | null)[],
): Promise<Workspaces> {
  const push = pushToWindows.bind(null, electron);
  const last = wanted.find((file) => file !== null && existsSync(file)) ?? null;
  const first = await prepareFirstWorkspace();
  if (last === null || last === first) return openWorkspaces(open, first, push);
  try {
    return await openWorkspaces(open, last, push);
  } catch (error) {
    showRefusal(electron, error);
    return openWorkspaces(open, first, push);
  }
}

function closeBeforeQuitting({ app }: ElectronNamespace, workspaces: Workspaces): void {
  let closed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void workspaces.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}

function raise(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
