import type { DatasetFormat } from '../../contract/dataset-import.ts';
import type { DataFile } from './data-file.ts';
import type { Gathering } from './gathering.ts';

/** The other files of a data set, by a path relative to the folder in which one stands; null where there is none. */
export type FindBeside = (path: string) => DataFile | null;

/** One kind of file of a data set. */
export interface FileKind {
  readonly format: DatasetFormat;
  /** Files are read by rank: those of single clauses (0), tables that refer to them (1), whole texts (2), which the others explain. */
  readonly rank: 0 | 1 | 2;
  /** Whether a file is one, by what it holds. Must not throw. */
  readonly recognises: (file: DataFile, beside: FindBeside) => boolean;
  /** @throws LacunaError `bad-data` naming the file and line that can’t be used. */
  readonly read: (file: DataFile, gathering: Gathering, beside: FindBeside) => void | Promise<void>;
}
