import type { Method, Request, Response } from '../../main/contract/api.ts';
import { bridge } from './bridge.ts';

/** A refusal as the window shows it: the code for tests and programs, the message for people. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Call the main process. Rejects with a {@link CallError} when it refuses. */
export async function call<M extends Method>(method: M, request: Request<M>): Promise<Response<M>> {
  const result = await bridge.call(method, request);
  if (!result.ok) throw new CallError(result.error.code, result.error.message);
  return result.value as Response<M>;
}
