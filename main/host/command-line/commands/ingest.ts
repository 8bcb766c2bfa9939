import { defineCommand } from '../command.ts';
import { runFileStream } from '../file-stream.ts';
import { JOBS_OPTION, parseJobs } from '../stream.ts';

export const INGEST = defineCommand({
  operands: { usage: 'FILE…', least: 1, most: Infinity },
  options: JOBS_OPTION,
  details: [
    'Writes a JSON line a document: {policy, mediaType, encoding, title, effectiveDate, characters, excerpt, warnings[]}.',
    '“policy” is the file’s name without its folder; “characters” counts UTF-16 code units, as all offsets do;',
    '“excerpt” is true where the file holds only parts of a policy.',
  ].join('\n'),
  example: 'lacuna ingest policies/*.txt',
  async run(call) {
    const settings = { modelFolder: '', explain: false, shard: null, jobs: parseJobs(call.values.jobs) };
    await runFileStream(call, 'ingest', settings);
  },
});
