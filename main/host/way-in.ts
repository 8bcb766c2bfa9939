/** How `npm start` shows the application, and why in that way. */
export type WayIn =
  | { readonly type: 'electron'; readonly program: string; readonly why: string }
  | { readonly type: 'browser'; readonly program: string; readonly why: string }
  | { readonly type: 'address'; readonly why: string };

/** What a machine offers, each found only when it is asked for: Electron's program (or null and why not) and Chromium's (or null). */
export interface Offer {
  readonly hasDisplay: boolean;
  readonly electron: () => { readonly program: string } | { readonly program: null; readonly why: string };
  readonly browser: () => string | null;
}

/** Electron where it can be had, a window of the installed Chromium otherwise, the bare address where nothing can be shown. */
export function chooseWayIn({ hasDisplay, electron, browser }: Offer): WayIn {
  if (!hasDisplay) return { type: 'address', why: 'there is no display here to open a window on' };
  const found = electron();
  if (found.program !== null) return { type: 'electron', program: found.program, why: 'its program is installed' };
  const program = browser();
  if (program !== null) return { type: 'browser', program, why: found.why };
  return { type: 'address', why: `${found.why} and no Chromium was found` };
}

/** Whether windows can be opened. macOS and Windows always can; elsewhere an X11 or Wayland display must be named. */
export function canOpenWindows(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): boolean {
  if (platform === 'darwin' || platform === 'win32') return true;
  return [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((display) => display !== undefined && display !== '');
}
