import type { FileBytes, PolicySummary, Refusal, TaskId } from '../../main/contract/types.ts';
import { toBatches } from './batches.ts';
import { bridge } from './bridge.ts';
import { call, CallError } from './call.ts';
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
}

interface Options {
  readonly taskId: TaskId;
  /** Aborting it also cancels the call under way. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
}

type PickedFile = Extract<Picked, { kind: 'file' }>;

const isFile = (picked: Picked): picked is PickedFile => picked.kind === 'file';
const isRead = (read: FileBytes | Refusal): read is FileBytes => 'bytes' in read;

/** Take files into the library, batch by batch. Every file ends in exactly one of the outcome's three parts; it never rejects. */
export async function importFiles(picked: readonly Picked[], options: Options): Promise<ImportOutcome> {
  const unread = picked.flatMap((one) => refuseUnread(one) ?? []);
  const files = picked.filter(isFile).filter((one) => refuseUnread(one) === null);
  let outcome: ImportOutcome = { imported: [], refused: unread, left: 0 };
  let done = unread.length;
  const cancel = (): void => void call('task.cancel', { taskId: options.taskId }).catch(() => undefined);
  options.signal.addEventListener('abort', cancel);
  for (const batch of toBatches(files.map((one) => Object.assign(one, { size: one.file.size })))) {
    const report = (part: number, note: string): void =>
      options.onProgress({ done: done + part * batch.length, total: picked.length, note });
    outcome = join(outcome, await importBatch(batch, { ...options, report }));
    done += batch.length;
  }
  options.signal.removeEventListener('abort', cancel);
  return outcome;
}

function join(a: ImportOutcome, b: ImportOutcome): ImportOutcome {
  return { imported: [...a.imported, ...b.imported], refused: [...a.refused, ...b.refused], left: a.left + b.left };
}

interface BatchOptions extends Options {
  /** The part of the batch that is done, 0 to 1, and the file at hand. */
  readonly report: (part: number, note: string) => void;
}

async function importBatch(batch: readonly PickedFile[], options: BatchOptions): Promise<ImportOutcome> {
  if (options.signal.aborted) return { imported: [], refused: [], left: batch.length };
  const [first] = batch;
  options.report(0, first === undefined ? '' : nameOf(first));
  const read = await Promise.all(batch.map(readPicked));
  const files = read.filter(isRead);
  const refused = read.filter((one): one is Refusal => !isRead(one));
  if (options.signal.aborted) return { imported: [], refused, left: files.length };
  if (files.length === 0) return { imported: [], refused, left: 0 };
  const sent = await send(files, options);
  return join({ imported: [], refused, left: 0 }, sent);
}

async function send(files: readonly FileBytes[], options: BatchOptions): Promise<ImportOutcome> {
  const { taskId, signal, report } = options;
  const unsubscribe = bridge.subscribe((push) => {
    if (push.type === 'progress' && push.taskId === taskId) report(push.done / Math.max(1, push.total), push.note);
  });
  try {
    const answer = await call('policy.import', { taskId, files });
    return toOutcome(files, answer, signal.aborted);
  } catch (error) {
    const { code, message } = error instanceof CallError ? error : new CallError('internal', String(error));
    if (code === 'cancelled') return { imported: [], refused: [], left: files.length };
    return { imported: [], refused: files.map(({ name }) => ({ name, code, message })), left: 0 };
  } finally {
    unsubscribe();
  }
}

// A cancelled call answers with what it had taken by then, or refuses the rest as cancelled: both count as left.
function toOutcome(
  files: readonly FileBytes[],
  { imported, refused }: Pick<ImportOutcome, 'imported' | 'refused'>,
  cancelled: boolean,
): ImportOutcome {
  const told = refused.filter(({ code }) => code !== 'cancelled');
  return { imported, refused: told, left: cancelled ? files.length - imported.length - told.length : 0 };
}
