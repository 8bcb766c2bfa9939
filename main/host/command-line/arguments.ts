import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { LacunaError } from '../../contract/errors.ts';
import type { Command, OptionSpecs, OptionValues } from './command.ts';

/** Options that every command takes. */
export const COMMON_OPTIONS = {
  quiet: { type: 'boolean', short: 'q', help: 'No progress and no messages; refused inputs are still named' },
  help: { type: 'boolean', short: 'h', help: 'Show this page' },
} as const satisfies OptionSpecs;

/** A command's arguments, parsed. */
export interface Arguments {
  readonly operands: readonly string[];
  readonly values: OptionValues<OptionSpecs>;
  readonly quiet: boolean;
}

/** A call that is wrong in itself. */
export function toUsageError(why: string): LacunaError {
  return new LacunaError('usage', { why });
}

/** Whether the arguments ask for help, however wrong the rest of them is. */
export function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end === -1 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h');
}

/**
 * Parse what follows a command's name.
 *
 * @throws LacunaError `usage` for an option that the command does not have, a missing or surplus value, or the wrong number of operands.
 */
export function parseArguments(name: string, command: Command, args: readonly string[]): Arguments {
  const options: ParseArgsOptionsConfig = { ...command.options, ...COMMON_OPTIONS };
  const { values, positionals } = parseStrictly(name, args, options);
  const { least, most, usage } = command.operands;
  if (positionals.length < least || positionals.length > most) {
    throw toUsageError(`Call it as “${['lacuna', name, usage].join(' ').trim()}”. See “lacuna ${name} --help”.`);
  }
  if (positionals.filter((operand) => operand === '-').length > 1) {
    throw toUsageError('Standard input (“-”) can be read only once. Name it once.');
  }
  return { operands: positionals, values, quiet: values['quiet'] === true };
}

function parseStrictly(name: string, args: readonly string[], options: ParseArgsOptionsConfig) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    // The first sentence of Node's own words names the option; the rest is advice on `--`.
    const [sentence = ''] = error instanceof Error ? error.message.split(/\. |\n/) : [];
    throw toUsageError(`${sentence.replaceAll("'", '”').replaceAll(/(^|\s)”/g, '$1“')}. See “lacuna ${name} --help”.`);
  }
}

/** A whole number within bounds. @throws LacunaError `usage` naming the option. */
export function parseWhole(option: string, value: string, least: number, most: number): number {
  const number = Number(value);
  if (!/^\d{1,10}$/.test(value) || number < least || number > most) {
    throw toUsageError(`--${option} takes a whole number from ${least} to ${most}.`);
  }
  return number;
}

/** One of a few words. @throws LacunaError `usage` naming the option and the words. */
export function parseChoice<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((one) => one === value);
  if (choice === undefined) throw toUsageError(`--${option} takes ${choices.join(', ')}.`);
  return choice;
}

/** The value of an option that may not be left out. @throws LacunaError `usage` naming the option. */
export function requireValue<T>(option: string, value: T | undefined): T {
  if (value === undefined) throw toUsageError(`--${option} is needed.`);
  return value;
}
