import { parseChoice, requireValue } from '../arguments.ts';
import { defineCommand } from '../command.ts';
import { readLabelledFiles } from '../labelled-files.ts';
import { readOpp115Folder } from '../opp115-folder.ts';
import { MODEL_OPTION, openModel, toModelFolder } from '../model-option.ts';

const FORMATS = ['table', 'json'] as const;

export const EVALUATE = defineCommand({
  operands: { usage: '', least: 0, most: Infinity },
  options: {
    data: {
      type: 'string',
      multiple: true,
      value: 'FILE…',
      help: 'Labelled clauses (JSON Lines) that the model was not trained on, or a folder in the layout of OPP-115',
    },
    ...MODEL_OPTION,
    format: { type: 'string', value: 'F', default: 'table', help: 'table (default) or json' },
  },
  details: [
    'For each label precision, recall, F1, average precision, support and calibration error; micro, macro and exact match; 95 %',
    'intervals of F1 from bootstrap samples of whole policies. JSON: {labels: {collection: {precision, recall, f1,',
    'averagePrecision, support, calibrationError}, …}, micro: {precision, recall, f1}, macro: {…}, exactMatch, intervals}.',
    'Of OPP-115 (sanitized_policies/*.html beside annotations/*.csv) whole segments are measured, and no transfer or dispute.',
  ].join('\n'),
  example: 'lacuna evaluate --data dev.jsonl --format json',
  async run({ values, operands, output, stdin }) {
    const names = [...requireValue('data', values.data), ...operands];
    const format = parseChoice('format', values.format, FORMATS);
    const [{ evaluateModel }, { evaluateOpp115 }, { toEvaluationTable }, { parsed }] = await Promise.all([
      import('../../../api/training.ts'),
      import('../../../api/evaluate-opp115.ts'),
      import('../../../api/evaluation-table.ts'),
      openModel(toModelFolder(values.model)),
    ]);
    const opp115 = names.length === 1 ? await readOpp115Folder(names[0] ?? '') : null;
    const data = opp115 === null ? await readLabelledFiles(names, { stdin, output }) : [];
    if (data === null) return;
    const evaluation = opp115 === null ? evaluateModel(data, parsed) : await evaluateOpp115(opp115, parsed);
    await output.write(format === 'json' ? `${JSON.stringify(evaluation, null, 2)}\n` : toEvaluationTable(evaluation));
  },
});
