import path from 'node:path';
import type { Rectangle } from 'electron';
import { readKept, writeKept } from '../kept-file.ts';

const MAX_RECENT = 8;

/** What the desktop remembers from one run to the next. Nothing of it is worth an error: a state that can't be read is the empty one. */
export interface DesktopState {
  readonly bounds: Rectangle | null;
  readonly maximized: boolean;
  /** Workspace files, latest first. */
  readonly recent: readonly string[];
}

/** The state kept in a folder. */
export function readDesktopState(folder: string): DesktopState {
  return parseState(readKept(toFile(folder)));
}

/** Keep the state in a folder; where it can't be, the window closes all the same. */
export function writeDesktopState(folder: string, state: DesktopState): void {
  writeKept(toFile(folder), state);
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
