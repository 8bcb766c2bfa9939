import type { LabelId } from '../../../contract/labels.ts';
import type { FileBytes } from '../../../contract/types.ts';
import type { Dataset } from '../rows.ts';

/** What a format needs besides the rows. */
export interface WriterContext {
  /** The labels of the codebook that clauses can carry, in its order. */
  readonly labels: readonly { readonly id: LabelId; readonly name: string }[];
  /** SHA-256 in lower-case hexadecimal. */
  readonly hash: (bytes: Uint8Array) => string;
  /** Draws the splits of formats that have any. */
  readonly seed: number;
}

/** Writes a data set in one format. The same data set gives the same files, byte for byte; a name may hold `/` for folders. */
export type Writer = (dataset: Dataset, context: WriterContext) => readonly FileBytes[];

/** What stands for “none applies” in formats where an empty list means nothing. No label has this id. */
export const NONE = 'none';

/** The labels, or {@link NONE} by itself where the set is empty. */
export function toNamed(labels: readonly LabelId[]): readonly string[] {
  return labels.length === 0 ? [NONE] : labels;
}

/** A file of text, in UTF-8. Half a surrogate pair, which UTF-8 can't hold, becomes U+FFFD, which is as long. */
export function toTextFile(name: string, text: string): FileBytes {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** A file of JSON values, one a line. */
export function toLinesFile(name: string, values: readonly unknown[]): FileBytes {
  return toTextFile(name, values.map((value) => `${JSON.stringify(value)}\n`).join(''));
}

/** A file of one JSON value, indented. */
export function toJsonFile(name: string, value: unknown): FileBytes {
  return toTextFile(name, `${JSON.stringify(value, null, 2)}\n`);
}
