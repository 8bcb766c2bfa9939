import path from 'node:path';
import { hashBytes } from '../../hash.ts';
import { parseWhole, requireValue } from '../arguments.ts';
import { defineCommand } from '../command.ts';
import { readLabelledFiles } from '../labelled-files.ts';
import { openModel } from '../model-option.ts';
import { writeFilesWhole } from '../written-files.ts';

const MAX_SEED = 4_294_967_295;

export const TRAIN = defineCommand({
  operands: { usage: '', least: 0, most: Infinity },
  options: {
    data: {
      type: 'string',
      multiple: true,
      value: 'FILE…',
      help: 'Labelled clauses (JSON Lines); several files may follow',
    },
    out: { type: 'string', short: 'o', value: 'DIR', help: 'The model folder to write: model.bin, card.md, card.json' },
    seed: { type: 'string', value: 'N', default: '1', help: 'The only source of chance (default 1)' },
    dev: { type: 'string', value: 'FILE', help: 'Labelled clauses of whole policies, for thresholds and calibration' },
    context: {
      type: 'string',
      multiple: true,
      value: 'FILE',
      help: 'Other clauses of the same policies, labelled or not: they become neighbours',
    },
    'self-training': {
      type: 'boolean',
      help: 'Learn from the clauses of --context too, by what the models make of them',
    },
    stretches: {
      type: 'string',
      value: 'FILE',
      help: 'Lines {doc, from, to}: parts of policies drawn by chance, labelled throughout; thresholds heed them',
    },
    corrections: { type: 'string', value: 'FILE', help: 'Lines {id, labels}: labels to set right in the data first' },
    beside: { type: 'string', value: 'DIR', help: 'A model folder whose figures the card gives too (needs --dev)' },
    notes: { type: 'string', value: 'FILE', help: 'Markdown that ends the card' },
  },
  details: [
    'Reads lines {id, doc, text, heading?, leadIn?, labels[]}. The same data and seed give the same model.bin.',
    'A line of --data without “text” takes its text from the --context line with its id.',
    'A line of --context is {doc, i, text}; “i”, or the number after “#” in an id, is the clause’s place in its policy.',
    'Files that end in .gz are unpacked; hashes on the card are of what was in them.',
    'Nothing of what stood in DIR before is touched until the new model is complete.',
  ].join('\n'),
  example: 'lacuna train --data train.jsonl --dev dev.jsonl --out my-model',
  async run({ values, operands, output, stdin }) {
    const names = [...requireValue('data', values.data), ...operands];
    const folder = requireValue('out', values.out);
    const seed = parseWhole('seed', values.seed, 0, MAX_SEED);
    const data = await readLabelledFiles(names, { stdin, output });
    const dev = await readLabelledFiles(values.dev === undefined ? [] : [values.dev], { stdin, output });
    const context = await readLabelledFiles(values.context ?? [], { stdin, output });
    const notes = await readLabelledFiles(values.notes === undefined ? [] : [values.notes], { stdin, output });
    const lists = await readLabelledFiles(values.corrections === undefined ? [] : [values.corrections], {
      stdin,
      output,
    });
    const drawn = await readLabelledFiles(values.stretches === undefined ? [] : [values.stretches], { stdin, output });
    if (drawn === null || data === null || dev === null || context === null || notes === null || lists === null) return;
    const beside = values.beside === undefined ? null : (await openModel(values.beside)).parsed;
    const { trainModel } = await import('../../../api/training.ts');
    const { files, warnings } = trainModel(data, {
      seed,
      dev: dev[0] ?? null,
      context,
      corrections: lists[0] ?? null,
      stretches: drawn[0] ?? null,
      selfTraining: values['self-training'] ?? false,
      beside,
      notes: new TextDecoder().decode(notes[0]?.bytes),
      name: path.basename(path.resolve(folder)),
      hash: hashBytes,
      onProgress: (done, total, note) => output.progress.step(done, total, note),
    });
    for (const { message } of warnings) output.say(message);
    await writeFilesWhole(folder, files);
    output.say(`${files.map(({ name }) => name).join(', ')} written to ${folder}`);
  },
});
