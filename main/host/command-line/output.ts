import type { Writable } from 'node:stream';
import type { Refusal } from '../../contract/types.ts';
import { createProgress, type Progress } from './progress.ts';

/** The reader of the results went away (`| head`): no fault of anybody. */
export class ReaderGone extends Error {
  override readonly name = 'ReaderGone';
}

/** The two streams of a call. `isTTY` tells a terminal. */
export interface Streams {
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

/** Where everything that a command says goes. */
export interface Output {
  /** Write results; settles once the reader has taken them. @throws ReaderGone */
  write(chunk: string | Uint8Array): Promise<void>;
  /** A remark for people; nothing when quiet. */
  say(message: string): void;
  /** Name an input that was not taken, quiet or not: an exit status of 1 would be a riddle without it. */
  refuse(refusal: Refusal): void;
  /** How many inputs were refused so far. */
  readonly refused: number;
  readonly progress: Progress;
}

/** Open a call's output. `now` is a clock in milliseconds. */
export function createOutput(
  { stdout, stderr }: Streams,
  options: { readonly quiet: boolean; readonly now: () => number },
): Output {
  const style = options.quiet ? 'none' : stderr.isTTY === true ? 'bar' : 'lines';
  const progress = createProgress(stderr, style, options.now);
  const writeLine = (line: string): void => {
    progress.clear();
    stderr.write(`lacuna: ${line}\n`);
  };
  // Failures reach the writer through its callback; without a listener they would end the process first.
  for (const stream of [stdout, stderr]) stream.on('error', () => {});
  let refused = 0;
  return {
    progress,
    get refused() {
      return refused;
    },
    async write(chunk) {
      if (chunk.length === 0) return;
      if (stdout.isTTY === true) progress.clear();
      await writeWhole(stdout, chunk);
    },
    say(message) {
      if (!options.quiet) writeLine(message);
    },
    refuse({ name, code, message }) {
      refused += 1;
      writeLine(`${toOneLine(name)}: ${code}: ${message}`);
    },
  };
}

// Settles when the chunk is out rather than when it is buffered, so that memory stays flat before a slow reader.
async function writeWhole(stream: Writable, chunk: string | Uint8Array): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    stream.write(chunk, (error) => {
      if (error === null || error === undefined) resolve();
      else reject(isReaderGone(error) ? new ReaderGone() : error);
    });
  });
}

function isReaderGone(error: Error): boolean {
  const code = 'code' in error ? error.code : null;
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' || code === 'EOF';
}

// A file's name may hold line breaks and escapes, which could forge a message or drive the terminal.
function toOneLine(name: string): string {
  return name.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?');
}
