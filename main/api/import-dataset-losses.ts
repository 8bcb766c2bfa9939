import { type DatasetImport, type ImportLoss, MAX_LOSSES } from '../contract/dataset-import.ts';
import type { Origin } from '../core/7-import/imported-dataset.ts';

/** What an import loses, gathered while it goes on. */
export interface LossReport {
  add(origin: Origin, why: string): void;
  /** Tell of something that the data set does not say, so that nothing of it is lost. */
  remark(origin: Origin, why: string): void;
  /** A decision was written down: under whose name, and whether its annotator and its time stood in the data set. */
  write(decision: { readonly origin: Origin; readonly annotator: string | null; readonly isTimed: boolean }): void;
  finish(author: string): Pick<DatasetImport, 'annotators' | 'losses' | 'moreLosses'>;
}

/** A report that starts with what reading lost. */
export function createLossReport(read: readonly ImportLoss[]): LossReport {
  const losses = [...read];
  const annotators = new Set<string>();
  const nameless = new Set<string>();
  const timeless = new Set<string>();
  const remark = ({ file, line }: Origin, why: string): void => void losses.push({ file, line, why, isRemark: true });
  return {
    add: ({ file, line }, why) => void losses.push({ file, line, why, isRemark: false }),
    remark,
    write: ({ origin, annotator, isTimed }) => {
      if (annotator === null) nameless.add(origin.file);
      else annotators.add(annotator);
      if (!isTimed) timeless.add(origin.file);
    },
    finish: (author) => {
      for (const file of nameless)
        remark({ file, line: 0 }, `who decided: the file does not say, and the answers stand under “${author}”`);
      for (const file of timeless)
        remark({ file, line: 0 }, 'when it was decided: the file does not say, and the time of the import stands');
      const ordered = losses.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
      return {
        annotators: [...annotators].toSorted(),
        losses: ordered.slice(0, MAX_LOSSES),
        moreLosses: Math.max(0, ordered.length - MAX_LOSSES),
      };
    },
  };
}
