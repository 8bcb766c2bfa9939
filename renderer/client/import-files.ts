import type { FileBytes, PolicySummary, Refusal, TaskId } from '../../main/contract/types.ts';
import { toBatches } from './batches.ts';
import { bridge } from './bridge.ts';
import { call, CallError } from './call.ts';
import { isLabelled, sendDataset, type TakenDataset } from './import-dataset.ts';
import { openFolders } from './open-folders.ts';
import { nameOf, readPicked, refuseUnread, type Picked } from './picked.ts';

/** How far an import is: files done of all, and the file at hand. */
export interface ImportProgress {
  readonly done: number;
  readonly total: number;
  readonly note: string;
}

/** What came of an import. `left` counts the files that were not reached because it was cancelled. */
export interface ImportOutcome {
  readonly imported: readonly PolicySummary[];
  readonly refused: readonly Refusal[];
  readonly left: number;
  /** The labelled data set among the files, if there was one: files dropped together belong together. */
  readonly dataset: TakenDataset | null;
}

const NOTHING: ImportOutcome = { imported: [], refused: [], left: 0, dataset: null };

interface Options {
  readonly taskId: TaskId;
  /** Aborting it also cancels the call under way. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
}

type PickedFile = Extract<Picked, { kind: 'file' }>;

const isFile = (picked: Picked): picked is PickedFile => picked.kind === 'file';
const isRead = (read: FileBytes | Refusal): read is FileBytes => 'bytes' in read;

/** Take files into the library, batch by batch. Every file ends in exactly one of the outcome's parts; it never rejects. */
export async function importFiles(picked: readonly Picked[], options: Options): Promise<ImportOutcome> {
  const opened = await openFolders(picked);
  const unread = opened.flatMap((one) => refuseUnread(one) ?? []);
  const files = opened.filter(isFile).filter((one) => refuseUnread(one) === null);
  const { policies, labelled } = await sortOut(files);
  let outcome: ImportOutcome = { ...NOTHING, refused: unread };
  let done = unread.length;
  const cancel = (): void => void call('task.cancel', { taskId: options.taskId }).catch(() => undefined);
  options.signal.addEventListener('abort', cancel);
  for (const batch of toBatches(policies.map((one) => Object.assign(one, { size: one.file.size })))) {
    const report = (part: number, note: string): void =>
      options.onProgress({ done: done + part * batch.length, total: opened.length, note });
    outcome = join(outcome, await importBatch(batch, { ...options, report }));
    done += batch.length;
  }
  if (labelled.length > 0) {
    const report = (part: number, note: string): void =>
      options.onProgress({ done: done + part * labelled.length, total: opened.length, note });
    outcome = join(outcome, await importBatch(labelled, { ...options, report }, sendLabelled));
  }
  options.signal.removeEventListener('abort', cancel);
  return outcome;
}

/** Labelled files, and all that stands in a folder with one: pages of policies that the labels are of, and what tells of them. */
async function sortOut(files: readonly PickedFile[]) {
  const kinds = await Promise.all(files.map(({ file }) => isLabelled(file)));
  const folderOf = ({ path }: PickedFile): string | null => path?.split('/')[0] ?? null;
  const folders = new Set(files.filter((_, at) => kinds[at] === true).map(folderOf));
  const belongs = (one: PickedFile, at: number): boolean =>
    kinds[at] === true || (folderOf(one) !== null && folders.has(folderOf(one)));
  return {
    policies: files.filter((one, at) => !belongs(one, at)).map(({ kind, file }): PickedFile => ({ kind, file })),
    labelled: files.filter(belongs),
  };
}

function join(a: ImportOutcome, b: ImportOutcome): ImportOutcome {
  const [imported, refused] = [
    [...a.imported, ...b.imported],
    [...a.refused, ...b.refused],
  ];
  return { imported, refused, left: a.left + b.left, dataset: a.dataset ?? b.dataset };
}

interface BatchOptions extends Options {
  /** The part of the batch that is done, 0 to 1, and the file at hand. */
  readonly report: (part: number, note: string) => void;
}

type Send = (files: readonly FileBytes[], options: BatchOptions) => Promise<ImportOutcome>;

async function importBatch(
  batch: readonly PickedFile[],
  options: BatchOptions,
  send: Send = sendPolicies,
): Promise<ImportOutcome> {
  if (options.signal.aborted) return { ...NOTHING, left: batch.length };
  const [first] = batch;
  options.report(0, first === undefined ? '' : nameOf(first));
  const read = await Promise.all(batch.map(readPicked));
  const files = read.filter(isRead);
  const refused = read.filter((one): one is Refusal => !isRead(one));
  if (options.signal.aborted) return { ...NOTHING, refused, left: files.length };
  if (files.length === 0) return { ...NOTHING, refused };
  return join({ ...NOTHING, refused }, await reporting(files, options, send));
}

async function reporting(files: readonly FileBytes[], options: BatchOptions, send: Send): Promise<ImportOutcome> {
  const { taskId, report } = options;
  const unsubscribe = bridge.subscribe((push) => {
    if (push.type === 'progress' && push.taskId === taskId) report(push.done / Math.max(1, push.total), push.note);
  });
  try {
    return await send(files, options);
  } catch (error) {
    const { code, message } = error instanceof CallError ? error : new CallError('internal', String(error));
    if (code === 'cancelled') return { ...NOTHING, left: files.length };
    return { ...NOTHING, refused: files.map(({ name }) => ({ name, code, message })) };
  } finally {
    unsubscribe();
  }
}

async function sendPolicies(files: readonly FileBytes[], { taskId, signal }: BatchOptions): Promise<ImportOutcome> {
  return toOutcome(files, await call('policy.import', { taskId, files }), signal.aborted);
}

async function sendLabelled(files: readonly FileBytes[], { taskId }: BatchOptions): Promise<ImportOutcome> {
  return { ...NOTHING, dataset: await sendDataset(taskId, files) };
}

// A cancelled call answers with what it had taken by then, or refuses the rest as cancelled: both count as left.
function toOutcome(
  files: readonly FileBytes[],
  { imported, refused }: Pick<ImportOutcome, 'imported' | 'refused'>,
  cancelled: boolean,
): ImportOutcome {
  const told = refused.filter(({ code }) => code !== 'cancelled');
  const left = cancelled ? files.length - imported.length - told.length : 0;
  return { ...NOTHING, imported, refused: told, left };
}
