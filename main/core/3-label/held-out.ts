import { LABEL_IDS } from '../../contract/labels.ts';
import type { Scores } from '../../contract/types.ts';
import { fitBlend, toLogOdds, toProbability } from './calibrate.ts';
import type { Blend, Known } from './calibrate.ts';
import type { Classification } from './classify.ts';
import { FOLDS } from './cross-validate.ts';
import { chooseThreshold } from './threshold.ts';
import type { Scored } from './threshold.ts';

/** The probabilities that a blend gives clauses. */
export function toScored({ scores, truth }: Known, blend: Blend): Scored {
  const toRow = (row: number): number =>
    toProbability(
      toLogOdds(
        blend,
        scores.map((ofModel) => ofModel[row]!),
      ),
    );
  return { probabilities: Float64Array.from(truth.keys(), toRow), truth };
}

/** The scores and truth of some rows. */
export function keepRows({ scores, truth }: Known, keep: (row: number) => boolean): Known {
  return {
    scores: scores.map((ofModel) => ofModel.filter((_, row) => keep(row))),
    truth: truth.filter((_, row) => keep(row)),
  };
}

/**
 * What would have been said of each clause had its part of the data not been there: the raw scores come from models that
 * did not see it, and here its curve and its threshold are fitted on the other parts alone.
 */
export function toHeldOut(known: readonly Known[], folds: Int32Array): readonly Classification[] {
  const byLabel = known.map((label) => {
    const fitted = Array.from({ length: FOLDS }, (_, fold) => {
      const others = keepRows(label, (row) => folds[row] !== fold);
      const blend = fitBlend(others);
      return { ...toScored(label, blend), threshold: chooseThreshold([toScored(others, blend)]) };
    });
    return (row: number): { readonly probability: number; readonly given: boolean } => {
      const { probabilities, threshold } = fitted[folds[row]!]!;
      return { probability: probabilities[row]!, given: probabilities[row]! >= threshold };
    };
  });
  return Array.from(folds, (_, row) => {
    const said = byLabel.map((ofLabel) => ofLabel(row));
    const scores = Object.fromEntries(LABEL_IDS.map((id, label) => [id, said[label]!.probability])) as Scores;
    return { scores, labels: LABEL_IDS.filter((_id, label) => said[label]!.given) };
  });
}
