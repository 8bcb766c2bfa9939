import type { Readable } from 'node:stream';
import { LacunaError } from '../../contract/errors.ts';
import { toUsageError } from './arguments.ts';
import type { OptionSpecs } from './command.ts';
import { readInputFile } from './input-files.ts';
import type { Streams } from './output.ts';

/** The option of every command that opens a workspace. A passphrase itself is no option: other users of the machine may see a command line. */
export const PASSPHRASE_OPTION = {
  'passphrase-file': {
    type: 'string',
    value: 'FILE',
    help: 'A file whose first line is the passphrase of a protected workspace; or set LACUNA_PASSPHRASE',
  },
} as const satisfies OptionSpecs;

/** Where a passphrase may come from. */
export interface PassphraseSources extends Pick<Streams, 'stderr'> {
  readonly stdin: Readable;
  /** The one of the environment, if there was one; see {@link takePassphrase}. */
  readonly passphrase?: string | undefined;
}

/** What `LACUNA_PASSPHRASE` holds. It is taken out of the environment, since programs that are started from here need not know it. */
export function takePassphrase(env: NodeJS.ProcessEnv): string | undefined {
  const { LACUNA_PASSPHRASE: passphrase } = env;
  delete env['LACUNA_PASSPHRASE'];
  return passphrase === '' ? undefined : passphrase;
}

/** A terminal's input, which can be read key by key. */
type Terminal = Readable & { readonly isTTY?: boolean; setRawMode?(raw: boolean): unknown };

/**
 * The passphrase for a workspace: from the file named, else from the environment, else, if the workspace is protected, from the person at the
 * terminal. Null if there is none, which is said by whoever opens the workspace.
 *
 * @throws LacunaError `usage` if the file holds none, as `readInputFile` does if it can't be read; `cancelled` if the person thinks better of it.
 */
export async function findPassphrase(
  workspace: string,
  file: string | undefined,
  { passphrase, stdin, stderr }: PassphraseSources,
): Promise<string | null> {
  if (file !== undefined) return readFirstLine(file);
  if (passphrase !== undefined) return passphrase;
  const { isProtected } = await import('../../api/protection.ts');
  const terminal: Terminal = stdin;
  if (terminal.isTTY !== true || stderr.isTTY !== true || !isProtected(workspace)) return null;
  stderr.write(`Passphrase of ${workspace}: `);
  try {
    const typed = await readHidden(terminal);
    return typed === '' ? null : typed;
  } finally {
    stderr.write('\n');
  }
}

async function readFirstLine(file: string): Promise<string> {
  const { bytes } = await readInputFile(file);
  const [line = ''] = new TextDecoder().decode(bytes).split(/\r?\n/, 1);
  if (line === '') throw toUsageError('The file that --passphrase-file names holds no passphrase in its first line.');
  return line;
}

const [ENTER, END, INTERRUPT, BACKSPACE] = ['\r\n', '\u0004', '\u0003', '\b\u007f'] as const;

/** A line from the terminal that does not show it. */
async function readHidden(terminal: Terminal): Promise<string> {
  const letters: string[] = [];
  terminal.setRawMode?.(true);
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const take = (chunk: Buffer | string): void => {
    for (const letter of chunk.toString()) {
      if (ENTER.includes(letter) || letter === END) return resolve(letters.join(''));
      if (letter === INTERRUPT) return reject(new LacunaError('cancelled'));
      if (BACKSPACE.includes(letter)) letters.pop();
      else if (letter >= ' ') letters.push(letter);
    }
  };
  terminal.on('data', take);
  try {
    return await promise;
  } finally {
    terminal.off('data', take);
    terminal.setRawMode?.(false);
    terminal.pause();
  }
}
