import { LacunaError, type ErrorCode } from '../../contract/errors.ts';
import type { Refusal } from '../../contract/types.ts';

/** Codes that say that nothing was done because the call, not an input, is wrong. */
const CALL_CODES: ReadonlySet<ErrorCode> = new Set([
  'usage',
  'bad-model',
  'bad-checklist',
  'no-browser',
  'cannot-print',
  'model-version',
  'model-codebook',
  'node-too-old',
  'workspace-locked',
  'wrong-passphrase',
]);

/** An input that was not taken, in plain data. What is no LacunaError is a bug and passes as `internal`: its message may quote a policy. */
export function toRefusal(name: string, error: unknown): Refusal {
  const { code, message } = error instanceof LacunaError ? error : new LacunaError('internal');
  return { name, code, message };
}

/** The exit status for an error that ended the call: 2 where the call itself is wrong, 1 where what it read or wrote is. */
export function toExitStatus(error: unknown): 1 | 2 {
  return error instanceof LacunaError && CALL_CODES.has(error.code) ? 2 : 1;
}
