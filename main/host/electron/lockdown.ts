import type { Session, WebContents, WebPreferences } from 'electron';
import type { ElectronNamespace } from './namespace.ts';
import { isOurs, ORIGIN } from './pages.ts';

/** The preferences of every window: a sandboxed page that knows nothing of Node. */
export const LOCKED_PREFERENCES = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // A spell checker would fetch its dictionaries from the network.
  spellcheck: false,
} as const satisfies WebPreferences;

/** Shut every way out of the pages: permissions, devices, the network, other pages and other windows. */
export function lockDown({ app, session }: Pick<ElectronNamespace, 'app' | 'session'>): void {
  lockSession(session.defaultSession, (url) => mayLoad(url, !app.isPackaged));
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
}

/** Refuse a session's pages every permission and device, and all that is not to be loaded. */
export function lockSession(session: Session, isLoaded: (url: string) => boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLoaded(url) }));
}

// Offline by construction: nothing but our own files, and what our pages made themselves, is ever loaded.
function mayLoad(url: string, devtools: boolean): boolean {
  return isOurs(url) || url.startsWith(`blob:${ORIGIN}/`) || (devtools && url.startsWith('devtools:'));
}

function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
