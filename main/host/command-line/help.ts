import { COMMON_OPTIONS } from './arguments.ts';
import type { Command, OptionSpec } from './command.ts';

/** A command's name and its line in the overview. */
export interface Entry {
  readonly name: string;
  readonly summary: string;
}

/** The page that `lacuna --help` shows. */
export function toOverview(version: string, entries: readonly Entry[]): string {
  const rows = entries.map(({ name, summary }) => [name, summary] as const);
  return [
    `Lacuna ${version}: read privacy policies clause by clause, side by side, and see what each leaves unsaid.`,
    '',
    'lacuna <command> [options] [FILE…]',
    '',
    toTable(rows),
    '',
    'Results go to standard output, progress and refused inputs to standard error. “-” is standard input.',
    'Exit status: 0 done; 1 some inputs were refused, the others are done; 2 the call itself is wrong.',
    '“lacuna <command> --help” tells more. Example:',
    '  lacuna label acme.txt > acme.jsonl',
    '',
  ].join('\n');
}

/** The page that `lacuna <command> --help` shows. */
export function toHelp({ name, summary }: Entry, command: Command): string {
  const options = Object.entries({ ...command.options, ...COMMON_OPTIONS });
  const usage = ['lacuna', name, command.operands.usage, '[options]'].filter((part) => part !== '').join(' ');
  return [
    usage,
    '',
    `${summary}.`,
    ...(command.details === '' ? [] : ['', command.details]),
    '',
    'Options:',
    toTable(options.map(([option, spec]) => [toFlag(option, spec), spec.help] as const)),
    '',
    'Example:',
    `  ${command.example}`,
    '',
  ].join('\n');
}

function toFlag(option: string, { short, value }: OptionSpec): string {
  return `${short === undefined ? '' : `-${short}, `}--${option}${value === undefined ? '' : ` ${value}`}`;
}

function toTable(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
