import type { Push } from '../contract/api.ts';
import type { ModelFigures } from '../contract/models.ts';
import type { HostInfo, ModelInfo } from '../contract/types.ts';
import type { Model } from '../core/3-label/model.ts';
import type { WritableDatabase } from '../store/database.ts';
import type { Jobs } from './jobs.ts';

/** A SHA-256 under way. */
export interface RunningHash {
  add(part: Uint8Array): void;
  /** Lower-case hexadecimal; nothing can be added afterwards. */
  end(): string;
}

/** Prints a page as a PDF. */
export type PrintPdf = (html: string, signal: AbortSignal) => Promise<Uint8Array>;

/** All that the use cases take from the world, so that a test can bring its own. */
export interface Services {
  readonly db: WritableDatabase;
  readonly jobs: Jobs;
  /** The model in use, as long as the workspace does not choose another: the one that came with the application. */
  readonly model: { readonly parsed: Model; readonly info: ModelInfo };
  /** The figures on that model's card; null where it has none. */
  readonly card: ModelFigures | null;
  /** SHA-256 in lower-case hexadecimal. */
  readonly hash: (bytes: Uint8Array) => string;
  /** Begins a SHA-256 of bytes that come part by part. */
  readonly startHash: () => RunningHash;
  readonly clock: () => Date;
  /** A new UUID at each call. */
  readonly newId: () => string;
  /**
   * Prints a page that needs nothing else as a PDF, until the signal calls it off; absent where there is no browser engine. @throws LacunaError
   * `no-browser` or `cannot-print`.
   */
  readonly printPdf?: PrintPdf | undefined;
  /** Leads the windows to another workspace, once this call is answered; absent where there is no shell that could. Must not throw. */
  readonly openOther?: ((file: string) => void) | undefined;
  /** Hands a push to every window. Must not throw. */
  readonly push: (push: Push) => void;
  readonly host: HostInfo['host'];
  /** Lacuna's own version. */
  readonly version: string;
  /** The workspace file's name without its folder. */
  readonly workspaceName: string;
}
