import { randomUUID } from 'node:crypto';
import type { DatasetImport } from '../../contract/dataset-import.ts';
import type { FileBytes, TaskId } from '../../contract/types.ts';
import type { Application } from '../application.ts';
import type { Call } from './command.ts';
import { toRefusal } from './refusals.ts';

/** Take a labelled data set into a workspace and print what was taken, then what was lost, a JSON line each; losses are named on standard error too. */
export async function importLabelled(
  { output }: Pick<Call, 'output'>,
  { handlers, subscribe }: Application,
  interrupt: AbortSignal,
  name: string,
  files: readonly FileBytes[],
): Promise<void> {
  const taskId = randomUUID() as TaskId;
  const cancel = (): void => void handlers['task.cancel']({ taskId });
  interrupt.addEventListener('abort', cancel);
  const unsubscribe = subscribe((push) => {
    if (push.type === 'progress' && push.taskId === taskId) output.progress.step(push.done, push.total, push.note);
  });
  try {
    await write(output, name, await handlers['dataset.import']({ taskId, name, files }));
  } catch (error) {
    const refusal = toRefusal(name, error);
    output.refuse(refusal);
    const { code, message } = refusal;
    await output.write(`${JSON.stringify({ dataset: name, taken: false, code, message })}\n`);
  } finally {
    unsubscribe();
    interrupt.removeEventListener('abort', cancel);
  }
}

async function write(output: Call['output'], name: string, imported: DatasetImport): Promise<void> {
  const { formats, policies, annotators, losses, moreLosses, cancelled } = imported;
  const lines: unknown[] = policies.map(({ name: policy, id, made, decisions, known, mends }) => {
    return { policy, taken: true, id, made, decisions, known, mends };
  });
  lines.push({ dataset: name, taken: true, formats, annotators, losses: losses.length + moreLosses, cancelled });
  for (const { file, line, why } of losses) {
    lines.push({ dataset: name, file, line, lost: why });
    output.refuse({ name: line === 0 ? file : `${file}:${line}`, code: 'lost', message: why });
  }
  if (moreLosses > 0) output.refuse({ name, code: 'lost', message: `${moreLosses} more lines like these` });
  if (cancelled)
    output.refuse({
      name,
      code: 'cancelled',
      message: 'Cancelled. The policies named are whole; the others were not begun.',
    });
  await output.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}
