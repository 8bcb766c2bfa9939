import type { Request, Response } from '../contract/api.ts';
import type { ExportManifest, FileBytes, PolicyId, TaskId } from '../contract/types.ts';
import { WRITERS } from '../core/6-export/formats/formats.ts';
import { LINE_WRITERS } from '../core/6-export/formats/line-writers.ts';
import type { WriterContext } from '../core/6-export/formats/writer.ts';
import { toManifest, toManifestFile } from '../core/6-export/manifest.ts';
import { type Dataset, joinDatasets, orderPolicies, toDataset } from '../core/6-export/rows.ts';
import { getPolicy, listPolicies, listRemovedPolicies, type PolicyRecord } from '../store/policies.ts';
import { toSpanKey } from '../store/standing.ts';
import { getCodebook } from './codebook.ts';
import { joinPolicy } from './joined-policy.ts';
import { inPieces } from './pieces.ts';
import { listFound } from './search.ts';
import type { Workbench } from './workbench.ts';

/** Draws the splits of formats that have any: the same for every export, so that the same workspace gives the same bytes. */
const SEED = 1;
/** So many policies are read, and so many rows written, before others get their turn. */
const POLICIES = 4;
const ROWS = 1000;

/**
 * The labelled clauses as files: the data and, beside it, `manifest.json`. The same workspace gives the same data, byte for byte. Policies are
 * read piece by piece, and so are formats written in which rows follow each other: other calls come through meanwhile.
 *
 * @throws LacunaError `not-found` if a policy asked for is not in the library, `bad-query` if the query can’t be understood, `cancelled`.
 */
export async function exportDataset(bench: Workbench, request: Request<'export.run'>): Promise<Response<'export.run'>> {
  const { db, clock, hash } = bench;
  const { format, policyIds, query, taskId } = request;
  const library = listPolicies(db);
  const named = policyIds === undefined ? library : [...new Set(policyIds)].map((id) => getPolicy(db, id));
  const found = query === undefined ? null : await listPlaces(bench, query);
  const chosen = found === null ? named : named.filter(({ id }) => found.has(id));
  const dataset = await readDataset(bench, request, chosen, found);
  const data = await write(bench, request, dataset, taskId);
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

type Places = ReadonlyMap<PolicyId, ReadonlySet<string>>;

async function listPlaces(bench: Workbench, query: string): Promise<Places> {
  const places = new Map<PolicyId, Set<string>>();
  for (const line of await listFound(bench, query, Number.MAX_SAFE_INTEGER)) {
    const held = places.get(line.policyId) ?? new Set<string>();
    places.set(line.policyId, held.add(toSpanKey(line)));
  }
  return places;
}

async function readDataset(
  bench: Workbench,
  { include, taskId }: Request<'export.run'>,
  chosen: readonly PolicyRecord[],
  found: Places | null,
): Promise<Dataset> {
  const parts = await inPieces(bench, taskId, orderPolicies(chosen), {
    size: POLICIES,
    note: 'Reading policies',
    work: (records) => {
      const policies = records.map((record) => ({ policy: record, ...joinPolicy(bench, record) }));
      return toDataset(policies, include, (policy, clause) => found?.get(policy.id)?.has(toSpanKey(clause)) ?? true);
    },
  });
  return joinDatasets(parts);
}

async function write(
  bench: Workbench,
  { format }: Request<'export.run'>,
  dataset: Dataset,
  taskId: TaskId | undefined,
): Promise<readonly FileBytes[]> {
  const context: WriterContext = { labels: listLabels(bench, dataset), hash: bench.hash, seed: SEED };
  const writer = LINE_WRITERS[format];
  if (writer === undefined || dataset.rows.length === 0) return WRITERS[format](dataset, context);
  const pieces = await inPieces(bench, taskId, dataset.rows, {
    size: ROWS,
    note: 'Writing clauses',
    work: (rows, at) => writer.write(rows, context, at === 0),
  });
  return [{ name: writer.name, bytes: joinBytes(pieces) }];
}

function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The labels that can be given, and those given before they were retired. */
function listLabels(bench: Workbench, { rows }: Dataset): WriterContext['labels'] {
  const given = new Set(rows.flatMap((row) => [...row.labels, ...row.annotations.flatMap((one) => one.labels)]));
  const held = getCodebook(bench).labels.filter(({ id, status }) => status === 'active' || given.has(id));
  return held.map(({ id, name }) => ({ id, name }));
}
