import type { AgreementReport } from '../contract/agreement.ts';
import type { PairOverride, VersionChange } from '../contract/alignment.ts';
import type { Backup, FileCheck } from '../contract/backups.ts';
import type { Finding } from '../contract/findings.ts';
import type { Trial } from '../contract/models.ts';
import type { ProtectionChange, WorkspaceKey } from '../contract/protection.ts';
import type { ErrorCode, ErrorDetails } from '../contract/errors.ts';
import type { LabelId } from '../contract/labels.ts';
import type { FileBytes, ModelId, Prediction, Segment, TaskId } from '../contract/types.ts';
import type { OwnLesson } from '../core/3-label/teach-own.ts';
import type { LabelledClause } from '../core/3-label/train.ts';
import type { LabelledPolicy } from '../core/4-find/find.ts';
import type { AnnotatorRatings } from '../core/5-compare/agreement/annotator-ratings.ts';
import type { Sampling } from '../core/5-compare/agreement/interval.ts';
import type { AlignedClauses } from '../core/5-compare/align/align-clauses.ts';
import type { AlignablePolicy } from '../core/5-compare/align/clause.ts';
import type { ClauseText } from '../core/5-compare/redline/version-clauses.ts';
import type { Repair } from '../store/repair.ts';
import type { ImportedDataset } from '../core/7-import/imported-dataset.ts';
import type { Analysis } from './analysis.ts';
import type { ReportInput } from './report-work.ts';

/** A text that was cut into segments before and waits for a model's word on its clauses. */
export interface Segmented {
  readonly text: string;
  readonly segments: readonly Segment[];
}

/** A model's file and the decided clauses that it is to learn from, with what the new file is to say of itself. */
export interface Improvement {
  readonly base: Uint8Array;
  readonly clauses: readonly LabelledClause[];
  readonly ownLabels: readonly OwnLesson[];
  readonly name: string;
  readonly trainedOn: string;
  readonly data: { readonly name: string; readonly sha256: string };
}

/** What annotators said, and how their agreement is to be measured: for which labels, and with how many samples for the intervals. */
export interface Measuring {
  readonly rated: AnnotatorRatings;
  readonly labels: readonly LabelId[];
  readonly sampling: Sampling;
}

/** Two policies that are to be laid side by side, with what people said of their pairs. */
export interface Couple {
  readonly a: AlignablePolicy;
  readonly b: AlignablePolicy;
  readonly overrides: readonly PairOverride[];
}

/** The clauses of two versions of a policy, `a` the older. */
export interface Versions {
  readonly a: readonly ClauseText[];
  readonly b: readonly ClauseText[];
}

/** The new model's file, and how it did. */
export interface Improved {
  readonly bytes: Uint8Array;
  readonly trial: Trial;
}

/** A data set that was read, or why it can’t be used: a refusal keeps its details, of which words are made where it is shown. */
export type ReadDataset =
  | { readonly dataset: ImportedDataset }
  | { readonly refusal: { readonly code: ErrorCode; readonly details: ErrorDetails } };

/** Hears of steps within one input, where its work tells of any. */
export type OnStep = (done: number, total: number, note: string) => void;

/** A model for the workers. */
export interface WorkerModel {
  readonly modelBytes: Uint8Array;
  readonly modelId: ModelId;
}

/** Each kind of long work: what goes in and what comes out. All of it is plain data that can be cloned between threads. */
export interface Work {
  /** A file's bytes become a document, its segments and their predictions. */
  analyse: { input: FileBytes; output: Analysis };
  /** Predictions for segments kept from an earlier reading, one for each segment; null for headings and boilerplate. */
  predict: { input: Segmented; output: readonly (Prediction | null)[] };
  /** A labelled policy's findings on the 46 aspects. The model in use plays no part. */
  find: { input: LabelledPolicy; output: readonly Finding[] };
  /** Clauses of two policies are paired. The model in use plays no part. */
  align: { input: Couple; output: AlignedClauses };
  /** Agreement between annotators is measured. The model in use plays no part. */
  agree: { input: Measuring; output: AgreementReport };
  /** A comparison is written down as a document. The model in use plays no part. */
  report: { input: ReportInput; output: Uint8Array };
  /** Two versions are compared clause by clause. The model in use plays no part. */
  redline: { input: Versions; output: readonly VersionChange[] };
  /** A labelled data set is read from its files. The model in use plays no part. */
  read: { input: { readonly files: readonly FileBytes[] }; output: ReadDataset };
  /** A model learns from decisions. The model in use plays no part. */
  improve: { input: Improvement; output: Improved };
  /** A workspace file, by its path, is backed up, with the key that it has. The model in use plays no part. */
  backup: {
    input: { readonly file: string; readonly at: string; readonly key: WorkspaceKey | null };
    output: Backup;
  };
  /** A backup of a workspace, by its name, is put beside it; its path. The model in use plays no part. */
  restore: {
    input: { readonly file: string; readonly name: string; readonly key: WorkspaceKey | null };
    output: string;
  };
  /** A workspace file is checked from end to end. The model in use plays no part. */
  check: { input: { readonly file: string; readonly key: WorkspaceKey | null }; output: FileCheck };
  /** A damaged workspace file that nobody has open is mended. The model in use plays no part. */
  mend: {
    input: { readonly file: string; readonly at: string; readonly key: WorkspaceKey | null };
    output: Repair;
  };
  /** A workspace file that nobody has open gets another key, or none. The model in use plays no part. */
  protect: {
    input: { readonly file: string; readonly key: WorkspaceKey | null; readonly next: WorkspaceKey | null };
    output: ProtectionChange;
  };
}

/** The name of a kind of long work. */
export type WorkKind = keyof Work;

/** What came of one input: its output, or why it was refused, in code and words. Plain data, since errors lose their code between threads. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string; readonly message: string };

/** An outcome and the place of its input in the list that was handed in. */
export type Indexed<T> = Outcome<T> & { readonly index: number };

/**
 * Where long work runs: a pool of worker threads in the host, the same thread in tests.
 *
 * The handlers know only this port, and whoever implements it needs to know only `perform` (see analyse.ts).
 */
export interface Jobs {
  /**
   * Do the work for each input and hand out each outcome as it is ready, each input once, in any order.
   *
   * The sequence ends early after `cancel(taskId)`: outcomes handed out before stay good, inputs under way are dropped.
   * It never throws for what an input holds (that is an outcome); it throws only when the workers themselves can't go on.
   * Leaving the loop early cancels the rest. A task that was cancelled stays so: what is run under its id later ends at once, since a
   * cancel may overtake the call that it is meant for.
   */
  run<K extends WorkKind>(
    kind: K,
    inputs: readonly Work[K]['input'][],
    taskId: TaskId,
    onStep?: OnStep,
  ): AsyncIterable<Indexed<Work[K]['output']>>;
  /** Do what is begun from now on with this model; with null, with the one at the start. */
  use(model: WorkerModel | null): void;
  /** Stop a task; false when no task of that id is under way. */
  cancel(taskId: TaskId): boolean;
  /** Cancel everything and let go of the threads. */
  close(): Promise<void>;
}
