import type { Request } from '../contract/api.ts';
import type { ComparisonReport } from '../contract/comparison.ts';
import { LacunaError } from '../contract/errors.ts';
import type { PolicySpan } from '../contract/findings.ts';
import { toCompany, toDistinctNames } from '../contract/policy-names.ts';
import type { FileBytes } from '../contract/types.ts';
import { toPlacedQuote } from '../core/5-compare/placed-quote.ts';
import { createToPlace } from '../core/5-compare/source-place.ts';
import { toStandingClauses } from '../core/5-compare/standing-clause.ts';
import { quote } from '../core/span.ts';
import { openTask, runComparing } from './align-job.ts';
import { comparePolicies } from './compare-policies.ts';
import { openPolicy } from './library.ts';
import { oneByOne, untilCancelled } from './pieces.ts';
import type { RedlinedStretch } from './report-work.ts';
import { findAuthor, type Workbench } from './workbench.ts';

/** How far it is once the policies are compared, and once the page to print is written, of ten. */
const [COMPARED, WRITTEN, ALL] = [2, 6, 10] as const;

/**
 * Write a comparison of the library's policies as a document, with the redlines that were chosen, by whoever decides now. It is written on a
 * worker thread, so that other calls come through.
 *
 * @throws LacunaError `not-found`, `clause-changed` as comparing and redlining do; `cancelled`; `no-browser` or `cannot-print` for a PDF.
 */
export async function writeReport(bench: Workbench, request: Request<'report.write'>): Promise<FileBytes> {
  const { format, redlines = [], taskId } = request;
  const { printPdf } = bench;
  if (format === 'pdf' && printPdf === undefined) throw new LacunaError('no-browser');
  const date = bench.clock().toISOString().slice(0, 10);
  const author = findAuthor(bench);
  const task = openTask(bench, taskId);
  const report = await comparePolicies(bench, request, task);
  task.onStep(COMPARED, ALL, 'Writing the report');
  const stretch = createStretches(bench, report);
  const pairs = await oneByOne(bench, taskId, redlines, ({ a, b }) => ({ a: stretch(a), b: stretch(b) }));
  const input = { report, format: format === 'pdf' ? 'html' : format, date, author, redlines: pairs } as const;
  const written = await runComparing(bench, 'report', input, task);
  const name = `Lacuna comparison ${date}.${format}`;
  if (format !== 'pdf' || printPdf === undefined) return { name, bytes: written };
  task.onStep(WRITTEN, ALL, 'Printing the report');
  const page = new TextDecoder().decode(written);
  return { name, bytes: await untilCancelled(bench, taskId, (signal) => printPdf(page, signal)) };
}

/** Reads the stretches to redline, each policy once. */
function createStretches(bench: Workbench, { policies }: ComparisonReport): (span: PolicySpan) => RedlinedStretch {
  const names = toDistinctNames(policies);
  const read = memoize((policyId: PolicySpan['policyId']) => {
    const { policy, text, segments, places } = openPolicy(bench, policyId);
    return {
      policy,
      text,
      clauses: toStandingClauses(text, segments),
      toPlace: createToPlace(text, policy.mediaType, places),
    };
  });
  return ({ policyId, start, end }) => {
    const { policy, text, clauses, toPlace } = read(policyId);
    if (end > text.length) throw new LacunaError('clause-changed');
    const placed = toPlacedQuote({ start, end, quote: quote(text, { start, end }) }, clauses, toPlace);
    return { policyId, name: names.get(policyId) ?? toCompany(policy), title: policy.title, placed };
  };
}

function memoize<K, V>(read: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? read(key);
    known.set(key, value);
    return value;
  };
}
