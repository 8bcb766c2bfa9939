const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** Ages that part the backups: of each stretch between two of them one is kept. */
const STEPS_MS = [0, HOUR_MS, DAY_MS, 7 * DAY_MS, 30 * DAY_MS] as const;

/**
 * Which of some backups are kept, by the moments at which they were made: the newest, the oldest of each stretch of age (an hour, a day, a
 * week, a month), so that it can grow into the next, and the newest of those older than a month. So at most six, however often backups are made.
 *
 * Moments of the future, as a clock that was put back leaves them, count as of now.
 */
export function chooseKept(madeAtMs: readonly number[], nowMs: number): ReadonlySet<number> {
  const kept = new Set<number>();
  const newest = madeAtMs.filter((at) => at <= nowMs);
  if (newest.length > 0) kept.add(Math.max(...newest));
  for (const [step, least] of STEPS_MS.entries()) {
    const most = STEPS_MS[step + 1] ?? Infinity;
    const within = madeAtMs.filter((at) => {
      const age = Math.max(0, nowMs - at);
      return age >= least && age < most;
    });
    if (within.length > 0) kept.add(most === Infinity ? Math.max(...within) : Math.min(...within));
  }
  return kept;
}
