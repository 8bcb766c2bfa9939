import type { ProvidedLabelId } from './labels.ts';
import type { FileBytes, HostInfo } from './types.ts';

/** A call that failed: which one, and the refusal's code, or the kind of error (`TypeError`) where it was none of ours. Never a message. */
export interface Trouble {
  readonly method: string;
  readonly code: string;
}

/** The machine, as far as it bears on how the application runs. */
export interface Machine {
  readonly platform: string;
  readonly arch: string;
  readonly versions: Readonly<Record<string, string>>;
}

/** A workspace by its size and shape. `rows` counts each table; `problems` counts what SQLite's check found wrong, 0 for a sound file. */
export interface WorkspaceShape {
  readonly schema: number;
  readonly sizeBytes: number;
  readonly rows: Readonly<Record<string, number>>;
  readonly problems: number;
}

/**
 * What somebody needs who looks into a fault on another person's machine. Holds no word of a policy and no name: of a file, a company, a person,
 * a label of somebody's own, a saved search or a checklist.
 */
export interface Diagnostics {
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly lacuna: string;
  readonly host: HostInfo['host'];
  readonly sqlite: string;
  readonly machine: Machine;
  readonly workspace: WorkspaceShape;
  /** Of the library; lengths are in UTF-16 code units, and each warning is counted by its code. */
  readonly policies: {
    readonly count: number;
    readonly excerpts: number;
    readonly characters: { readonly longest: number; readonly all: number };
    readonly mediaTypes: Readonly<Record<string, number>>;
    readonly warnings: Readonly<Record<string, number>>;
  };
  readonly settings: {
    readonly authorNamed: boolean;
    /** The start of the model's hash, and whether it came with the application. */
    readonly model: { readonly id: string; readonly shipped: boolean };
    /** The scores from which the labels that came with the application are given. */
    readonly thresholds: Readonly<Partial<Record<ProvidedLabelId, number>>>;
    readonly codebookRevision: number;
    readonly ownLabels: number;
  };
  /** The calls that failed last since the start, the oldest first. */
  readonly troubles: readonly Trouble[];
}

/** The calls about the application itself; a part of the one map of calls. */
export interface DiagnosticsApi {
  /** {@link Diagnostics} as a JSON file, for sending to whoever helps. */
  'diagnostics.get': { request: Record<string, never>; response: FileBytes };
}
