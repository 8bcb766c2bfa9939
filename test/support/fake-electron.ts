// A typed stand-in for the part of Electron that the shell uses. Members are checked against electron.d.ts with `satisfies`, so
// an upgrade that changes a signature breaks the type check; it throws where Electron throws, and clones what Electron clones.
import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import type { ElectronNamespace } from '../../main/host/electron/namespace.ts';
import { createFakeSession, type FakeSession } from './fake-session.ts';
import { FakeWindow, type WindowRegister } from './fake-window.ts';

type IpcHandler = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown;
type PageHandler = (request: Request) => Response | Promise<Response>;
type Sender = { readonly url: string; readonly nested?: boolean } | null;

/** How the fake machine differs from the usual one. */
export interface FakeOptions {
  readonly hasLock?: boolean;
  readonly isPackaged?: boolean;
}

/** What a test can see and steer. */
export interface FakeElectron {
  readonly electron: ElectronNamespace;
  readonly events: EventEmitter;
  /** What was done to the application and its windows, in order. */
  readonly log: string[];
  readonly paths: Map<string, string>;
  readonly schemes: Electron.CustomScheme[];
  readonly windows: readonly FakeWindow[];
  readonly session: FakeSession;
  readonly menus: Electron.MenuItemConstructorOptions[][];
  /** What error boxes said. */
  readonly boxes: string[];
  /** What message boxes asked. */
  readonly asked: readonly Electron.MessageBoxOptions[];
  /** The buttons that are pressed in the next message boxes, by what stands on them; Escape where there is none of that name. */
  readonly pressed: string[];
  /** What the next file dialogs answer. */
  readonly chosenFiles: string[];
  readonly request: (url: string, method?: string) => Promise<Response>;
  readonly invoke: (channel: string, sender: Sender, ...args: unknown[]) => Promise<unknown>;
}

interface State {
  readonly log: string[];
  readonly events: EventEmitter;
  readonly paths: Map<string, string>;
  ready: boolean;
}

/** A fake that is not ready yet. */
export function createFakeElectron(options: FakeOptions = {}): FakeElectron {
  const state: State = {
    log: [],
    events: new EventEmitter(),
    paths: new Map([['documents', '/documents']]),
    ready: false,
  };
  const register: WindowRegister = {
    windows: [],
    log: state.log,
    announce: (contents) => state.events.emit('web-contents-created', {}, contents),
  };
  const [session, dialogs, ipc, pages, menus] = [
    createFakeSession(),
    createDialogs(),
    createIpc(),
    createPages(state),
    createMenus(),
  ];
  const workArea = { x: 0, y: 0, width: 1920, height: 1080 };
  const electron = {
    app: Object.assign(state.events, createApp(options, state)),
    ipcMain: ipc.ipcMain,
    protocol: pages.protocol,
    session: { defaultSession: session.session },
    dialog: dialogs.dialog,
    Menu: menus.menu,
    nativeTheme: { shouldUseDarkColors: false } satisfies Partial<Electron.NativeTheme>,
    screen: { getAllDisplays: () => [{ workArea } as Electron.Display] } satisfies Partial<Electron.Screen>,
    BrowserWindow: FakeWindow.boundTo(register),
  } as unknown as ElectronNamespace;
  const { log, events, paths } = state;
  const { windows } = register;
  return { electron, events, log, paths, windows, session, menus: menus.shown, ...dialogs, ...ipc, ...pages };
}

function createApp({ hasLock = true, isPackaged = true }: FakeOptions, state: State) {
  const { log, events, paths } = state;
  return {
    isPackaged,
    requestSingleInstanceLock: () => {
      log.push(`lock in ${paths.get('userData') ?? 'the default folder'}`);
      return hasLock;
    },
    enableSandbox: () => {
      if (state.ready) throw new Error('app.enableSandbox() can only be called before app is ready');
      log.push('sandbox');
    },
    whenReady: async () => {
      state.ready = true;
      log.push('ready');
    },
    getPath: (name: Parameters<Electron.App['getPath']>[0]) => paths.get(name) ?? `/${name}`,
    setPath: (name: string, to: string) => void paths.set(name, to),
    clearRecentDocuments: () => void log.push('recent cleared'),
    addRecentDocument: (file: string) => void log.push(`recent ${file}`),
    exit: (code?: number) => void log.push(`exit ${code ?? 0}`),
    quit: () => {
      let prevented = false;
      const preventDefault = (): void => {
        prevented = true;
      };
      events.emit('will-quit', { preventDefault });
      log.push(prevented ? 'quit put off' : 'quit');
    },
  } satisfies Partial<Electron.App>;
}

function createIpc() {
  const handlers = new Map<string, IpcHandler>();
  const ipcMain = {
    handle: (channel: string, handler: IpcHandler) => {
      if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      handlers.set(channel, handler);
    },
  } satisfies Partial<Electron.IpcMain>;
  // Electron copies arguments and results by structured clone; so does the fake, and what can't be cloned fails here too.
  const invoke = async (channel: string, sender: Sender, ...args: unknown[]): Promise<unknown> => {
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const parent = sender?.nested === true ? {} : null;
    const senderFrame = sender === null ? null : ({ url: sender.url, parent } as Electron.WebFrameMain);
    return structuredClone(await handler({ senderFrame } as Electron.IpcMainInvokeEvent, ...structuredClone(args)));
  };
  return { ipcMain, invoke };
}

function createPages(state: State) {
  const schemes: Electron.CustomScheme[] = [];
  const handlers = new Map<string, PageHandler>();
  const protocol = {
    registerSchemesAsPrivileged: (given: Electron.CustomScheme[]) => {
      if (state.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
      schemes.push(...given);
    },
    handle: (scheme: string, handler: PageHandler) => {
      if (!state.ready) throw new Error('protocol.handle before app is ready');
      handlers.set(scheme, handler);
    },
  } satisfies Partial<Electron.Protocol>;
  const request = async (url: string, method = 'GET'): Promise<Response> => {
    const handler = handlers.get(new URL(url).protocol.slice(0, -1));
    if (handler === undefined) throw new Error(`Nothing serves ${url}`);
    return handler(new Request(url, { method }));
  };
  return { protocol, schemes, request };
}

function createDialogs() {
  const boxes: string[] = [];
  const chosenFiles: string[] = [];
  const asked: Electron.MessageBoxOptions[] = [];
  const pressed: string[] = [];
  const dialog = {
    showMessageBox: (async (options: Electron.MessageBoxOptions) => {
      asked.push(options);
      const at = options.buttons?.indexOf(pressed.shift() ?? '') ?? -1;
      return { response: at >= 0 ? at : (options.cancelId ?? 0), checkboxChecked: false };
    }) as Electron.Dialog['showMessageBox'],
    showErrorBox: (_title: string, content: string) => void boxes.push(content),
    showOpenDialog: async () => ({ canceled: chosenFiles.length === 0, filePaths: chosenFiles.splice(0, 1) }),
    showSaveDialog: async () => ({ canceled: chosenFiles.length === 0, filePath: chosenFiles.shift() ?? '' }),
  } satisfies Partial<Electron.Dialog>;
  return { dialog, boxes, chosenFiles, asked, pressed };
}

function createMenus() {
  const shown: Electron.MenuItemConstructorOptions[][] = [];
  const menu = {
    buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template as unknown as Electron.Menu,
    setApplicationMenu: (built: Electron.Menu | null) => {
      shown.push(built as unknown as Electron.MenuItemConstructorOptions[]);
    },
  } satisfies Partial<typeof Electron.Menu>;
  return { menu, shown };
}
