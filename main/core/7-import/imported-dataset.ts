import type { DatasetFormat, ImportLoss } from '../../contract/dataset-import.ts';
import type { Span } from '../../contract/types.ts';
import type { Details } from './details.ts';

/** Where something stands in a data set. `line` is the record in files that are not read by lines, from 1; 0 for the whole file. */
export type Origin = Pick<ImportLoss, 'file' | 'line'>;

/** What an offset counts. */
export type OffsetUnit = 'utf-16' | 'code-point';

/**
 * A clause as a data set has it. `span` counts units of its policy’s text (null where the data set does not say), `text` is its words (null
 * where it has none) and `textSha256` the hash of its words in UTF-8.
 */
export interface ImportedClause {
  readonly span: Span | null;
  readonly text: string | null;
  readonly textSha256: string | null;
  readonly origin: Origin;
}

/**
 * A policy of a data set. `sha256` is its file’s hash, or the first 12 digits or more of it; null where it is not stated. `text` is whole, or
 * null where the data set has clauses alone; then they are in order as far as the data set tells.
 */
export interface ImportedPolicy {
  readonly name: string;
  readonly sha256: string | null;
  readonly company: string | null;
  readonly text: string | null;
  readonly unit: OffsetUnit;
  readonly clauses: readonly ImportedClause[];
  readonly origin: Origin;
}

/**
 * What one person said of a clause: `labels` as the data set names them, nothing for “none applies”. `annotator` and `decidedAt` (ISO 8601,
 * UTC) are null where the data set does not say.
 */
export interface ImportedAnnotation {
  readonly policy: ImportedPolicy;
  readonly clause: ImportedClause;
  readonly annotator: string | null;
  readonly labels: readonly string[];
  readonly decidedAt: string | null;
  readonly verdict: boolean;
  readonly details: Details;
  readonly origin: Origin;
}

/** A labelled data set, whatever its format. */
export interface ImportedDataset {
  readonly formats: readonly DatasetFormat[];
  readonly policies: readonly ImportedPolicy[];
  readonly annotations: readonly ImportedAnnotation[];
  /** What labels are called, by the ids of the data set, where it says. */
  readonly labelNames: ReadonlyMap<string, string>;
  readonly losses: readonly ImportLoss[];
}
