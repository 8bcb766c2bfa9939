import type { Agreement, AgreementReport, LabelAgreement, PairAgreement } from '../../../contract/agreement.ts';
import type { LabelId } from '../../../contract/labels.ts';
import { krippendorffAlpha } from './alpha.ts';
import type { AnnotatorRatings } from './annotator-ratings.ts';
import { drawClusters, estimate, type Sampling } from './interval.ts';
import { cohenKappa, fleissKappa } from './kappa.ts';
import { type CodedRatings, nominalDistance, ofCoders, recode, type ToMeasure } from './ratings.ts';
import { jaccardDistance, masiDistance } from './set-distance.ts';

/** How far a report is, in coefficients. */
export type OnCoefficient = (done: number, total: number) => void;

/** Whether a label was given. */
type YesOrNo = CodedRatings<boolean>;

/** How far annotators agree on the clauses that two or more of them judged. Annotators come in the order of the ratings, labels as given. */
export function reportAgreement(
  { annotators, ratings }: AnnotatorRatings,
  labels: readonly LabelId[],
  sampling: Sampling,
  onCoefficient: OnCoefficient = () => {},
): AgreementReport {
  const draws = drawClusters(ratings.clusters.length, sampling);
  const pairs = toPairs(annotators.length);
  const total = 2 * labels.length + 3 + pairs.length * (labels.length + 1);
  let done = 0;
  const toAgreement = <T>(by: ToMeasure<T>, of: CodedRatings<T>): Agreement => {
    onCoefficient(done, total);
    done += 1;
    const { items, ...said } = estimate(by, of, draws);
    return { ...said, clauses: items };
  };
  const given = labels.map((label) => ({ label, of: askFor(label, ratings) }));
  const ofLabel = ({ label, of }: (typeof given)[number]): LabelAgreement => ({
    label,
    positives: countRatings(of, 1),
    answers: countRatings(of, 0) + countRatings(of, 1),
    alpha: toAgreement(krippendorffAlpha(nominalDistance), of),
    fleiss: toAgreement(fleissKappa(), of),
  });
  const ofPair = ([first, second]: readonly [number, number]): PairAgreement => ({
    first: annotators[first] ?? '',
    second: annotators[second] ?? '',
    kappas: given.map(({ label, of }) => ({ label, kappa: toAgreement(cohenKappa(), ofCoders(of, [first, second])) })),
    sets: toAgreement(krippendorffAlpha(masiDistance), ofCoders(ratings, [first, second])),
  });
  return {
    annotators,
    clauses: ratings.clusters.reduce((sum, codes) => sum + codes.length, 0) / Math.max(1, annotators.length),
    labels: given.map(ofLabel),
    sets: {
      nominal: toAgreement(krippendorffAlpha(nominalDistance), ratings),
      jaccard: toAgreement(krippendorffAlpha(jaccardDistance), ratings),
      masi: toAgreement(krippendorffAlpha(masiDistance), ratings),
    },
    pairs: pairs.map(ofPair),
  };
}

function askFor(label: LabelId, ratings: CodedRatings<readonly LabelId[]>): YesOrNo {
  return recode(
    ratings,
    [false, true],
    ratings.values.map((set) => Number(set.includes(label))),
  );
}

function countRatings({ clusters }: YesOrNo, wanted: 0 | 1): number {
  let count = 0;
  for (const codes of clusters) for (const code of codes) if (code === wanted) count += 1;
  return count;
}

function toPairs(count: number): readonly (readonly [number, number])[] {
  const places = Array.from({ length: count }, (_, at) => at);
  return places.flatMap((first) => places.slice(first + 1).map((second) => [first, second] as const));
}
