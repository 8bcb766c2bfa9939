import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { LacunaError } from '../../contract/errors.ts';
import type { FileBytes } from '../../contract/types.ts';
import type { Call } from './command.ts';
import { openByteStream, toPolicyName } from './input-files.ts';
import { toRefusal } from './refusals.ts';

/**
 * Read files of labelled clauses whole, however long: training needs all of them at once.
 *
 * A name that ends in “.gz” is unpacked and loses that ending. Null when one can't be read; it is refused then, and a model of the others would not be what was asked for.
 */
export async function readLabelledFiles(
  operands: readonly string[],
  { stdin, output }: Pick<Call, 'stdin' | 'output'>,
): Promise<readonly FileBytes[] | null> {
  const files: FileBytes[] = [];
  for (const operand of operands) {
    try {
      files.push(await readLabelled(operand, stdin));
    } catch (error) {
      output.refuse(toRefusal(operand, error));
    }
  }
  return files.length === operands.length ? files : null;
}

async function readLabelled(operand: string, stdin: AsyncIterable<Uint8Array>): Promise<FileBytes> {
  const name = toPolicyName(operand);
  const chunks: Uint8Array[] = [];
  for await (const chunk of operand === '-' ? stdin : openByteStream(operand)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  return name.endsWith('.gz') ? { name: name.slice(0, -3), bytes: await unpack(bytes) } : { name, bytes };
}

async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    return await promisify(gunzip)(bytes);
  } catch (error) {
    throw new LacunaError('unreadable-file', { why: 'it is not packed with gzip, or damaged' }, { cause: error });
  }
}
