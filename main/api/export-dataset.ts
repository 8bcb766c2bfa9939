import type { Request, Response } from '../contract/api.ts';
import type { ExportFormat, ExportManifest } from '../contract/types.ts';
import { toCsv } from '../core/6-export/csv.ts';
import { toJsonl } from '../core/6-export/jsonl.ts';
import { toManifest, toManifestFile } from '../core/6-export/manifest.ts';
import { type DatasetRow, toDataset } from '../core/6-export/rows.ts';
import { getPolicy, listPolicies, listRemovedPolicies } from '../store/policies.ts';
import { readPolicy, type Workbench } from './workbench.ts';

const WRITERS: Readonly<Record<ExportFormat, (rows: readonly DatasetRow[]) => Uint8Array>> = {
  jsonl: toJsonl,
  csv: toCsv,
};

/**
 * The labelled clauses as files: the data and, beside it, `manifest.json`. The same workspace gives the same data, byte for byte.
 *
 * @throws LacunaError `not-found` if a policy asked for is not in the library.
 */
export function exportDataset(bench: Workbench, request: Request<'export.run'>): Response<'export.run'> {
  const { db, clock, hash } = bench;
  const { format, policyIds, include } = request;
  const library = listPolicies(db);
  const chosen = policyIds === undefined ? library : [...new Set(policyIds)].map((id) => getPolicy(db, id));
  const dataset = toDataset(
    chosen.map((record) => readPolicy(bench, record)),
    include,
  );
  const data = { name: `lacuna-clauses.${format}`, bytes: WRITERS[format](dataset.rows) };
  const leftOut = [
    { reason: 'policies that were not chosen', count: library.length - chosen.length },
    { reason: 'policies taken out of the library', count: listRemovedPolicies(db).length },
  ] satisfies ExportManifest['leftOut'];
  const manifest = toManifest(dataset, [data], {
    format,
    createdAt: clock().toISOString(),
    policies: chosen.length,
    leftOut: leftOut.filter(({ count }) => count > 0),
    hash,
  });
  return { files: [data, toManifestFile(manifest)], manifest };
}
