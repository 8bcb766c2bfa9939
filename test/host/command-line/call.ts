import { PassThrough, Readable } from 'node:stream';
import { type ExitStatus, runCommandLine } from '../../../main/host/command-line/run.ts';

/** What a call answered. */
export interface Answer {
  readonly status: ExitStatus;
  readonly stdout: string;
  readonly stderr: string;
}

/** Make a call in this process, with `input` on standard input. */
export async function call(args: readonly string[], input: string | Uint8Array = ''): Promise<Answer> {
  const [stdout, stderr] = [collect(), collect()];
  const status = await runCommandLine(args, {
    stdin: Readable.from([Buffer.from(input)]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    now: () => 0,
    catchInterrupt: () => new AbortController().signal,
  });
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

/** JSON Lines, parsed. */
export function parseLines<T>(text: string): readonly T[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

function collect() {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}
