import { open } from 'node:fs/promises';
import path from 'node:path';
import { LacunaError } from '../../contract/errors.ts';
import { MAX_FILE_BYTES } from '../../contract/limits.ts';
import type { FileBytes } from '../../contract/types.ts';

const MEBIBYTE = 1024 * 1024;
/** A file is read in pieces of so many bytes. */
const CHUNK_BYTES = 64 * 1024;
/** Why a file could not be opened, in words for the commonest reasons. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EIO: 'the disk failed',
};

/** The name under which a policy is listed: its file's, without the folder. Standard input keeps its “-”. */
export function toPolicyName(operand: string): string {
  return path.basename(operand);
}

/**
 * Read a file whole.
 *
 * @throws LacunaError `unreadable-file`, `is-a-folder`, or `too-large` before a byte of it is read.
 */
export async function readInputFile(operand: string): Promise<FileBytes> {
  try {
    await using file = await open(operand, 'r');
    const found = await file.stat();
    if (found.isDirectory()) throw new LacunaError('is-a-folder');
    if (found.size > MAX_FILE_BYTES) throw toTooLarge(found.size);
    // A pipe or a growing file has no size to trust, so the limit is kept while reading too.
    const bytes = await readStream(file.createReadStream({ autoClose: false }));
    return { name: toPolicyName(operand), bytes };
  } catch (error) {
    throw toRefused(error);
  }
}

/** Read a stream whole. @throws LacunaError `too-large` as soon as it passes the limit. */
export async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of stream) {
    sizeBytes += chunk.length;
    if (sizeBytes > MAX_FILE_BYTES) throw toTooLarge(sizeBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What a failed file operation means to the person; refusals pass as they are. */
export function toRefused(error: unknown): unknown {
  if (error instanceof LacunaError || !(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  if (code === 'EISDIR') return new LacunaError('is-a-folder', {}, { cause: error });
  return new LacunaError('unreadable-file', { why: REASONS[code] ?? code }, { cause: error });
}

function toTooLarge(sizeBytes: number): LacunaError {
  // Rounded up, so that a file one byte over the limit is not said to have just the limit.
  return new LacunaError('too-large', {
    sizeMib: Math.ceil((sizeBytes / MEBIBYTE) * 10) / 10,
    limitMib: MAX_FILE_BYTES / MEBIBYTE,
  });
}

/** Read an operand whole: a file, or standard input for “-”. @throws LacunaError as {@link readInputFile} */
export async function readOperand(operand: string, stdin: AsyncIterable<Uint8Array>): Promise<FileBytes> {
  return operand === '-' ? { name: operand, bytes: await readStream(stdin) } : readInputFile(operand);
}

/** A file's bytes piece by piece, however long it is. @throws LacunaError `unreadable-file` or `is-a-folder` */
export async function* openByteStream(operand: string): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    await using file = await open(operand, 'r');
    yield* file.createReadStream({ autoClose: false, highWaterMark: CHUNK_BYTES });
  } catch (error) {
    throw toRefused(error);
  }
}
