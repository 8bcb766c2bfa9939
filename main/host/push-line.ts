import type { Push } from '../contract/api.ts';

/** The line from the use cases to every window. */
export interface PushLine {
  readonly send: (push: Push) => void;
  readonly subscribe: (listener: (push: Push) => void) => () => void;
}

/** A line that nobody listens to yet. A listener that throws hurts neither the sender nor the other listeners. */
export function createPushLine(): PushLine {
  const listeners = new Set<(push: Push) => void>();
  return {
    send(push) {
      for (const listener of listeners) {
        try {
          listener(push);
        } catch {
          listeners.delete(listener);
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
