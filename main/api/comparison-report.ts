import type { Comparison } from '../contract/types.ts';
import { toComparisonCsv } from '../core/6-export/comparison-csv.ts';
import { toComparisonHtml } from '../core/6-export/comparison-html.ts';
import { toComparisonMarkdown } from '../core/6-export/comparison-markdown.ts';

/** Formats in which a comparison is written down. */
export const REPORT_FORMATS = ['json', 'html', 'md', 'csv'] as const;

/** One of {@link REPORT_FORMATS}. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Write a comparison down. The same comparison gives the same text; `json` is the contract's `Comparison`. */
export function toReport(comparison: Comparison, format: ReportFormat): string {
  const writers: Readonly<Record<ReportFormat, (given: Comparison) => string>> = {
    json: (given) => `${JSON.stringify(given, null, 2)}\n`,
    html: toComparisonHtml,
    md: toComparisonMarkdown,
    csv: toComparisonCsv,
  };
  return writers[format](comparison);
}
