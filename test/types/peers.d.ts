// The peers of the benchmarks that bring no types, as far as they are used.
declare module 'sbd' {
  const sbd: { sentences(text: string, options?: { readonly newline_boundaries?: boolean }): string[] };
  export default sbd;
}

declare module 'sentencex' {
  export default function segment(language: string, text: string): Iterable<string>;
}

declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  export default class BayesClassifier {
    static restore(saved: unknown): BayesClassifier;
    addDocument(text: string, label: string): void;
    train(): void;
    classify(text: string): string;
  }
}

declare module 'natural/lib/natural/classifiers/logistic_regression_classifier.js' {
  export default class LogisticRegressionClassifier {
    static restore(saved: unknown): LogisticRegressionClassifier;
    addDocument(text: string, label: string): void;
    train(): void;
    classify(text: string): string;
  }
}
