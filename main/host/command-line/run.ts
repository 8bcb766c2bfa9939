import { readFile } from 'node:fs/promises';
import { LacunaError } from '../../contract/errors.ts';
import { findResources } from '../resources.ts';
import { asksForHelp, parseArguments, toUsageError } from './arguments.ts';
import { toHelp, toOverview } from './help.ts';
import { createOutput, ReaderGone, type Streams } from './output.ts';
import { toExitStatus } from './refusals.ts';
import { findPassphrase, type PassphraseSources } from './passphrase.ts';
import { COMMANDS, type RegisteredCommand } from './registry.ts';

/** What a call takes from the process, so that a test can bring its own. */
export interface Surroundings extends Streams, PassphraseSources {
  /** A clock in milliseconds. */
  readonly now: () => number;
  readonly catchInterrupt: () => AbortSignal;
}

/** 0 done, 1 some inputs were refused, 2 the call itself is wrong, 130 interrupted (what shells expect of that). */
export type ExitStatus = 0 | 1 | 2 | 130;

/** How long an interrupted command may take to put things away, in milliseconds. */
const GRACE_MS = 1000;

/** Run one call of the command line; `args` is what follows the program's name. Never rejects. */
export async function runCommandLine(args: readonly string[], around: Surroundings): Promise<ExitStatus> {
  try {
    const [name, ...rest] = args;
    if (name === undefined) throw toUsageError('Which command? See “lacuna --help”.');
    if (name.startsWith('-')) return await answerFlag(name, around);
    const found = COMMANDS.find((one) => one.name === name);
    if (found === undefined) throw toUsageError(`There is no command “${name.slice(0, 40)}”. See “lacuna --help”.`);
    return await runCommand(found, rest, around);
  } catch (error) {
    if (error instanceof ReaderGone) return 0;
    if (error instanceof Interrupted) return 130;
    around.stderr.write(`lacuna: ${await toSentence(error)}\n`);
    return toExitStatus(error);
  }
}

/** The person ended the call. */
class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

async function answerFlag(flag: string, around: Surroundings): Promise<ExitStatus> {
  const output = createOutput(around, { quiet: true, now: around.now });
  const { version } = JSON.parse(await readFile(findResources().packageFile, 'utf8')) as { readonly version: string };
  if (flag === '--version' || flag === '-V') await output.write(`lacuna ${version}\n`);
  else if (asksForHelp([flag])) await output.write(toOverview(version, COMMANDS));
  else throw toUsageError(`A command comes first, then its options. See “lacuna --help”.`);
  return 0;
}

async function runCommand(
  entry: RegisteredCommand,
  args: readonly string[],
  around: Surroundings,
): Promise<ExitStatus> {
  const command = await entry.load();
  if (asksForHelp(args)) {
    await createOutput(around, { quiet: true, now: around.now }).write(toHelp(entry, command));
    return 0;
  }
  const { operands, values, quiet } = parseArguments(entry.name, command, args);
  const output = createOutput(around, { quiet, now: around.now });
  const interrupt = openInterrupt(around.catchInterrupt);
  try {
    const named = values['passphrase-file'];
    const passphraseOf = async (workspace: string): Promise<string | null> =>
      findPassphrase(workspace, typeof named === 'string' ? named : undefined, around);
    const { stdin } = around;
    const running = command.run({ operands, values, output, stdin, passphraseOf, catchInterrupt: interrupt.catch });
    await Promise.race([running, interrupt.overdue]);
    if (interrupt.happened()) throw new Interrupted();
  } catch (error) {
    throw interrupt.happened() ? new Interrupted('', { cause: error }) : error;
  } finally {
    output.progress.clear();
  }
  return output.refused > 0 ? 1 : 0;
}

// A command that waits for input can't notice an interrupt, so it is given a moment and then left behind.
function openInterrupt(catchInterrupt: () => AbortSignal) {
  const { promise: overdue, reject } = Promise.withResolvers<never>();
  let signal: AbortSignal | null = null;
  return {
    overdue,
    happened: () => signal?.aborted === true,
    catch: (): AbortSignal => {
      if (signal !== null) return signal;
      signal = catchInterrupt();
      signal.addEventListener('abort', () => setTimeout(reject, GRACE_MS, new Interrupted()));
      return signal;
    },
  };
}

async function toSentence(error: unknown): Promise<string> {
  if (error instanceof LacunaError) return `${error.code}: ${error.message}`;
  // Loaded only now, since it brings the schemas of the contract along.
  const { toTrace } = await import('../dispatch.ts');
  return `internal: ${new LacunaError('internal').message}\n${toTrace(error)}`;
}
