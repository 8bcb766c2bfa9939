import { LacunaError } from '../../../contract/errors.ts';
import { type Call, defineCommand } from '../command.ts';
import { openByteStream } from '../input-files.ts';
import { type LineBatch, MAX_LINE_BYTES, toLineBatches } from '../line-batches.ts';
import { MODEL_OPTION, openModel, toModelFolder } from '../model-option.ts';
import { toRefusal } from '../refusals.ts';
import { parseShard } from '../shard.ts';
import { JOBS_OPTION, parseJobs, runStream, SHARD_OPTION, toCount } from '../stream.ts';
import type { Work } from '../work.ts';

export const CLASSIFY = defineCommand({
  operands: { usage: '[FILE]', least: 0, most: 1 },
  options: { ...MODEL_OPTION, ...JOBS_OPTION, ...SHARD_OPTION },
  details: [
    'Reads JSON Lines {id, text, heading?, headings?, leadIn?, previous?, next?} from FILE or standard input and writes the same',
    'lines in the same order with “scores” and “labels” added (replaced where they are there already). Other fields are kept.',
    '“headings” (outermost first) goes before “heading”. A line that can’t be used is named on standard error and left out.',
    'For --shard a line’s policy is its “doc” or “policy”, else its “id” up to the first “#”.',
  ].join('\n'),
  example: 'lacuna classify clauses.jsonl > labelled.jsonl',
  async run(call) {
    const { values, operands, output } = call;
    const settings = {
      modelFolder: toModelFolder(values.model),
      explain: false,
      shard: values.shard === undefined ? null : parseShard(values.shard),
      jobs: parseJobs(values.jobs),
    };
    await openModel(settings.modelFolder);
    const [name = '-'] = operands;
    let written = 0;
    try {
      const lines = await runStream(call, toWork(call, name), settings, (done) => {
        written += done.lines;
        output.progress.step(written, null, 'lines');
      });
      output.say(
        output.refused === 0 ? toCount(lines, 'line') : `${toCount(lines, 'line')}, ${output.refused} refused`,
      );
    } catch (error) {
      // The file as a whole: there is none, it is a folder, it broke off. What was read of it is done.
      if (!(error instanceof LacunaError)) throw error;
      output.refuse(toRefusal(name, error));
    }
  },
});

async function* toWork(
  { stdin, output }: Pick<Call, 'stdin' | 'output'>,
  name: string,
): AsyncGenerator<Work, void, undefined> {
  for await (const batch of toLineBatches(name === '-' ? stdin : openByteStream(name))) {
    if (batch.type === 'lines') {
      refuseUtf16(batch);
      yield { type: 'classify', name, batch };
    } else {
      const why = `it is longer than ${MAX_LINE_BYTES / 1024 / 1024} MiB`;
      output.refuse(toRefusal(name, new LacunaError('bad-data', { line: batch.line, name, why })));
    }
  }
}

// Said once rather than for every line.
function refuseUtf16({ bytes, firstLine }: LineBatch): void {
  const mark = firstLine === 1 ? `${bytes[0]},${bytes[1]}` : '';
  if (mark === '255,254' || mark === '254,255') throw new LacunaError('unknown-encoding');
}
