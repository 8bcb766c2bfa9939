import type { Call } from './command.ts';
import { readStream, toPolicyName } from './input-files.ts';
import { toRefusal } from './refusals.ts';
import { isInShard } from './shard.ts';
import { runStream, toCount } from './stream.ts';
import type { FileStep, Work, WorkSettings } from './work.ts';

/** Do a step for each file that the call names, in the call's order, and write its lines. */
export async function runFileStream(
  call: Pick<Call, 'operands' | 'output' | 'stdin' | 'catchInterrupt'>,
  step: FileStep,
  settings: WorkSettings & { readonly jobs: number },
): Promise<void> {
  const { output, operands } = call;
  const { shard } = settings;
  const files = shard === null ? operands : operands.filter((file) => isInShard(toPolicyName(file), shard));
  let done = 0;
  const jobs = Math.max(1, Math.min(settings.jobs, files.length));
  const lines = await runStream(call, toWork(call, step, files), { ...settings, jobs }, () => {
    done += 1;
    output.progress.step(done, files.length, files[done] ?? '');
  });
  const refused = output.refused === 0 ? '' : `, ${output.refused} refused`;
  output.say(`${toCount(files.length, 'file')}${refused}, ${toCount(lines, 'line')}`);
}

async function* toWork(
  { stdin, output }: Pick<Call, 'stdin' | 'output'>,
  step: FileStep,
  files: readonly string[],
): AsyncGenerator<Work, void, undefined> {
  for (const file of files) {
    if (file !== '-') {
      yield { type: 'file', step, source: { path: file } };
      continue;
    }
    try {
      yield { type: 'file', step, source: { name: file, bytes: await readStream(stdin) } };
    } catch (error) {
      output.refuse(toRefusal(file, error));
    }
  }
}
