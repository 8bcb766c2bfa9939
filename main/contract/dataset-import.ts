import type { DecisionId, FileBytes, PolicyId, TaskId } from './types.ts';

/** The formats in which labelled data sets are read: those that Lacuna writes, as it and as their own tools write them, and plain labelled lines. */
export const DATASET_FORMATS = [
  'jsonl',
  'csv',
  'huggingface',
  'label-studio',
  'doccano',
  'inception-xmi',
  'inception-json',
  'spacy',
  'prodigy',
  'fasttext',
  'opp115',
  'web-annotation',
  'agreement',
  'offsets',
  'labelled-lines',
] as const;

/** A format’s id: that of the export, and `labelled-lines` for what `lacuna train` reads. */
export type DatasetFormat = (typeof DATASET_FORMATS)[number];

/** A labelled data set to be taken in: files of one folder with their paths in it as names, or zips of them. */
export interface DatasetFiles {
  readonly taskId: TaskId;
  /** What people call it: the folder’s name, or the file’s. */
  readonly name: string;
  readonly files: readonly FileBytes[];
}

/** Something of a data set that is not in the workspace now, or that it does not say. Holds no words of a policy. */
export interface ImportLoss {
  readonly file: string;
  /** The line, or the record of a file that is not read by lines, from 1; 0 for the file as a whole. */
  readonly line: number;
  /** What was lost and why, as a sentence’s end. */
  readonly why: string;
  /** Whether nothing was lost that the data set holds: it does not say this, and `why` names what stands in its place. */
  readonly isRemark: boolean;
}

/** What a data set brought to one policy. */
export interface PolicyImport {
  readonly id: PolicyId;
  readonly name: string;
  /** Whether it was made of the data set’s text; false where the workspace held it. */
  readonly made: boolean;
  /** Decisions written down. */
  readonly decisions: number;
  /** Decisions that stood here already. */
  readonly known: number;
  /** Changes of the cutting that the data set’s clauses asked for. */
  readonly mends: number;
}

/** What came of an import. `losses` holds at most {@link MAX_LOSSES}, in the order of files and lines; `moreLosses` counts the rest. */
export interface DatasetImport {
  /** The entry of the log that an undo takes the whole import back by; null if nothing was written down. */
  readonly entry: DecisionId | null;
  readonly formats: readonly DatasetFormat[];
  readonly policies: readonly PolicyImport[];
  readonly annotators: readonly string[];
  readonly losses: readonly ImportLoss[];
  readonly moreLosses: number;
  /** Whether it was cancelled: then the policies named are whole, and others were not begun. */
  readonly cancelled: boolean;
}

/** At most this many files of one data set. */
export const MAX_DATASET_FILES = 5000;
/** At most this many lines of a loss report are kept. */
export const MAX_LOSSES = 10_000;

/** How files of labelled data sets end; fastText’s end in `txt`, as policies do. */
export const DATASET_EXTENSIONS = ['jsonl', 'ndjson', 'json', 'csv', 'xmi', 'parquet', 'zip'] as const;

const NAMES = new RegExp(`\\.(?:${DATASET_EXTENSIONS.join('|')})$`, 'i');
const FAST_TEXT = /^(?:\ufeff)?__label__\S/;

/** Whether a file is to be read as a labelled data set and not as a policy: by its name or, for fastText’s lines in a `.txt`, by its first bytes. */
export function isDatasetFile(name: string, start: Uint8Array): boolean {
  return NAMES.test(name) || FAST_TEXT.test(new TextDecoder().decode(start.subarray(0, 64)));
}
