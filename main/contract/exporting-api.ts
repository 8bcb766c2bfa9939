import type { ExportFormat } from './export-formats.ts';
import type { ExportManifest, FileBytes, PolicyId, TaskId } from './types.ts';

/** Which labelled clauses to write, and how. */
export interface ExportRequest {
  readonly format: ExportFormat;
  /** All policies when absent. */
  readonly policyIds?: readonly PolicyId[] | undefined;
  /** `decided` leaves out clauses that nobody has looked at. */
  readonly include: 'all' | 'decided';
  /** Only the clauses that fit it (see `parseQuery`). */
  readonly query?: string | undefined;
  /** Under which progress is reported and the export can be cancelled. */
  readonly taskId?: TaskId | undefined;
}

/** What an export would hold and leave out, before it is written. */
export type ExportPreview = Omit<ExportManifest, 'files'>;

/** The calls that write labelled clauses to files; a part of the one map of calls. */
export interface ExportingApi {
  /** Counts what an export would hold, and what it would leave out and why. Nothing is written. */
  'export.preview': { request: ExportRequest; response: ExportPreview };
  /** Writes the clauses. The same workspace gives the same files; the manifest says what they hold. */
  'export.run': {
    request: ExportRequest;
    response: { readonly files: readonly FileBytes[]; readonly manifest: ExportManifest };
  };
}
