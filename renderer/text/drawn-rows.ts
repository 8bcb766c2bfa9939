import type { ItemRun } from './comparison/grid-window.ts';

/** Which of `count` rows are drawn, in order: those of a run, and the one that has the keyboard with the rows beside it, which Tab and arrows lead to. */
export function toDrawnRows({ first, end }: ItemRun, kept: number | null, count: number): readonly number[] {
  const drawn: number[] = [];
  for (let at = 0; at < count; at += 1) {
    if ((at >= first && at < end) || (kept !== null && Math.abs(at - kept) <= 1)) drawn.push(at);
  }
  return drawn;
}
