import { defineCommand } from '../command.ts';
import { runFileStream } from '../file-stream.ts';
import { JOBS_OPTION, parseJobs } from '../stream.ts';

export const SEGMENT = defineCommand({
  operands: { usage: 'FILE…', least: 1, most: Infinity },
  options: JOBS_OPTION,
  details: [
    'Writes a JSON line a segment in document order: {policy, index, start, end, text, kind, headings[], leadIn}.',
    '“kind” is heading, clause, list-item or boilerplate. “start” and “end” count UTF-16 code units of the document’s text',
    '(see “lacuna text”), “end” is not included, and “text” is exactly what stands there. “headings” (outermost first) and',
    '“leadIn” are for reading: on one line, headings without Markdown’s marks and without the colon at their end.',
  ].join('\n'),
  example: 'lacuna segment acme.txt | head',
  async run(call) {
    const settings = { modelFolder: '', explain: false, shard: null, jobs: parseJobs(call.values.jobs) };
    await runFileStream(call, 'segment', settings);
  },
});
