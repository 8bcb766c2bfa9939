import type { Request, Response } from '../contract/api.ts';
import type { ExportPreview, ExportRequest } from '../contract/exporting-api.ts';
import type { ExportManifest, FileBytes, PolicyId, TaskId } from '../contract/types.ts';
import { WRITERS } from '../core/6-export/formats/formats.ts';
import type { WriterContext } from '../core/6-export/formats/writer.ts';
import { toManifest, toManifestFile } from '../core/6-export/manifest.ts';
import { type Dataset, joinDatasets, orderPolicies, toDataset } from '../core/6-export/rows.ts';
import { getPolicy, listPolicies, listRemovedPolicies, type PolicyRecord } from '../store/policies.ts';
import { toSpanKey } from '../store/standing.ts';
import { getCodebook } from './codebook.ts';
import { joinPolicy } from './joined-policy.ts';
import { inPieces, inTurns } from './pieces.ts';
import { pageFound } from './search.ts';
import type { RunningHash } from './services.ts';
import type { Workbench } from './workbench.ts';

/** Draws the splits of formats that have any: the same for every export, so that the same workspace gives the same bytes. */
const SEED = 1;
/** So many policies are read before others get their turn. */
const POLICIES = 2;

/**
 * The labelled clauses as files: the data and, beside it, `manifest.json`. The same workspace gives the same data, byte for byte. Policies are
 * read, and files written, bit by bit: other calls come through meanwhile. What is held at a time is the rows and the files.
 *
 * @throws LacunaError `not-found` if a policy asked for is not in the library, `bad-query` if the query can’t be understood, `cancelled`.
 */
export async function exportDataset(bench: Workbench, request: Request<'export.run'>): Promise<Response<'export.run'>> {
  const chosen = await gather(bench, request);
  const written = await write(bench, request, chosen.dataset);
  const listed = written.map(({ name, hash, sizeBytes }) => ({ name, sha256: hash.end(), sizeBytes }));
  const manifest = describe(bench, request, chosen, listed);
  const files = await joinFiles(bench, request, chosen.policies, written);
  return { files: [...files, toManifestFile(manifest)], manifest };
}

/** What {@link exportDataset} would hold and leave out. @throws LacunaError as that does. */
export async function previewExport(bench: Workbench, request: ExportRequest): Promise<ExportPreview> {
  const { files: _none, ...preview } = describe(bench, request, await gather(bench, request), []);
  return preview;
}

interface Chosen {
  readonly dataset: Dataset;
  readonly policies: number;
  /** What was left out before the clauses were looked at. */
  readonly leftOut: ExportManifest['leftOut'];
}

async function gather(bench: Workbench, request: ExportRequest): Promise<Chosen> {
  const { db } = bench;
  const { policyIds, query } = request;
  const library = listPolicies(db);
  const named = policyIds === undefined ? library : [...new Set(policyIds)].map((id) => getPolicy(db, id));
  const found = query === undefined ? null : await listPlaces(bench, query, request.taskId);
  const chosen = found === null ? named : named.filter(({ id }) => found.has(id));
  const leftOut = [
    { reason: 'policies that were not chosen', count: library.length - chosen.length },
    { reason: 'policies taken out of the library', count: listRemovedPolicies(db).length },
  ];
  const dataset = await readDataset(bench, request, chosen, found);
  return { dataset, policies: chosen.length, leftOut: leftOut.filter(({ count }) => count > 0) };
}

function describe(
  bench: Workbench,
  { format }: ExportRequest,
  { dataset, policies, leftOut }: Chosen,
  files: ExportManifest['files'],
): ExportManifest {
  const createdAt = bench.clock().toISOString();
  const codebookRevision = getCodebook(bench).revision;
  return toManifest(dataset, files, { format, createdAt, codebookRevision, policies, leftOut });
}

type Places = ReadonlyMap<PolicyId, ReadonlySet<string>>;

