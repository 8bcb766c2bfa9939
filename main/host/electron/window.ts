import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron';
import type { DesktopState } from './desktop-state.ts';
import { LOCKED_PREFERENCES } from './lockdown.ts';
import type { ElectronNamespace } from './namespace.ts';
import { ORIGIN } from './pages.ts';

const SIZE = { width: 1280, height: 860 } as const;
const SMALLEST = { minWidth: 720, minHeight: 480 } as const;
// The page's own grounds, so that no white flash comes before the first paint.
const GROUND = { dark: '#16181c', light: '#fbfaf7' } as const;

type Needs = Pick<ElectronNamespace, 'BrowserWindow' | 'nativeTheme' | 'screen'>;

/** Open the window where it stood last, or at its usual size; it shows itself once it has something to show. */
export async function openWindow(
  electron: Needs,
  state: DesktopState,
  preload: string,
  onClose: (placed: Pick<DesktopState, 'bounds' | 'maximized'>) => void,
): Promise<BrowserWindow> {
  const window = new electron.BrowserWindow({
    ...toPlace(electron, state.bounds),
    ...SMALLEST,
    ...toLook(electron),
    show: false,
    title: 'Lacuna',
    webPreferences: { ...LOCKED_PREFERENCES, preload },
  });
  if (state.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => onClose({ bounds: window.getNormalBounds(), maximized: window.isMaximized() }));
  await window.loadURL(`${ORIGIN}/`);
  return window;
}

/** Lead a window to the manual; what it showed before is one step back. */
export async function showManual(window: BrowserWindow): Promise<void> {
  await window.loadURL(`${ORIGIN}/#/manual`);
}

/** Open a plain window on one of our files that is text, such as the third-party notices. */
export async function openTextWindow(electron: Needs, file: string, title: string): Promise<void> {
  const window = new electron.BrowserWindow({ width: 720, height: 640, title, webPreferences: LOCKED_PREFERENCES });
  await window.loadURL(`${ORIGIN}/${file}`);
}

function toLook({ nativeTheme }: Needs): BrowserWindowConstructorOptions {
  return { backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light };
}

// A screen that has gone since would leave the window where nobody can reach it.
function toPlace({ screen }: Needs, bounds: Rectangle | null): BrowserWindowConstructorOptions {
  if (bounds === null) return SIZE;
  return screen.getAllDisplays().some(({ workArea }) => overlaps(workArea, bounds)) ? bounds : SIZE;
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
