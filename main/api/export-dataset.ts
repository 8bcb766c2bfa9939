import type { Request, Response } from '../contract/api.ts';
import type { ExportManifest } from '../contract/types.ts';
import { WRITERS } from '../core/6-export/formats/formats.ts';
import type { WriterContext } from '../core/6-export/formats/writer.ts';
import { toManifest, toManifestFile } from '../core/6-export/manifest.ts';
import { type Dataset, type ExportedPolicy, toDataset } from '../core/6-export/rows.ts';
import { getPolicy, listPolicies, listRemovedPolicies, type PolicyRecord } from '../store/policies.ts';
import { getCodebook } from './codebook.ts';
import { joinPolicy } from './joined-policy.ts';
import { readPolicy, type Workbench } from './workbench.ts';

/** Draws the splits of formats that have any: the same for every export, so that the same workspace gives the same bytes. */
const SEED = 1;

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
    chosen.map((record) => toExported(bench, record)),
    include,
  );
  const data = WRITERS[format](dataset, { labels: listLabels(bench, dataset), hash, seed: SEED });
  const leftOut = [
    { reason: 'policies that were not chosen', count: library.length - chosen.length },
    { reason: 'policies taken out of the library', count: listRemovedPolicies(db).length },
  ] satisfies ExportManifest['leftOut'];
  const manifest = toManifest(dataset, data, {
    format,
    createdAt: clock().toISOString(),
    codebookRevision: getCodebook(bench).revision,
    policies: chosen.length,
    leftOut: leftOut.filter(({ count }) => count > 0),
    hash,
  });
  return { files: [...data, toManifestFile(manifest)], manifest };
}

function toExported(bench: Workbench, record: PolicyRecord): ExportedPolicy {
  return { ...readPolicy(bench, record), standing: joinPolicy(bench, record).standing };
}

/** The labels that can be given, and those given before they were retired. */
function listLabels(bench: Workbench, { rows }: Dataset): WriterContext['labels'] {
  const given = new Set(rows.flatMap((row) => [...row.labels, ...row.annotations.flatMap((one) => one.labels)]));
  const held = getCodebook(bench).labels.filter(({ id, status }) => status === 'active' || given.has(id));
  return held.map(({ id, name }) => ({ id, name }));
}
