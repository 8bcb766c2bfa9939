import type { AnalysedFile, AnalysisTools } from '../../../api/compare-files.ts';
import { FULL_CHECKLIST } from '../../../contract/checklists.ts';
import type { Comparison } from '../../../contract/types.ts';
import { LacunaError } from '../../../contract/errors.ts';
import { MAX_COMPARED_POLICIES } from '../../../contract/limits.ts';
import { hashBytes } from '../../hash.ts';
import { parseChoice } from '../arguments.ts';
import { type Call, defineCommand } from '../command.ts';
import { readOperand } from '../input-files.ts';
import { MODEL_OPTION, openModel, toModelFolder } from '../model-option.ts';
import { toRefusal } from '../refusals.ts';
import { writeFileWhole } from '../written-files.ts';

const FORMATS = ['json', 'html', 'docx', 'md', 'csv'] as const;

export const COMPARE = defineCommand({
  operands: { usage: 'FILE FILE…', least: 2, most: MAX_COMPARED_POLICIES },
  options: {
    format: {
      type: 'string',
      value: 'F',
      default: 'json',
      help: 'json (default), html (one page for any browser, to read or print), md, csv; docx is not built yet',
    },
    out: { type: 'string', short: 'o', value: 'FILE', help: 'Write to FILE instead of standard output' },
    ...MODEL_OPTION,
  },
  details: [
    'The grid has labels as rows and policies as columns, in the order given. A cell holds the clauses that carry the label; where a',
    'whole policy has none it is “silent”, with the clauses that come closest so that a person can check; of an excerpt it is “not-held”.',
    'JSON: {policies: [{id, name, …}], rows: [{label, cells: [{policyId, state, clauses[], nearest[]}]}]}.',
  ].join('\n'),
  example: 'lacuna compare --format html --out compared.html acme.txt other.txt',
  async run(call) {
    const { values, output } = call;
    const format = parseChoice('format', values.format, FORMATS);
    if (format === 'docx') throw new LacunaError('not-yet', { what: 'lacuna compare --format docx' });
    const [{ compareFiles }, { toReport }, { getProvidedChecklist }, model] = await Promise.all([
      import('../../../api/compare-files.ts'),
      import('../../../api/comparison-report.ts'),
      import('../../../api/checklists.ts'),
      openModel(toModelFolder(values.model)),
    ]);
    const analysed = await analyseAll(call, { model, hash: hashBytes, clock: () => new Date() });
    if (analysed.length === 0) return;
    const comparison = compareFiles(analysed, getProvidedChecklist(FULL_CHECKLIST), model);
    const report = format === 'json' ? toJson(comparison) : toReport(comparison, format);
    if (values.out === undefined || values.out === '-') await output.write(report);
    else await writeFileWhole(values.out, report);
    output.say(`${analysed.length} of ${call.operands.length} policies compared`);
  },
});

async function analyseAll(
  { operands, output, stdin }: Pick<Call, 'operands' | 'output' | 'stdin'>,
  tools: AnalysisTools,
): Promise<readonly AnalysedFile[]> {
  const { analyseFile } = await import('../../../api/compare-files.ts');
  const analysed: AnalysedFile[] = [];
  for (const [at, file] of operands.entries()) {
    output.progress.step(at, operands.length, file);
    try {
      analysed.push(await analyseFile(await readOperand(file, stdin), tools));
    } catch (error) {
      output.refuse(toRefusal(file, error));
    }
  }
  return analysed;
}

// Nothing was imported here, and without a time of day the same files give the same bytes.
function toJson(comparison: Comparison): string {
  return `${JSON.stringify(comparison, (key, value: unknown) => (key === 'importedAt' ? undefined : value), 2)}\n`;
}
