import type { FindLabel } from './import-dataset-labels.ts';
import type { LossReport } from './import-dataset-losses.ts';

/** What is the same for all policies of an import. */
export interface Settling {
  /** Under whose name mends stand, and answers of which the data set does not say whose they are. */
  readonly author: string;
  readonly findLabel: FindLabel;
  readonly losses: LossReport;
}
