import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import LogisticRegressionClassifier from 'natural/lib/natural/classifiers/logistic_regression_classifier.js';
import { LABEL_IDS, type LabelId } from '../../../main/contract/labels.ts';
import { classify } from '../../../main/core/3-label/classify.ts';
import type { ClauseInContext } from '../../../main/core/3-label/clause-context.ts';
import { parseModel, toModelBytes } from '../../../main/core/3-label/model.ts';
import { train, type LabelledClause } from '../../../main/core/3-label/train.ts';

type Labeller = (clauses: readonly ClauseInContext[]) => readonly (readonly LabelId[])[];

/** Something that learns labels from clauses, keeps what it learned as bytes, and labels with it. */
export interface Learner {
  readonly learn: (clauses: readonly LabelledClause[]) => Uint8Array;
  readonly load: (bytes: Uint8Array) => Labeller;
}

const lacuna: Learner = {
  learn: (clauses) => {
    const about = { name: 'bench', trainedOn: `${clauses.length} clauses`, data: [] };
    return toModelBytes(train(clauses, { seed: 1, dev: [], about, onProgress: () => undefined }).model);
  },
  load: (bytes) => {
    const model = parseModel(bytes);
    return (clauses) => classify(model, clauses).map(({ labels }) => labels);
  },
};

/** What both of natural's classifiers are. */
interface NaturalClass {
  new (): BayesClassifier | LogisticRegressionClassifier;
  restore(saved: unknown): BayesClassifier | LogisticRegressionClassifier;
}

/** What a learner of bare strings is given: the innermost heading, the lead-in, the clause. */
export function toWords({ headings, leadIn, text }: ClauseInContext): string {
  return [headings.at(-1), leadIn, text].filter((part) => typeof part === 'string').join(' ');
}

/** One classifier a label, for or against: natural's have no notion of several labels. Saved as natural saves itself, as JSON. */
function toNaturalLearner(Classifier: NaturalClass): Learner {
  const learnLabel = (clauses: readonly LabelledClause[], label: LabelId) => {
    const classifier = new Classifier();
    for (const clause of clauses) classifier.addDocument(toWords(clause), String(clause.labels.includes(label)));
    classifier.train();
    return classifier;
  };
  return {
    learn: (clauses) => Buffer.from(JSON.stringify(LABEL_IDS.map((label) => learnLabel(clauses, label)))),
    load: (bytes) => {
      const saved = JSON.parse(new TextDecoder().decode(bytes)) as unknown[];
      const classifiers = saved.map((one) => Classifier.restore(one));
      const toLabels = (words: string) => LABEL_IDS.filter((_, at) => classifiers[at]?.classify(words) === 'true');
      return (clauses) => clauses.map((clause) => toLabels(toWords(clause)));
    },
  };
}

/** The learners that run in Node, by name. */
export const LEARNERS: Readonly<Record<string, Learner>> = {
  Lacuna: lacuna,
  'natural BayesClassifier': toNaturalLearner(BayesClassifier),
  'natural LogisticRegressionClassifier': toNaturalLearner(LogisticRegressionClassifier),
};
