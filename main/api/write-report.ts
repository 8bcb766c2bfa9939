import type { Request } from '../contract/api.ts';
import type { ComparisonReport } from '../contract/comparison.ts';
import { LacunaError } from '../contract/errors.ts';
import type { Fact, PolicySpan } from '../contract/findings.ts';
import { toCompany, toDistinctNames } from '../contract/policy-names.ts';
import type { FileBytes } from '../contract/types.ts';
import { findDifferences } from '../core/5-compare/align/differences.ts';
import { toPlacedQuote } from '../core/5-compare/placed-quote.ts';
import { createToPlace } from '../core/5-compare/source-place.ts';
import { toStandingClauses } from '../core/5-compare/standing-clause.ts';
import type { ReportAbout } from '../core/6-export/comparison-content.ts';
import {
  type RedlineSide,
  type ReportRedline,
  toDifferenceLine,
  toTrackedParts,
} from '../core/6-export/comparison-redline.ts';
import { toPlaceWords } from '../core/6-export/comparison-words.ts';
import { quote } from '../core/span.ts';
import { redlineStretches } from './align-versions.ts';
import { comparePolicies } from './compare-policies.ts';
import { toReport } from './comparison-report.ts';
import { openPolicy } from './library.ts';
import { findAuthor, type Workbench } from './workbench.ts';

/**
 * Write a comparison of the library's policies as a document, with the redlines that were chosen, by whoever decides now.
 *
 * @throws LacunaError `not-found`, `clause-changed` as comparing and redlining do; `no-browser` or `cannot-print` for a PDF.
 */
export async function writeReport(bench: Workbench, request: Request<'report.write'>): Promise<FileBytes> {
  const { format, redlines = [] } = request;
  const report = await comparePolicies(bench, request);
  const about: ReportAbout = {
    date: bench.clock().toISOString().slice(0, 10),
    author: findAuthor(bench),
    redlines: redlines.map((pair) => toRedline(bench, report, pair)),
  };
  const name = `Lacuna comparison ${about.date}.${format}`;
  if (format !== 'pdf') return { name, bytes: await toReport(report, format, about) };
  if (bench.printPdf === undefined) throw new LacunaError('no-browser');
  const page = new TextDecoder().decode(await toReport(report, 'html', about));
  return { name, bytes: await bench.printPdf(page) };
}

function toRedline(
  bench: Workbench,
  report: ComparisonReport,
  pair: { readonly a: PolicySpan; readonly b: PolicySpan },
): ReportRedline {
  const { parts } = redlineStretches(bench, pair);
  const [a, b] = [openSide(bench, report, pair.a), openSide(bench, report, pair.b)];
  const differences = findDifferences(listFacts(report, pair.a), listFacts(report, pair.b)).map(toDifferenceLine);
  const tracked = toTrackedParts(parts, a.text, b.text);
  const isSame = tracked.every(({ kind }) => kind === 'equal');
  return { a: a.side, b: b.side, parts: tracked, differences: isSame ? ['Word for word the same.'] : differences };
}

/** The facts of the report that stand in a stretch of a policy. */
function listFacts({ rows }: ComparisonReport, { policyId, start, end }: PolicySpan): readonly Fact[] {
  const cells = rows.flatMap(({ aspects }) => aspects).flatMap((row) => row.cells);
  const facts = cells.filter((cell) => cell.policyId === policyId).flatMap((cell) => cell.facts);
  return facts.filter((fact) => start <= fact.start && fact.end <= end);
}

function openSide(
  bench: Workbench,
  { policies }: ComparisonReport,
  { policyId, start, end }: PolicySpan,
): { readonly text: string; readonly side: RedlineSide } {
  const { policy, text, segments, places } = openPolicy(bench, policyId);
  const words = { start, end, quote: quote(text, { start, end }) };
  const toPlace = createToPlace(text, policy.mediaType, places);
  const placed = toPlacedQuote(words, toStandingClauses(text, segments), toPlace);
  const name = toDistinctNames(policies).get(policyId) ?? toCompany(policy);
  return { text, side: { name, place: toPlaceWords(placed, policy.title) } };
}
