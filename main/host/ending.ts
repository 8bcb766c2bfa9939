import { LacunaError } from '../contract/errors.ts';
import { toTrace } from './dispatch.ts';

/** Settles when the process is asked to end: Ctrl-C, or the terminal or the system going away. A second Ctrl-C ends it at once. */
export async function awaitInterrupt(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

/** Say on standard error why a door could not do its work, and set the exit status: 2 for a wrong call, 1 otherwise. */
export function endWith(error: unknown): void {
  const expected = error instanceof LacunaError;
  process.stderr.write(`lacuna: ${expected ? `${error.message} [${error.code}]` : toTrace(error)}\n`);
  process.exitCode = expected && error.code === 'usage' ? 2 : 1;
}
