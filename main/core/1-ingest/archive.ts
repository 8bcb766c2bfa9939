import { LacunaError } from '../../contract/errors.ts';

/** A zip archive whose parts are unpacked one by one, when they are asked for. */
export interface Archive {
  /** The names of the parts, with `/` between folders. */
  readonly names: ReadonlySet<string>;
  /** A part's bytes; null where there is none of that name. @throws LacunaError `bad-archive`, `damaged-file`, `encrypted-file`. */
  readonly read: (name: string) => Promise<Uint8Array | null>;
}

/** Most that the parts read may unpack to together, in MiB: a hundred times what the longest policies need. */
const LIMIT_MIB = 128;

interface Entry {
  readonly at: number;
  readonly size: number;
  readonly stored: boolean;
  readonly locked: boolean;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** Farthest that the directory's end may stand from the file's: its own length and the longest comment. */
const END_REACH = 22 + 0xffff;

/**
 * Open a zip archive by its directory. Sizes that the archive states are not believed: unpacking stops at a limit for all parts together.
 *
 * `type` is the file's extension, for the sentence that refuses it. Source: PKWARE's APPNOTE, 4.3; archives in parts and of 4 GiB and
 * more are not read.
 *
 * @throws LacunaError `damaged-file` if there is no directory or it leads out of the file.
 */
export function openArchive(bytes: Uint8Array, type: string): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = guard(type, () => readDirectory(view));
  let left = LIMIT_MIB * 1024 * 1024;
  return {
    names: new Set(entries.keys()),
    read: async (name) => {
      const entry = entries.get(name);
      if (entry === undefined) {
        return null;
      }
      if (entry.locked) {
        throw new LacunaError('encrypted-file');
      }
      const packed = guard(type, () => findPacked(bytes, view, entry));
      const part = entry.stored ? packed : await inflate(packed, left, type);
      left -= part.length;
      return part;
    },
  };
}

function guard<T>(type: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof LacunaError ? error : new LacunaError('damaged-file', { type }, { cause: error });
  }
}

function readDirectory(view: DataView): ReadonlyMap<string, Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let read = 0; read < count; read += 1) {
    if (view.getUint32(at, true) !== ENTRY) {
      throw new RangeError(`No entry at ${at}`);
    }
    const nameLength = view.getUint16(at + 28, true);
    const method = view.getUint16(at + 10, true);
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
    if (!entries.has(name) && (method === 0 || method === 8)) {
      const locked = (view.getUint16(at + 8, true) & 1) === 1;
      const size = view.getUint32(at + 20, true);
      entries.set(name, { at: view.getUint32(at + 42, true), size, stored: method === 0, locked });
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - END_REACH); at -= 1) {
    if (view.getUint32(at, true) === END) {
      return at;
    }
  }
  throw new RangeError('No directory');
}

function findPacked(bytes: Uint8Array, view: DataView, { at, size }: Entry): Uint8Array<ArrayBuffer> {
  if (view.getUint32(at, true) !== LOCAL) {
    throw new RangeError(`No part at ${at}`);
  }
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + size > bytes.length) {
    throw new RangeError(`A part leaves the file at ${start}`);
  }
  return new Uint8Array(bytes.subarray(start, start + size));
}

async function inflate(packed: Uint8Array<ArrayBuffer>, limit: number, type: string): Promise<Uint8Array> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw new LacunaError('damaged-file', { type }, { cause: error });
    });
    if (done) {
      return join(chunks, size);
    }
    size += value.length;
    if (size > limit) {
      void reader.cancel().catch(() => null);
      throw new LacunaError('bad-archive', { limitMib: LIMIT_MIB });
    }
    chunks.push(value);
  }
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
