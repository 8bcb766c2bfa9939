import type { ComparisonReport, ReportFormat } from '../contract/comparison.ts';
import { type ReportAbout, toContent } from '../core/6-export/comparison-content.ts';
import { toComparisonCsv } from '../core/6-export/comparison-csv.ts';
import { toComparisonHtml } from '../core/6-export/comparison-html.ts';
import { toComparisonMarkdown } from '../core/6-export/comparison-markdown.ts';

/** The formats in which a report is written here; a PDF is printed from the page of `html` by whoever has a browser engine. */
export type WrittenFormat = Exclude<ReportFormat, 'pdf'>;

/** Who makes the report where nobody is named: a Word file's changes need an author. */
const NOBODY = 'Lacuna';

/**
 * Write a comparison down. The same comparison on the same date gives the same bytes.
 *
 * `json` is the contract's `ComparisonReport`, without the time of import.
 */
export async function toReport(
  report: ComparisonReport,
  format: WrittenFormat,
  about: ReportAbout,
): Promise<Uint8Array> {
  if (format === 'docx') {
    const { toComparisonDocx } = await import('../core/6-export/comparison-docx.ts');
    return toComparisonDocx(toContent(report, about), { author: about.author ?? NOBODY, date: about.date });
  }
  const writers: Readonly<Record<Exclude<WrittenFormat, 'docx'>, () => string>> = {
    json: () => toJson(report),
    html: () => toComparisonHtml(toContent(report, about)),
    md: () => toComparisonMarkdown(toContent(report, about)),
    csv: () => toComparisonCsv(report),
  };
  return new TextEncoder().encode(writers[format]());
}

// A time of import is of no use outside the workspace, and without it the same files give the same bytes. Hooks that a checklist leaves as they
// come stand on the aspect.
function toJson(report: ComparisonReport): string {
  return `${JSON.stringify(report, (key, value: unknown) => (isLeftOut(key, value) ? undefined : value), 2)}\n`;
}

function isLeftOut(key: string, value: unknown): boolean {
  return key === 'importedAt' || (key === 'hooks' && value === null);
}
