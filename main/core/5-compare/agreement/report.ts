import type { Agreement, AgreementReport, LabelAgreement, PairAgreement } from '../../../contract/agreement.ts';
import type { LabelId } from '../../../contract/labels.ts';
import type { PolicyId, Span } from '../../../contract/types.ts';
import { krippendorffAlpha } from './alpha.ts';
import { findInterval, type Sampling } from './interval.ts';
import { cohenKappa, fleissKappa } from './kappa.ts';
import { type Measure, measure, nominalDistance, type Rating } from './ratings.ts';
import { jaccardDistance, masiDistance } from './set-distance.ts';

/** What one annotator said of one clause; an empty set is “none applies”. */
export interface Judgement extends Span {
  readonly policyId: PolicyId;
  readonly annotator: string;
  readonly labels: readonly LabelId[];
}

type Sets = readonly Rating<readonly LabelId[]>[];

/**
 * How far annotators agree on the clauses that two or more of them judged. Annotators come in order of their names, labels as given.
 *
 * Of several judgements of a clause by one annotator the last one counts. Clauses are the same where policy and span are.
 */
export function reportAgreement(
  judgements: readonly Judgement[],
  labels: readonly LabelId[],
  sampling: Sampling,
): AgreementReport {
  const annotators = [...new Set(judgements.map((one) => one.annotator))].toSorted();
  const policies = toPolicies(judgements, annotators);
  const toAgreement = <T, Tally>(by: Measure<T, Tally>, clusters: readonly (readonly Rating<T>[])[]): Agreement => {
    const { items, ...said } = measure(by, clusters.flat());
    return { ...said, clauses: items, interval: said.value === null ? null : findInterval(by, clusters, sampling) };
  };
  const having = (label: LabelId) =>
    policies.map((sets) => sets.map((row) => row.map((set) => (set === null ? null : set.includes(label)))));
  const ofLabel = (label: LabelId): LabelAgreement => {
    const clusters = having(label);
    const answers = clusters.flat(2).filter((answer) => answer !== null);
    return {
      label,
      positives: answers.filter((given) => given).length,
      answers: answers.length,
      alpha: toAgreement(krippendorffAlpha<boolean>(nominalDistance), clusters),
      fleiss: toAgreement(fleissKappa<boolean>(), clusters),
    };
  };
  const ofPair = ([first, second]: readonly [number, number]): PairAgreement => ({
    first: annotators[first] ?? '',
    second: annotators[second] ?? '',
    kappas: labels.map((label) => ({ label, kappa: toAgreement(cohenKappa<boolean>(first, second), having(label)) })),
    sets: toAgreement(
      krippendorffAlpha<readonly LabelId[]>(masiDistance),
      policies.map((sets) => sets.map((row) => [row[first] ?? null, row[second] ?? null])),
    ),
  });
  return {
    annotators,
    clauses: policies.flat().length,
    labels: labels.map(ofLabel),
    sets: {
      nominal: toAgreement(krippendorffAlpha<readonly LabelId[]>(nominalDistance), policies),
      jaccard: toAgreement(krippendorffAlpha<readonly LabelId[]>(jaccardDistance), policies),
      masi: toAgreement(krippendorffAlpha<readonly LabelId[]>(masiDistance), policies),
    },
    pairs: toPairs(annotators.length).map(ofPair),
  };
}

/** The clauses judged by two or more, policy by policy. */
function toPolicies(judgements: readonly Judgement[], annotators: readonly string[]): readonly Sets[] {
  const places = new Map(annotators.map((name, at) => [name, at]));
  const policies = new Map<PolicyId, Map<string, (readonly LabelId[] | null)[]>>();
  for (const { policyId, start, end, annotator, labels } of judgements) {
    const clauses = policies.get(policyId) ?? new Map<string, (readonly LabelId[] | null)[]>();
    policies.set(policyId, clauses);
    const row = clauses.get(`${start} ${end}`) ?? annotators.map(() => null);
    clauses.set(`${start} ${end}`, row);
    row[places.get(annotator) ?? 0] = labels;
  }
  return [...policies]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, clauses]) => [...clauses.values()].filter((row) => row.filter((set) => set !== null).length > 1));
}

function toPairs(count: number): readonly (readonly [number, number])[] {
  const places = Array.from({ length: count }, (_, at) => at);
  return places.flatMap((first) => places.slice(first + 1).map((second) => [first, second] as const));
}
