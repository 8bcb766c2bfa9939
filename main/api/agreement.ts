import type { Request } from '../contract/api.ts';
import type { AgreementReport } from '../contract/agreement.ts';
import type { Confusions, GoldCounts } from '../contract/annotating.ts';
import { listActive } from '../contract/codebook.ts';
import { listConfusions, type TwoAnswers } from '../core/5-compare/agreement/confusions.ts';
import { toAnnotator } from '../core/5-compare/agreement/gold.ts';
import { reportAgreement } from '../core/5-compare/agreement/report.ts';
import { getCodebook } from './codebook.ts';
import { countGold, type JudgedClause, listJudged } from './disagreements.ts';
import type { Workbench } from './workbench.ts';

/** Bounds of the intervals move by less than a hundredth with more samples; the seed makes them the same each time. */
const SAMPLING = { samples: 1000, seed: 1 };

/**
 * How far annotators agree, and how the labels came about; over the whole library where no policies are named. Verdicts are nobody's answers.
 *
 * @throws LacunaError `not-found` if a policy named is not in the library.
 */
export function measureAgreement(
  bench: Workbench,
  { policyIds }: Request<'agreement.get'>,
): { readonly report: AgreementReport; readonly gold: GoldCounts } {
  const judged = listJudged(bench, policyIds);
  const judgements = judged.flatMap(({ record, segment: { start, end }, gold }) =>
    gold.answers.map((one) => ({
      policyId: record.id,
      start,
      end,
      annotator: toAnnotator(one),
      labels: one.labels,
    })),
  );
  const labels = listActive(getCodebook(bench)).map(({ id }) => id);
  return { report: reportAgreement(judgements, labels, SAMPLING), gold: countGold(judged) };
}

/** Where two annotators part, or an annotator and the model (`second` is null), on the clauses that both judged. */
export function compareAnswers(
  bench: Workbench,
  { first, second, policyIds }: Request<'agreement.confusions'>,
): Confusions {
  const answers = listJudged(bench, policyIds).flatMap((clause) => toTwoAnswers(clause, first, second));
  return { first, second, clauses: answers.length, cells: listConfusions(answers) };
}

function toTwoAnswers(
  { record, segment, gold }: JudgedClause,
  first: string,
  second: string | null,
): readonly TwoAnswers[] {
  const find = (name: string) => gold.answers.find((one) => toAnnotator(one) === name)?.labels;
  const one = find(first);
  const other = second === null ? segment.prediction?.labels : find(second);
  if (one === undefined || other === undefined) return [];
  return [{ policyId: record.id, start: segment.start, end: segment.end, first: one, second: other }];
}
