import { setTimeout as wait } from 'node:timers/promises';
import type { Push } from '../contract/api.ts';
import type { Keeping } from './backups.ts';

/** So long others have their turn before each step; a step never runs within the call that tells of a change. */
const PAUSE_MS = 20;

/**
 * Bring the index for searching up to date behind the window, now and whenever policies have changed, so that whoever looks for something need not
 * wait for it. `steps` hands out the work as it is done, a short step at a time; `failed` is told why it stopped.
 */
export function keepIndexed(
  steps: () => Iterable<void>,
  subscribe: (listener: (push: Push) => void) => () => void,
  failed: (error: unknown) => void,
): Keeping {
  let isDue = false;
  let isStopped = false;
  let underWay: Promise<void> | null = null;
  const work = async (): Promise<void> => {
    while (isDue) {
      await wait(PAUSE_MS);
      if (isStopped) return;
      isDue = false;
      for (const _ of steps()) {
        await wait(PAUSE_MS);
        if (isStopped) return;
      }
    }
  };
  const begin = (): void => {
    isDue = true;
    underWay ??= work()
      .catch(failed)
      .finally(() => {
        underWay = null;
      });
  };
  const unsubscribe = subscribe((push) => {
    if (push.type === 'changed' && push.what === 'policies') begin();
  });
  begin();
  return {
    async stop() {
      unsubscribe();
      isStopped = true;
      await underWay;
    },
  };
}
