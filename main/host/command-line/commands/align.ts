import type { AlignableFile } from '../../../api/align-files.ts';
import type { OpenedModel } from '../../../api/model-file.ts';
import { type Call, defineCommand } from '../command.ts';
import { readOperand } from '../input-files.ts';
import { MODEL_OPTION, openModel, toModelFolder } from '../model-option.ts';
import { toRefusal } from '../refusals.ts';

export const ALIGN = defineCommand({
  operands: { usage: 'A B', least: 2, most: 2 },
  options: { ...MODEL_OPTION },
  details: [
    'Writes a JSON line a pair of clauses, in A’s order: {a: {start, end}, b: {start, end}, grade, score, label, opposed, repeats}. “grade”',
    'is near-verbatim (the same words but for names, numbers and small edits), same-meaning, or related (on the same point, and not the',
    'same statement). “label” is the one that both carry, or null. “opposed” marks related clauses that say opposite things. A clause',
    'has one partner, unless it says what the other policy says in two. “repeats” is where either policy says the same',
    'again. Offsets are of each document’s text, as “lacuna text” prints it.',
  ].join('\n'),
  example: 'lacuna align acme.txt other.txt > pairs.jsonl',
  async run(call) {
    const { output, operands } = call;
    const model = await openModel(toModelFolder(call.values.model));
    const files: AlignableFile[] = [];
    for (const [at, operand] of operands.entries()) {
      output.progress.step(at, operands.length, operand);
      const file = await readFile(call, operand, model);
      if (file !== null) files.push(file);
    }
    const [a, b] = files;
    // One alone has nothing to be aligned with; the other was named when it was refused.
    if (a === undefined || b === undefined) return;
    const { alignFiles } = await import('../../../api/align-files.ts');
    const { pairs, remark } = alignFiles(a, b);
    for (const pair of pairs) await output.write(`${JSON.stringify(pair)}\n`);
    if (remark !== null) output.say(remark);
    output.say(`${pairs.length} ${pairs.length === 1 ? 'pair' : 'pairs'} of clauses`);
  },
});

async function readFile(
  { output, stdin }: Pick<Call, 'output' | 'stdin'>,
  operand: string,
  model: OpenedModel,
): Promise<AlignableFile | null> {
  try {
    const { readAlignable } = await import('../../../api/align-files.ts');
    return await readAlignable(await readOperand(operand, stdin), model);
  } catch (error) {
    output.refuse(toRefusal(operand, error));
    return null;
  }
}
