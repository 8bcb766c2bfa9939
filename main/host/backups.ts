import { randomUUID } from 'node:crypto';
import { BACKUP_EVERY_MS } from '../contract/backups.ts';
import type { TaskId } from '../contract/types.ts';

/** Backups that go on behind the window. */
export interface Keeping {
  /** Settles once none is under way; none is begun any more. */
  stop(): Promise<void>;
}

/** Back up now and then again after each `everyMs`, if there is something to back up; `make` must not reject. Never two at a time. */
export function keepBackups(make: (taskId: TaskId) => Promise<void>, everyMs = BACKUP_EVERY_MS): Keeping {
  let underWay: Promise<void> | null = null;
  const begin = (): void => {
    underWay ??= make(`backup-${randomUUID()}` as TaskId).finally(() => {
      underWay = null;
    });
  };
  begin();
  // The process need not stay for it.
  const timer = setInterval(begin, everyMs).unref();
  return {
    async stop() {
      clearInterval(timer);
      await underWay;
    },
  };
}