async function listPlaces(bench: Workbench, query: string, taskId: TaskId | undefined): Promise<Places> {
  const places = new Map<PolicyId, Set<string>>();
  await inTurns(bench, taskId, await pageFound(bench, query), {
    take: (lines) => {
      for (const line of lines) {
        const held = places.get(line.policyId) ?? new Set<string>();
        places.set(line.policyId, held.add(toSpanKey(line)));
      }
    },
    progress: () => ({ done: 0, total: 0, note: 'Looking for what fits' }),
  });
  return places;
}

async function readDataset(
  bench: Workbench,
  { include, taskId }: ExportRequest,
  chosen: readonly PolicyRecord[],
  found: Places | null,
): Promise<Dataset> {
  const parts = await inPieces(bench, taskId, orderPolicies(chosen), {
    size: POLICIES,
    note: 'Reading policies',
    // The other half is writing.
    total: 2 * chosen.length,
    work: (records) => {
      const policies = records.map((record) => ({ policy: record, ...joinPolicy(bench, record) }));
      return toDataset(policies, include, (policy, clause) => found?.get(policy.id)?.has(toSpanKey(clause)) ?? true);
    },
  });
  return joinDatasets(parts);
}

/** A file whose parts are made, in their order. */
interface WrittenFile {
  readonly name: string;
  readonly parts: Uint8Array[];
  readonly hash: RunningHash;
  sizeBytes: number;
}

async function write(
  bench: Workbench,
  { format, taskId }: ExportRequest,
  dataset: Dataset,
): Promise<readonly WrittenFile[]> {
  const context: WriterContext = { labels: listLabels(bench, dataset), hash: bench.hash, seed: SEED };
  const files = new Map<string, WrittenFile>();
  const policies = dataset.texts.length;
  let sizeBytes = 0;
  await inTurns(bench, taskId, WRITERS[format](dataset, context), {
    take: (part) => {
      if (part === null) return;
      const { name, bytes } = part;
      const file = files.get(name) ?? { name, parts: [], hash: bench.startHash(), sizeBytes: 0 };
      files.set(name, file);
      file.parts.push(bytes);
      // While it is written, since all of a large file at once would keep others waiting.
      file.hash.add(bytes);
      file.sizeBytes += bytes.length;
      sizeBytes += bytes.length;
    },
    progress: () => ({ done: policies, total: 2 * policies, note: `Writing: ${Math.floor(sizeBytes / 1e6)} MB` }),
  });
  return [...files.values()];
}

async function joinFiles(
  bench: Workbench,
  { taskId }: ExportRequest,
  policies: number,
  written: readonly WrittenFile[],
): Promise<readonly FileBytes[]> {
  const files = written.map(({ name, sizeBytes }) => ({ name, bytes: new Uint8Array(sizeBytes) }));
  await inTurns(bench, taskId, copyParts(written, files), {
    take: () => undefined,
    progress: () => ({ done: policies, total: policies, note: '' }),
  });
  return files;
}

/** Copies the parts of each file to their places in the whole one; what was copied is let go of. */
function* copyParts(written: readonly WrittenFile[], files: readonly FileBytes[]): Generator<void, void, undefined> {
  for (const [which, { parts }] of written.entries()) {
    let at = 0;
    for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
      files[which]?.bytes.set(part, at);
      at += part.length;
      yield;
    }
  }
}

/** The labels that can be given, and those given before they were retired. */
function listLabels(bench: Workbench, { rows }: Dataset): WriterContext['labels'] {
  const given = new Set<string>();
  for (const { labels, annotations, verdict } of rows) {
    for (const label of labels) given.add(label);
    for (const said of annotations) for (const label of said.labels) given.add(label);
    for (const label of verdict?.labels ?? []) given.add(label);
  }
  const held = getCodebook(bench).labels.filter(({ id, status }) => status === 'active' || given.has(id));
  return held.map(({ id, name }) => ({ id, name }));
}
