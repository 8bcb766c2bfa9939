import { LacunaError } from '../../contract/errors.ts';
import type { Encoding } from './document.ts';
import { decodeWindows1252 } from './windows-1252.ts';

/** A file's characters without a byte-order mark. `assumed` is true where nothing in the bytes proves the encoding. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  readonly assumed: boolean;
}

/** Bytes looked at to tell UTF-16 without a mark, and binary files, from text. */
const SAMPLE_BYTES = 4096;
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\0-\x08\x0B\x0E-\x1F]/g;
/** Share of control characters above which a file counts as binary. */
const CONTROL_SHARE = 0.02;
/** Share of zero bytes on one side of the pairs above which the bytes are UTF-16. */
const ZERO_SHARE = 0.4;

/**
 * Decode strictly: the byte-order mark decides; else UTF-16 shown by its zero bytes; else UTF-8 if every byte fits; else windows-1252.
 *
 * @throws LacunaError `empty-file` for no bytes; `binary-file` where more than two in a hundred characters are control characters;
 *   `unknown-encoding` where no encoding fits every byte.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) {
    throw new LacunaError('empty-file');
  }
  const decoded = decodeMarked(bytes) ?? decodeUtf16(bytes) ?? decodeUtf8(bytes) ?? decodeLegacy(bytes);
  if (decoded === null) {
    throw new LacunaError(isBinary(toLatin1(bytes)) ? 'binary-file' : 'unknown-encoding');
  }
  if (isBinary(decoded.text)) {
    throw new LacunaError('binary-file');
  }
  return decoded;
}

function decodeMarked(bytes: Uint8Array): Decoded | null {
  const encoding = toMarkedEncoding(bytes);
  if (encoding === null) {
    return null;
  }
  const text = decodeStrictly(bytes.subarray(encoding === 'utf-8' ? 3 : 2), encoding);
  if (text === null) {
    throw new LacunaError('unknown-encoding');
  }
  return { text, encoding, assumed: false };
}

function toMarkedEncoding([first, second, third]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return 'utf-8';
  }
  if (first === 0xff && second === 0xfe) {
    return 'utf-16le';
  }
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** ASCII letters in UTF-16 have a zero in every second byte: the odd bytes in little-endian order, the even in big-endian. */
function decodeUtf16(bytes: Uint8Array): Decoded | null {
  if (bytes.length % 2 !== 0) {
    return null;
  }
  const zeros = [0, 0];
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  for (let at = sample.indexOf(0); at !== -1; at = sample.indexOf(0, at + 1)) {
    zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros.map((count) => (count * 2) / sample.length);
  if (Math.max(even, odd) < ZERO_SHARE || Math.min(even, odd) > ZERO_SHARE / 4) {
    return null;
  }
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const text = decodeStrictly(bytes, encoding);
  return text === null ? null : { text, encoding, assumed: true };
}

function decodeUtf8(bytes: Uint8Array): Decoded | null {
  const text = decodeStrictly(bytes, 'utf-8');
  return text === null ? null : { text, encoding: 'utf-8', assumed: false };
}

function decodeLegacy(bytes: Uint8Array): Decoded | null {
  const text = decodeWindows1252(bytes);
  return text === null ? null : { text, encoding: 'windows-1252', assumed: true };
}

function decodeStrictly(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE_BYTES * 4);
  const controls = sample.match(CONTROL)?.length ?? 0;
  return controls > 2 && controls > sample.length * CONTROL_SHARE;
}

function toLatin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, SAMPLE_BYTES));
}
