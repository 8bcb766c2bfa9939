import type { Readable } from 'node:stream';
import type { parseArgs, ParseArgsOptionDescriptor } from 'node:util';
import type { Output } from './output.ts';

/** An option of a command: what `parseArgs` takes, with the words that its help shows. */
export interface OptionSpec extends ParseArgsOptionDescriptor {
  /** How the help calls the value, such as `FILE`; absent for switches. */
  readonly value?: string;
  readonly help: string;
}

/** Options by long name. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** The parsed values of some options. */
export type OptionValues<O extends OptionSpecs> = ReturnType<typeof parseArgs<{ options: O }>>['values'];

/** One call of a command, as its `run` sees it. */
export interface Call<O extends OptionSpecs = OptionSpecs> {
  readonly operands: readonly string[];
  readonly values: OptionValues<O>;
  readonly output: Output;
  readonly stdin: Readable;
  /** The passphrase for a workspace, null if none is to be had; see passphrase.ts. */
  readonly passphraseOf: (workspace: string) => Promise<string | null>;
  /** Ask to be told of an interrupt (Ctrl-C) instead of being ended by it at once. */
  readonly catchInterrupt: () => AbortSignal;
}

/** How many operands a command takes, and how its usage line shows them. */
export interface OperandSpec {
  readonly usage: string;
  readonly least: number;
  readonly most: number;
}

/** One command of the command line. */
export interface Command<O extends OptionSpecs = OptionSpecs> {
  readonly operands: OperandSpec;
  readonly options: O;
  /** What it does, in a few sentences, for `--help`. */
  readonly details: string;
  /** A call that works as it stands. */
  readonly example: string;
  /** Do it. Refused inputs go to `output.refuse`; a thrown LacunaError ends the call. */
  run(call: Call<O>): Promise<void>;
}

/** Keeps the options' types for `run`. */
export function defineCommand<const O extends OptionSpecs>(command: Command<O>): Command {
  return command;
}
