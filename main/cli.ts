#!/usr/bin/env node
import { LacunaError } from './contract/errors.ts';
import { takePassphrase } from './host/command-line/passphrase.ts';
import { runCommandLine } from './host/command-line/run.ts';

// Once only: a second interrupt ends the process at once.
function catchInterrupt(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => controller.abort(new LacunaError('cancelled')));
  }
  return controller.signal;
}

const { stdin, stdout, stderr } = process;
const status = await runCommandLine(process.argv.slice(2), {
  stdin,
  passphrase: takePassphrase(process.env),
  stdout,
  stderr,
  now: () => performance.now(),
  catchInterrupt,
});
// All results are out by now; a pipe on standard input that nobody reads any more must not keep the process.
process.exit(status);
