import type { ExportFormat } from '../../contract/export-formats.ts';
import type { ExportManifest, FileBytes } from '../../contract/types.ts';
import { countLeftDetails } from './left-details.ts';
import type { Dataset, DatasetRow } from './rows.ts';

/** What the manifest needs that is not in the dataset. */
export interface ManifestFacts {
  readonly format: ExportFormat;
  /** Of the workspace, now. */
  readonly codebookRevision: number;
  /** ISO 8601, UTC. It stands here and in no other file, so that the same workspace gives the same data files. */
  readonly createdAt: string;
  /** How many policies were asked for, those without any row among them. */
  readonly policies: number;
  /** What was left out before the clauses were looked at. */
  readonly leftOut: ExportManifest['leftOut'];
}

/** The account of an export: what its files hold, and what was left out and why. */
export function toManifest(dataset: Dataset, files: ExportManifest['files'], facts: ManifestFacts): ExportManifest {
  const { rows, leftOut } = dataset;
  const decided = rows.filter(({ source }: DatasetRow) => source === 'person').length;
  return {
    format: facts.format,
    createdAt: facts.createdAt,
    codebookRevision: facts.codebookRevision,
    policies: facts.policies,
    rows: rows.length,
    rowsByStatus: { decided, predicted: rows.length - decided },
    rowsByGold: countByGold(rows),
    leftOut: [...leftOut, ...facts.leftOut, ...countLeftDetails(facts.format, rows)],
    files,
  };
}

function countByGold(rows: readonly DatasetRow[]): ExportManifest['rowsByGold'] {
  const counts = { unanimous: 0, adjudicated: 0, single: 0, conflicting: 0, predicted: 0 };
  for (const { status } of rows) counts[status] += 1;
  return counts;
}

/** The manifest as a file beside the others. */
export function toManifestFile(manifest: ExportManifest): FileBytes {
  return { name: 'manifest.json', bytes: new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`) };
}
