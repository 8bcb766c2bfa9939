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

/** A part of a file, in its order, or null where nothing is ready yet. Parts of one file need not follow each other at once. */
export type FilePart = FileBytes | null;

/**
 * Writes a data set in one format, part by part: each is made when it is asked for and takes a moment, so that others can have their turn in
 * between. The same data set gives the same files, byte for byte; a name may hold `/` for folders.
 */
export type Writer = (dataset: Dataset, context: WriterContext) => Iterable<FilePart>;

/** What stands for “none applies” in formats where an empty list means nothing. No label has this id. */
export const NONE = 'none';

/** The labels, or {@link NONE} by itself where the set is empty. */
export function toNamed(labels: readonly LabelId[]): readonly string[] {
  return labels.length === 0 ? [NONE] : labels;
}

/** A file of text, in UTF-8. Half a surrogate pair, which UTF-8 can’t hold, becomes U+FFFD, which is as long. */
export function toTextFile(name: string, text: string): FileBytes {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** A file of one JSON value, indented. */
export function toJsonFile(name: string, value: unknown): FileBytes {
  return toTextFile(name, `${JSON.stringify(value, null, 2)}\n`);
}

/** As many code units as a part holds, about. */
const PART = 64 * 1024;

/** Things in pieces of so many, at least one, which may be empty. */
export function* inPieces<T>(things: readonly T[], size: number): Generator<readonly T[], void, undefined> {
  for (let at = 0; at === 0 || at < things.length; at += size) yield things.slice(at, at + size);
}

/** What is made of each thing, made when it is asked for. */
export function* mapEach<T, R>(things: Iterable<T>, make: (thing: T, at: number) => R): Generator<R, void, undefined> {
  let at = 0;
  for (const thing of things) {
    yield make(thing, at);
    at += 1;
  }
}

/** As {@link mapEach}, for what makes several of each thing. */
export function* flatMapEach<T, R>(
  things: Iterable<T>,
  make: (thing: T) => Iterable<R>,
): Generator<R, void, undefined> {
  for (const thing of things) yield* make(thing);
}

/** A file of text whose stretches are made one by one, part by part. */
export function* inParts(name: string, stretches: Iterable<string>): Generator<FileBytes, void, undefined> {
  let held = '';
  for (const stretch of stretches) {
    held += stretch;
    if (held.length < PART) continue;
    yield toTextFile(name, held);
    held = '';
  }
  yield toTextFile(name, held);
}

/** A file of JSON values, one a line, part by part. */
export function* inLines(name: string, values: Iterable<unknown>): Generator<FileBytes, void, undefined> {
  yield* inParts(name, toLines(values));
}

function* toLines(values: Iterable<unknown>): Generator<string, void, undefined> {
  for (const value of values) yield `${JSON.stringify(value)}\n`;
}

/** A file of one JSON value, indented, part by part: `around` says what stands around the list of its items. */
export function* inList(
  name: string,
  items: Iterable<unknown>,
  around: (list: readonly unknown[]) => unknown = (list) => list,
): Generator<FileBytes, void, undefined> {
  yield* inParts(name, toListed(items, around));
}

/** Stands where the items go. */
const ITEMS = '\u{10ffff}items';

function* toListed(items: Iterable<unknown>, around: (list: readonly unknown[]) => unknown): Generator<string> {
  const [head = '', tail = ''] = `${JSON.stringify(around([ITEMS]), null, 2)}\n`.split(JSON.stringify(ITEMS));
  // As JSON.stringify itself does it: each line of an item stands as deep as its place.
  const indent = /\n *$/.exec(head)?.[0] ?? '\n';
  let isFirst = true;
  for (const item of items) {
    yield `${isFirst ? head : `,${indent}`}${JSON.stringify(item, null, 2).replaceAll('\n', indent)}`;
    isFirst = false;
  }
  yield isFirst ? `${head.trimEnd()}${tail.trimStart()}` : tail;
}

/** The files whose parts these are, whole. */
export function joinParts(parts: Iterable<FilePart>): readonly FileBytes[] {
  const files = new Map<string, Uint8Array[]>();
  for (const part of parts) if (part !== null) files.set(part.name, [...(files.get(part.name) ?? []), part.bytes]);
  return [...files].map(([name, held]) => ({ name, bytes: joinBytes(held) }));
}

/** Bytes that follow each other, as one. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
