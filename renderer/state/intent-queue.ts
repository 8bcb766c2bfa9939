/** Runs what people ask for one after the other, in the order in which they asked. */
export interface IntentQueue<T> {
  push(intent: T): void;
}

/**
 * A queue that runs each intent when those before it are done; an intent that needs no waiting runs at once.
 *
 * When one is refused, those behind it are dropped, since they were meant for what it would have left behind;
 * `onRefused` is told the reason and how many were dropped.
 */
export function createIntentQueue<T>(
  run: (intent: T) => Promise<void> | void,
  onRefused: (error: unknown, dropped: number) => void,
): IntentQueue<T> {
  const waiting: T[] = [];
  let busy = false;
  const next = (): void => {
    const intent = busy ? undefined : waiting.shift();
    if (intent === undefined) return;
    const outcome = run(intent);
    if (outcome === undefined) next();
    else void settle(outcome);
  };
  const settle = async (outcome: Promise<void>): Promise<void> => {
    busy = true;
    try {
      await outcome;
    } catch (error) {
      onRefused(error, waiting.splice(0).length);
    }
    busy = false;
    next();
  };
  return {
    push(intent) {
      waiting.push(intent);
      next();
    },
  };
}
