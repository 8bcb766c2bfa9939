import type { ComparisonReport, PlacedQuote } from '../contract/comparison.ts';
import type { Fact } from '../contract/findings.ts';
import type { PolicyId } from '../contract/types.ts';
import { findDifferences } from '../core/5-compare/align/differences.ts';
import { redline } from '../core/5-compare/redline/redline.ts';
import { type ReportRedline, toDifferenceLine, toTrackedParts } from '../core/6-export/comparison-redline.ts';
import { toPlaceWords } from '../core/6-export/comparison-words.ts';
import { toReport, type WrittenFormat } from './comparison-report.ts';

/** One of the two stretches of a redline, with its words. */
export interface RedlinedStretch {
  readonly policyId: PolicyId;
  /** What the policy is called, and its title, which stands behind no place. */
  readonly name: string;
  readonly title: string | null;
  readonly placed: PlacedQuote;
}

/** A comparison that is to be written down, by whom and when, with the stretches to redline. */
export interface ReportInput {
  readonly report: ComparisonReport;
  readonly format: WrittenFormat;
  /** ISO date. */
  readonly date: string;
  readonly author: string | null;
  readonly redlines: readonly { readonly a: RedlinedStretch; readonly b: RedlinedStretch }[];
}

/** Redline the stretches that were chosen, and write the report. */
export function makeReport({ report, format, date, author, redlines }: ReportInput): Promise<Uint8Array> {
  return toReport(report, format, { date, author, redlines: redlines.map((pair) => toRedline(report, pair)) });
}

function toRedline(report: ComparisonReport, { a, b }: ReportInput['redlines'][number]): ReportRedline {
  const { parts } = redline(a.placed.quote, b.placed.quote);
  const tracked = toTrackedParts(parts, a.placed.quote, b.placed.quote);
  const isSame = tracked.every(({ kind }) => kind === 'equal');
  const differences = isSame
    ? ['Word for word the same.']
    : findDifferences(listFacts(report, a), listFacts(report, b)).map(toDifferenceLine);
  return { a: toSide(a), b: toSide(b), parts: tracked, differences };
}

function toSide({ name, title, placed }: RedlinedStretch): ReportRedline['a'] {
  return { name, place: toPlaceWords(placed, title) };
}

/** The facts of the report that stand in a stretch of a policy. */
function listFacts({ rows }: ComparisonReport, { policyId, placed }: RedlinedStretch): readonly Fact[] {
  const cells = rows.flatMap(({ aspects }) => aspects).flatMap((row) => row.cells);
  const facts = cells.filter((cell) => cell.policyId === policyId).flatMap((cell) => cell.facts);
  return facts.filter((fact) => placed.start <= fact.start && fact.end <= placed.end);
}
