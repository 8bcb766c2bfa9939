import type { OpenedModel } from '../../api/model-file.ts';
import type { FileBytes, Refusal } from '../../contract/types.ts';
import { decodeLines } from './decode-lines.ts';
import { readInputFile } from './input-files.ts';
import type { LineBatch } from './line-batches.ts';
import { openModel } from './model-option.ts';
import { toRefusal } from './refusals.ts';
import { isInShard, type Shard } from './shard.ts';

/** What a thread must know before its first piece of work. */
export interface WorkSettings {
  /** The model's folder; read only by steps that need a model. */
  readonly modelFolder: string;
  readonly explain: boolean;
  readonly shard: Shard | null;
}

/** A file that a thread reads by itself, or standard input's bytes, which only the main thread can read. */
export type FileSource = { readonly path: string } | FileBytes;

/** The steps that take a whole file. */
export type FileStep = 'ingest' | 'segment' | 'label' | 'find';

/** One piece of work for a thread. */
export type Work =
  | { readonly type: 'file'; readonly step: FileStep; readonly source: FileSource }
  | { readonly type: 'classify'; readonly name: string; readonly batch: LineBatch };

/** What came of it. `output` is JSON Lines in pieces; `lines` counts them. */
export interface WorkDone {
  readonly output: readonly Uint8Array<ArrayBuffer>[];
  readonly lines: number;
  readonly refusals: readonly Refusal[];
}

/** So many rows become one piece of output: a file of 50 MiB would otherwise make one string too long to exist. */
const ROWS_PER_PIECE = 2000;

type Run = (work: Work) => Promise<WorkDone>;

/** Make ready for work. The same function runs in the main thread and in worker threads. Expected refusals come back as data. */
export function openWorkbench(settings: WorkSettings): Run {
  let opened: Promise<OpenedModel> | null = null;
  // Read once, and only where it is needed.
  const model = (): Promise<OpenedModel> => (opened ??= openModel(settings.modelFolder));
  const rowsOf: { readonly [S in FileStep]: (file: FileBytes) => Promise<readonly unknown[]> } = {
    ingest: async (file) => [await (await import('../../api/files.ts')).describeFile(file)],
    segment: async (file) => (await import('../../api/files.ts')).segmentFile(file),
    find: async (file) => (await import('../../api/find-in-file.ts')).findInFile(file, await model()),
    label: async (file) => (await import('../../api/files.ts')).labelFile(file, await model(), settings),
  };
  return async (work) => {
    if (work.type === 'classify') return classifyBatch(work, await model(), settings.shard);
    const { source, step } = work;
    try {
      return toWorkDone(await rowsOf[step]('path' in source ? await readInputFile(source.path) : source), []);
    } catch (error) {
      return toWorkDone([], [toRefusal('path' in source ? source.path : source.name, error)]);
    }
  };
}

async function classifyBatch(
  { name, batch }: Extract<Work, { type: 'classify' }>,
  model: OpenedModel,
  shard: Shard | null,
): Promise<WorkDone> {
  const { classifyLines } = await import('../../api/clause-lines.ts');
  const decoded = decodeLines(name, batch);
  const keep = (policy: string): boolean => shard === null || isInShard(policy, shard);
  const { lines, refused } = classifyLines(name, decoded.lines, model, keep);
  const refusals = [...decoded.refused, ...refused].map((error) => toRefusal(name, error));
  return { output: toPieces(lines), lines: lines.length, refusals };
}

function toWorkDone(rows: readonly unknown[], refusals: readonly Refusal[]): WorkDone {
  const lines = rows.map((row) => JSON.stringify(row));
  return { output: toPieces(lines), lines: rows.length, refusals };
}

function toPieces(lines: readonly string[]): readonly Uint8Array<ArrayBuffer>[] {
  const encoder = new TextEncoder();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at < lines.length; at += ROWS_PER_PIECE) {
    pieces.push(encoder.encode(`${lines.slice(at, at + ROWS_PER_PIECE).join('\n')}\n`));
  }
  return pieces;
}
