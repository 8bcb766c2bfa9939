import type { AnalysedFile, AnalysisTools } from '../../../api/compare-files.ts';
import { type Checklist, FULL_CHECKLIST, PROVIDED_CHECKLISTS } from '../../../contract/checklists.ts';
import { type ComparisonReport, REPORT_FORMATS, type ReportFormat } from '../../../contract/comparison.ts';
import { LacunaError } from '../../../contract/errors.ts';
import { MAX_COMPARED_POLICIES } from '../../../contract/limits.ts';
import { hashBytes } from '../../hash.ts';
import { parseChoice, toUsageError } from '../arguments.ts';
import { type Call, defineCommand } from '../command.ts';
import { readOperand } from '../input-files.ts';
import { MODEL_OPTION, openModel, toModelFolder } from '../model-option.ts';
import { toRefusal } from '../refusals.ts';
import { writeFileWhole } from '../written-files.ts';

export const COMPARE = defineCommand({
  operands: { usage: 'FILE…', least: 1, most: MAX_COMPARED_POLICIES },
  options: {
    format: {
      type: 'string',
      value: 'F',
      default: 'json',
      help: 'json (default), html (one page for any browser), docx, pdf (needs a Chromium), md or csv',
    },
    out: { type: 'string', short: 'o', value: 'FILE', help: 'Write to FILE instead of standard output' },
    checklist: {
      type: 'string',
      value: 'C',
      default: FULL_CHECKLIST,
      help: `${PROVIDED_CHECKLISTS.join(', ')}, or a checklist’s file`,
    },
    author: { type: 'string', value: 'NAME', help: 'Who prepared the report' },
    date: { type: 'string', value: 'YYYY-MM-DD', help: 'The report’s date; today if left out' },
    ...MODEL_OPTION,
  },
  details: [
    'The grid has aspects as rows, under six labels, and policies as columns in the order given. A cell is stated, partial, denied, deferred,',
    'silent (a gap) or not-held (the text is an excerpt, or not in English), with the words that carry it and the facts in them; where a policy',
    'is silent the clauses that come closest are given. A file that is named twice is shown once. One file alone gives its gaps.',
    'JSON: {policies: [{id, name, counts, …}], rows: [{label, cells, aspects: [{aspect, cells: [{policyId, state, evidence[], facts[],',
    'nearest[]}]}]}], checklist, model}.',
  ].join('\n'),
  example: 'lacuna compare --format docx --checklist gdpr --out compared.docx acme.txt other.txt',
  async run(call) {
    const { values, output } = call;
    const format = parseChoice('format', values.format, REPORT_FORMATS);
    const date = parseDate(values.date);
    const [{ compareFiles }, model, checklist] = await Promise.all([
      import('../../../api/compare-files.ts'),
      openModel(toModelFolder(values.model)),
      openChecklist(values.checklist, call.stdin),
    ]);
    const analysed = await analyseAll(call, { model, hash: hashBytes, clock: () => new Date() });
    if (analysed.length === 0) return;
    const report = compareFiles(analysed, checklist, model);
    const bytes = await write(report, format, { date, author: values.author ?? null });
    if (values.out === undefined || values.out === '-') await output.write(bytes);
    else await writeFileWhole(values.out, bytes);
    sayCautions(report, output);
    output.say(`${report.policies.length} of ${call.operands.length} policies compared`);
  },
});

async function openChecklist(named: string, stdin: Call['stdin']): Promise<Checklist> {
  const { getProvidedChecklist, toFileChecklist } = await import('../../../api/checklists.ts');
  const provided = PROVIDED_CHECKLISTS.find((id) => id === named);
  if (provided !== undefined) return getProvidedChecklist(provided);
  try {
    return toFileChecklist(await readOperand(named, stdin));
  } catch (error) {
    const isMissing = error instanceof LacunaError && error.code === 'unreadable-file';
    throw isMissing ? toUsageError(`--checklist takes ${PROVIDED_CHECKLISTS.join(', ')}, or a file.`) : error;
  }
}

async function write(
  report: ComparisonReport,
  format: ReportFormat,
  about: { readonly date: string; readonly author: string | null },
): Promise<Uint8Array> {
  const { toReport } = await import('../../../api/comparison-report.ts');
  if (format !== 'pdf') return toReport(report, format, { ...about, redlines: [] });
  const { printPdf } = await import('../../print-pdf.ts');
  const page = await toReport(report, 'html', { ...about, redlines: [] });
  return printPdf(new TextDecoder().decode(page));
}

/** What limits the comparison is said where people look while the report goes to a file. */
function sayCautions({ policies }: ComparisonReport, output: Call['output']): void {
  for (const { name, obstacle } of policies) {
    if (obstacle !== null) output.say(`${name} is not in English: nothing was looked for in it`);
  }
  if (policies.length === 1) output.say('Only one policy is in hand: its gaps are shown, and nothing is compared');
}

function parseDate(value: string | undefined): string {
  if (value === undefined) return new Date().toISOString().slice(0, 10);
  const isDate = /^\d{4}-\d\d-\d\d$/.test(value) && new Date(value).toISOString().startsWith(value);
  if (!isDate) throw toUsageError('--date takes a day such as 2026-01-31.');
  return value;
}

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
