import { MAX_IMPORT_FILES } from '../../main/contract/limits.ts';

/** One call carries about this much: little enough that progress moves, and that what a cancel finds under way is soon let go. */
export const BATCH_BYTES = 1024 * 1024;

/**
 * Cut a list into runs of at most {@link BATCH_BYTES}, in order. A file larger than that travels alone;
 * a run holds no more files than one import call takes. No files, no runs.
 */
export function toBatches<T extends { readonly size: number }>(files: readonly T[]): readonly (readonly T[])[] {
  const batches: T[][] = [];
  let held = Infinity;
  for (const file of files) {
    const last = batches.at(-1);
    if (last === undefined || held + file.size > BATCH_BYTES || last.length >= MAX_IMPORT_FILES) {
      batches.push([file]);
      held = file.size;
    } else {
      last.push(file);
      held += file.size;
    }
  }
  return batches;
}
