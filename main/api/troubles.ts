import type { Handlers } from '../contract/api.ts';
import type { Trouble } from '../contract/diagnostics.ts';
import { LacunaError } from '../contract/errors.ts';

/** At most so many are kept. */
const MOST = 50;

/** The same handlers, which write down each call that fails before it does. `troubles` keeps the last {@link MOST}, the oldest first. */
export function notingTroubles(handlers: Handlers, troubles: Trouble[]): Handlers {
  const note = (method: string, error: unknown): void => {
    troubles.push({ method, code: toCode(error) });
    if (troubles.length > MOST) troubles.shift();
  };
  const noting = Object.entries(handlers).map(([method, handler]) => [
    method,
    (request: never) => {
      try {
        const answer: unknown = handler(request);
        if (answer instanceof Promise) answer.catch((error: unknown) => note(method, error));
        return answer;
      } catch (error) {
        note(method, error);
        throw error;
      }
    },
  ]);
  return Object.fromEntries(noting) as Handlers;
}

/** A refusal's code, or the kind of error that it is. Never its message, which may quote a policy. */
function toCode(error: unknown): string {
  if (error instanceof LacunaError) return error.code;
  return error instanceof Error ? error.name : typeof error;
}
