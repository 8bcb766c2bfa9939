import type { DecisionId } from '../contract/types.ts';
import type { FindLabel } from './import-dataset-labels.ts';
import type { LossReport } from './import-dataset-losses.ts';

/** What is the same for all policies of an import. */
export interface Settling {
  /** Under whose name mends stand, and answers of which the data set does not say whose they are. */
  readonly author: string;
  readonly findLabel: FindLabel;
  readonly losses: LossReport;
  /** The entry that all of the import is a part of; written into the log when it is first asked for. */
  readonly begin: () => DecisionId;
}
