import { randomUUID } from 'node:crypto';
import { LacunaError } from '../../../contract/errors.ts';
import type { FileBytes, Refusal, TaskId } from '../../../contract/types.ts';
import type { Application } from '../../application.ts';
import { requireValue } from '../arguments.ts';
import { type Call, defineCommand } from '../command.ts';
import { readOperand } from '../input-files.ts';
import { toRefusal } from '../refusals.ts';
import { openWorkspaceFor, WORKSPACE_OPTION } from '../workspace.ts';

/** So many files go into the workspace at a time, so that memory does not grow with their number. */
const FILES_AT_ONCE = 16;

export const IMPORT = defineCommand({
  operands: { usage: 'FILE…', least: 1, most: Infinity },
  options: WORKSPACE_OPTION,
  details: [
    'Writes a JSON line a file: {policy, taken: true, id, clauses, characters, warnings[]} or {policy, taken: false, code, message}.',
    'The workspace is made if there is none. A labelled data set (.jsonl) can’t be imported yet.',
  ].join('\n'),
  example: 'lacuna import policies/*.txt --workspace study.lacuna',
  async run(call) {
    const application = await openWorkspaceFor(requireValue('workspace', call.values.workspace));
    const interrupt = call.catchInterrupt();
    try {
      for (let at = 0; at < call.operands.length && !interrupt.aborted; at += FILES_AT_ONCE) {
        call.output.progress.step(at, call.operands.length, call.operands[at] ?? '');
        await importSome(call, application, interrupt, call.operands.slice(at, at + FILES_AT_ONCE));
      }
    } finally {
      await application.close();
    }
  },
});

async function importSome(
  { output, stdin }: Pick<Call, 'output' | 'stdin'>,
  { handlers }: Application,
  interrupt: AbortSignal,
  operands: readonly string[],
): Promise<void> {
  const read = await readSome(operands, stdin);
  const taskId = randomUUID() as TaskId;
  const cancel = (): void => void handlers['task.cancel']({ taskId });
  interrupt.addEventListener('abort', cancel);
  const files = read.files;
  const answer =
    files.length === 0 ? { imported: [], refused: [] } : await handlers['policy.import']({ taskId, files });
  interrupt.removeEventListener('abort', cancel);
  const lines = answer.imported.map(({ name, id, clauses, characters, warnings }) =>
    JSON.stringify({ policy: name, taken: true, id, clauses, characters, warnings }),
  );
  const refused = [...read.refused, ...answer.refused];
  for (const refusal of refused) output.refuse(refusal);
  const refusedLines = refused.map(({ name, code, message }) =>
    JSON.stringify({ policy: name, taken: false, code, message }),
  );
  await output.write([...lines, ...refusedLines].map((line) => `${line}\n`).join(''));
}

async function readSome(
  operands: readonly string[],
  stdin: Call['stdin'],
): Promise<{ readonly files: readonly FileBytes[]; readonly refused: readonly Refusal[] }> {
  const files: FileBytes[] = [];
  const refused: Refusal[] = [];
  for (const operand of operands) {
    try {
      if (operand.endsWith('.jsonl')) throw new LacunaError('not-yet', { what: 'importing a labelled data set' });
      files.push(await readOperand(operand, stdin));
    } catch (error) {
      refused.push(toRefusal(operand, error));
    }
  }
  return { files, refused };
}
