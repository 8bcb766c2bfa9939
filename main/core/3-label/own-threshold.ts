import { chooseThreshold, type Scored } from './threshold.ts';

/** F1 that is not this much above that of giving the label to every clause shows that little was learned. */
const LEAST_GAIN = 0.1;
/** From here on a clause carries the label more likely than not. */
const LIKELY = 0.5;

/**
 * The probability from which a label of a person's own is given: where F1 is highest, as for the six labels ({@link chooseThreshold}). That point lies
 * near “always” where examples and other clauses were hardly told apart (Lipton, Elkan & Naryanaswamy 2014): such a label is
 * given only where it is likely.
 */
export function chooseOwnThreshold(scored: Scored): number {
  const threshold = chooseThreshold([scored]);
  const gain = toF1(scored, threshold) - toF1(scored, 0);
  return gain < LEAST_GAIN ? Math.max(threshold, LIKELY) : threshold;
}

function toF1({ probabilities, truth }: Scored, threshold: number): number {
  let [hits, given, positives] = [0, 0, 0];
  for (let at = 0; at < truth.length; at += 1) {
    const isGiven = Number(probabilities[at]! >= threshold);
    hits += isGiven * truth[at]!;
    given += isGiven;
    positives += truth[at]!;
  }
  return given + positives === 0 ? 0 : (2 * hits) / (given + positives);
}
