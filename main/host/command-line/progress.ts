import type { Writable } from 'node:stream';

/** Tells people how far a call is. */
export interface Progress {
  /** `done` of `total` steps; null where the total is not known. */
  step(done: number, total: number | null, note: string): void;
  /** Take the bar off the screen, so that something else can be written. It comes back with the next step. */
  clear(): void;
}

/** How progress is shown: a bar that is drawn over, a line now and then, or not at all. */
export type ProgressStyle = 'bar' | 'lines' | 'none';

const BAR_WIDTH = 24;
const NOTE_WIDTH = 40;
/** A bar is drawn at most this often, a line written at most that often, in milliseconds. */
const BAR_INTERVAL_MS = 100;
const LINE_INTERVAL_MS = 5000;

/** Show progress on a stream. `now` is a clock in milliseconds; the first line comes only after an interval, so that short calls stay silent. */
export function createProgress(stream: Writable, style: ProgressStyle, now: () => number): Progress {
  let last = style === 'bar' ? -Infinity : now();
  let drawn = false;
  return {
    step(done, total, note) {
      const due = now() - last >= (style === 'bar' ? BAR_INTERVAL_MS : LINE_INTERVAL_MS);
      if (style === 'none' || !due) return;
      last = now();
      drawn = style === 'bar';
      stream.write(style === 'bar' ? `\r\u001B[K${toBar(done, total, note)}` : `${toPlainLine(done, total, note)}\n`);
    },
    clear() {
      if (drawn) stream.write('\r\u001B[K');
      drawn = false;
    },
  };
}

function toBar(done: number, total: number | null, note: string): string {
  const short = note.length > NOTE_WIDTH ? `${note.slice(0, NOTE_WIDTH - 1)}…` : note;
  if (total === null || total === 0) return `${done}  ${short}`;
  const filled = Math.round((Math.min(done, total) / total) * BAR_WIDTH);
  return `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${done}/${total}  ${short}`;
}

function toPlainLine(done: number, total: number | null, note: string): string {
  return `${done}${total === null ? '' : ` of ${total}`} ${note}`;
}
