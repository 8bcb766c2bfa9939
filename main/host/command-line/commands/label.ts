import { defineCommand } from '../command.ts';
import { runFileStream } from '../file-stream.ts';
import { MODEL_OPTION, openModel, toModelFolder } from '../model-option.ts';
import { parseShard } from '../shard.ts';
import { JOBS_OPTION, parseJobs, SHARD_OPTION } from '../stream.ts';

export const LABEL = defineCommand({
  operands: { usage: 'FILE…', least: 1, most: Infinity },
  options: {
    explain: { type: 'boolean', help: 'Add the words that make or lower each label’s score, as “because”' },
    ...MODEL_OPTION,
    ...JOBS_OPTION,
    ...SHARD_OPTION,
  },
  details: [
    'Writes what “lacuna segment” writes for clauses and list items (headings and boilerplate are never labelled), with',
    '“scores” (a calibrated probability for each label), “labels” and, with --explain, “because”:',
    '{label: [{start, end, weight}]}, strongest first. The offsets of “because” are of the document, as all others are;',
    '“weight” is in log-odds, and a negative one speaks against the label.',
  ].join('\n'),
  example: 'lacuna label --explain acme.txt > acme.jsonl',
  async run(call) {
    const { values } = call;
    const settings = {
      modelFolder: toModelFolder(values.model),
      explain: values.explain === true,
      shard: values.shard === undefined ? null : parseShard(values.shard),
      jobs: parseJobs(values.jobs),
    };
    // A model that can't be used is found here, once, and not again for every file.
    await openModel(settings.modelFolder);
    await runFileStream(call, 'label', settings);
  },
});
