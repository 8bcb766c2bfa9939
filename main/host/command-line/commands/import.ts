import { randomUUID } from 'node:crypto';
import { isDatasetFile } from '../../../contract/dataset-import.ts';
import type { FileBytes, Refusal, TaskId } from '../../../contract/types.ts';
import type { Application } from '../../application.ts';
import { requireValue } from '../arguments.ts';
import { type Call, defineCommand } from '../command.ts';
import { isFolder, readDatasetFolder } from '../dataset-files.ts';
import { importLabelled } from '../import-dataset.ts';
import { readOperand, toPolicyName } from '../input-files.ts';
import { toRefusal } from '../refusals.ts';
import { openWorkspaceFor, WORKSPACE_OPTION } from '../workspace.ts';

/** So many files go into the workspace at a time, so that memory does not grow with their number. */
const FILES_AT_ONCE = 16;

export const IMPORT = defineCommand({
  operands: { usage: 'FILE…', least: 1, most: Infinity },
  options: WORKSPACE_OPTION,
  details: [
    'Writes a JSON line a file: {policy, taken: true, id, clauses, characters, warnings[]} or {policy, taken: false, code, message}.',
    'The workspace is made if there is none, and protected from its first byte on if a passphrase is given.',
    '',
    'A labelled data set, in any format of “export” or as its own tool writes it, is a folder, a .zip, or files named together (.jsonl, .json, .csv, .xmi,',
    '.parquet, or fastText’s lines in a .txt): its policies are made where the workspace lacks them, and its annotators’ decisions stand under their names.',
    'Writes {policy, taken: true, id, made, decisions, known, mends} a policy, {dataset, taken: true, formats[], annotators[], losses} and then the loss',
    'report, {dataset, file, line, lost} a line. With losses the exit status is 1.',
  ].join('\n'),
  example: 'lacuna import policies/*.txt --workspace study.lacuna',
  async run(call) {
    const application = await openWorkspaceFor(requireValue('workspace', call.values.workspace), call);
    const interrupt = call.catchInterrupt();
    const labelled: FileBytes[] = [];
    try {
      for (let at = 0; at < call.operands.length && !interrupt.aborted; at += FILES_AT_ONCE) {
        call.output.progress.step(at, call.operands.length, call.operands[at] ?? '');
        labelled.push(...(await importSome(call, application, interrupt, call.operands.slice(at, at + FILES_AT_ONCE))));
      }
      if (labelled.length > 0 && !interrupt.aborted)
        await importLabelled(call, application, interrupt, toDatasetName(labelled), labelled);
    } finally {
      await application.close();
    }
  },
});

function toDatasetName(files: readonly FileBytes[]): string {
  const first = toPolicyName(files[0]?.name ?? '');
  return files.length === 1 ? first : `${first} and ${files.length - 1} more`;
}

/** Take policies in, and folders as data sets. The answer is the labelled files among them, which belong together. */
async function importSome(
  { output, stdin }: Pick<Call, 'output' | 'stdin'>,
  application: Application,
  interrupt: AbortSignal,
  operands: readonly string[],
): Promise<readonly FileBytes[]> {
  const { handlers } = application;
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
  for (const { name, files: held } of read.folders)
    await importLabelled({ output }, application, interrupt, name, held);
  return read.labelled;
}

interface Read {
  /** Policies. */
  readonly files: readonly FileBytes[];
  readonly labelled: readonly FileBytes[];
  readonly folders: readonly { readonly name: string; readonly files: readonly FileBytes[] }[];
  readonly refused: readonly Refusal[];
}

async function readSome(operands: readonly string[], stdin: Call['stdin']): Promise<Read> {
  const files: FileBytes[] = [];
  const labelled: FileBytes[] = [];
  const folders: Read['folders'][number][] = [];
  const refused: Refusal[] = [];
  for (const operand of operands) {
    try {
      if (await isFolder(operand)) {
        folders.push({ name: toPolicyName(operand), files: await readDatasetFolder(operand) });
        continue;
      }
      const file = await readOperand(operand, stdin);
      // Two folders may each hold a “clauses.jsonl”.
      if (isDatasetFile(file.name, file.bytes)) labelled.push({ ...file, name: operand.replaceAll('\\', '/') });
      else files.push(file);
    } catch (error) {
      refused.push(toRefusal(operand, error));
    }
  }
  return { files, labelled, folders, refused };
}
