import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Rectangle } from 'electron';

const MAX_RECENT = 8;

/** What the desktop remembers from one run to the next. Nothing of it is worth an error: a state that can't be read is the empty one. */
export interface DesktopState {
  readonly bounds: Rectangle | null;
  readonly maximized: boolean;
  /** Workspace files, latest first. */
  readonly recent: readonly string[];
}

/** What stands before the first run. */
export const EMPTY_STATE: DesktopState = { bounds: null, maximized: false, recent: [] };

/** The state kept in a folder. */
export function readDesktopState(folder: string): DesktopState {
  try {
    return parseState(JSON.parse(readFileSync(toFile(folder), 'utf8')));
  } catch {
    return EMPTY_STATE;
  }
}

/** Keep the state in a folder. Written beside and renamed, so that a crash leaves the old one. */
export function writeDesktopState(folder: string, state: DesktopState): void {
  try {
    mkdirSync(folder, { recursive: true });
    const file = toFile(folder);
    writeFileSync(`${file}.new`, JSON.stringify(state));
    renameSync(`${file}.new`, file);
  } catch {
    // A full disk must not keep the window from closing.
  }
}

/** The state with a workspace at the head of the recent ones. */
export function withRecent(state: DesktopState, file: string): DesktopState {
  return { ...state, recent: [file, ...state.recent.filter((other) => other !== file)].slice(0, MAX_RECENT) };
}

function toFile(folder: string): string {
  return path.join(folder, 'desktop.json');
}

function parseState(value: unknown): DesktopState {
  const { bounds, maximized, recent } = Object(value) as Partial<Record<keyof DesktopState, unknown>>;
  return {
    bounds: isRectangle(bounds) ? bounds : null,
    maximized: maximized === true,
    recent: Array.isArray(recent) ? recent.filter((file) => typeof file === 'string').slice(0, MAX_RECENT) : [],
  };
}

function isRectangle(value: unknown): value is Rectangle {
  const held = Object(value) as Record<string, unknown>;
  return ['x', 'y', 'width', 'height'].every((side) => Number.isInteger(held[side]));
}
