import type { LabelId } from '../../../contract/labels.ts';
import { toSetKey } from './policy-days.ts';
import { type CodedRatings, UNRATED } from './ratings.ts';

/** What one annotator said of a clause last; an empty set is “none applies”. */
export interface AnnotatorAnswer {
  readonly annotator: string;
  readonly labels: readonly LabelId[];
}

/** What annotators said of the clauses of some policies; a cluster is a policy. Plain data. */
export interface AnnotatorRatings {
  /** The coders, in order of their names. */
  readonly annotators: readonly string[];
  readonly ratings: CodedRatings<readonly LabelId[]>;
}

/** The clauses that two or more judged. `policies` holds the answers to each clause of each policy, one for each annotator. */
export function rateClauses(policies: readonly (readonly (readonly AnnotatorAnswer[])[])[]): AnnotatorRatings {
  const annotators = [...new Set(policies.flatMap((clauses) => clauses.flatMap(listNames)))].toSorted();
  const places = new Map(annotators.map((name, place) => [name, place]));
  const coders = annotators.length;
  const codes = new Map<string, number>();
  const values: (readonly LabelId[])[] = [];
  const toCode = (labels: readonly LabelId[]): number => {
    const key = toSetKey(labels);
    const known = codes.get(key);
    if (known !== undefined) return known;
    codes.set(key, values.length);
    return values.push(labels) - 1;
  };
  const clusters = policies.map((clauses) => {
    const twice = clauses.filter((answers) => answers.length > 1);
    const cluster = new Int32Array(twice.length * coders).fill(UNRATED);
    for (const [item, answers] of twice.entries()) {
      for (const { annotator, labels } of answers)
        cluster[item * coders + (places.get(annotator) ?? 0)] = toCode(labels);
    }
    return cluster;
  });
  return { annotators, ratings: { values, coders, clusters } };
}

function listNames(answers: readonly AnnotatorAnswer[]): readonly string[] {
  return answers.map(({ annotator }) => annotator);
}
