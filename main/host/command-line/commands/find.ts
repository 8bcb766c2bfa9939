import { defineCommand } from '../command.ts';
import { runFileStream } from '../file-stream.ts';
import { MODEL_OPTION, openModel, toModelFolder } from '../model-option.ts';
import { JOBS_OPTION, parseJobs } from '../stream.ts';

export const FIND = defineCommand({
  operands: { usage: 'FILE…', least: 1, most: Infinity },
  options: { ...MODEL_OPTION, ...JOBS_OPTION },
  details: [
    'Writes a JSON line for every aspect of every file: {policy, aspect, state, evidence: [{start, end, text}],',
    'facts: [{type, value, role, start, end, text}], doubtful}. “state” is stated, partial, denied, deferred, silent (the whole policy is in',
    'hand and says nothing: a gap) or not-held (the text is an excerpt and says nothing, so nobody can tell). A cell is',
    '“doubtful” where no rule hears it and a model takes the quoted clause for saying it. Offsets are of the',
    'document’s text, as “lacuna text” prints it. A file that is not in English is refused. Findings are a machine’s reading, not legal',
    'advice.',
  ].join('\n'),
  example: 'lacuna find acme.txt',
  async run(call) {
    const { values } = call;
    const modelFolder = toModelFolder(values.model);
    // A model that can't be used is found here, once, and not again for every file.
    await openModel(modelFolder);
    await runFileStream(call, 'find', { modelFolder, explain: false, shard: null, jobs: parseJobs(values.jobs) });
  },
});
