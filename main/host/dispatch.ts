import type { Handler, Method, Result } from '../contract/api.ts';
import { isMethod, parseRequest } from '../contract/decode.ts';
import { LacunaError } from '../contract/errors.ts';

/** Answers one call from outside. Never rejects: what goes wrong is a `Result` with a code and a sentence. */
export type Dispatch = (method: unknown, request: unknown) => Promise<Result<unknown>>;

/** What answers calls: those of a workspace, of the host, or both. */
type Answering = { readonly [M in Method]?: Handler<M> };

/** Put a trust boundary before the handlers: known method, parsed request, every failure turned into a `Result`. `log` takes whole lines. */
export function createDispatch(handlers: Answering, log: (line: string) => void = logToStderr): Dispatch {
  return async (method, request) => {
    try {
      if (!isMethod(method) || handlers[method] === undefined) {
        throw new LacunaError('unknown-method', { method: toShortName(method) });
      }
      return { ok: true, value: await answer(handlers, method, request) };
    } catch (error) {
      if (!(error instanceof LacunaError)) log(`internal error in ${toShortName(method)}: ${toTrace(error)}`);
      return toRefusal(error);
    }
  };
}

async function answer<M extends Method>(handlers: Answering, method: M, request: unknown): Promise<unknown> {
  return handlers[method]?.(parseRequest(method, request));
}

/** The refusal that stands for an error: its own code and sentence if it has one, `internal` otherwise. */
export function toRefusal(error: unknown): Result<never> {
  const { code, message } = error instanceof LacunaError ? error : new LacunaError('internal');
  return { ok: false, error: { code, message } };
}

/** An error's name and the places it came through. Its message is left out, since it may quote the policy being read. */
export function toTrace(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => line.startsWith('    at '));
  return [error.name, ...places].join('\n');
}

function toShortName(method: unknown): string {
  return typeof method === 'string' ? method.slice(0, 40) : typeof method;
}

function logToStderr(line: string): void {
  process.stderr.write(`${line}\n`);
}
