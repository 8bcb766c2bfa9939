import type { FileBytes } from '../../contract/types.ts';
import type { Call } from './command.ts';
import { openByteStream, toPolicyName } from './input-files.ts';
import { toRefusal } from './refusals.ts';

/**
 * Read files of labelled clauses whole, however long: training needs all of them at once.
 *
 * Null when one can't be read; it is refused then, and a model of the others would not be what was asked for.
 */
export async function readLabelledFiles(
  operands: readonly string[],
  { stdin, output }: Pick<Call, 'stdin' | 'output'>,
): Promise<readonly FileBytes[] | null> {
  const files: FileBytes[] = [];
  for (const operand of operands) {
    try {
      const chunks: Uint8Array[] = [];
      for await (const chunk of operand === '-' ? stdin : openByteStream(operand)) chunks.push(chunk as Uint8Array);
      files.push({ name: toPolicyName(operand), bytes: Buffer.concat(chunks) });
    } catch (error) {
      output.refuse(toRefusal(operand, error));
    }
  }
  return files.length === operands.length ? files : null;
}
