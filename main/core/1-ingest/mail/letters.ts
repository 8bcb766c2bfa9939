import { LacunaError } from '../../../contract/errors.ts';
import { type Decoded, decodeBytes } from '../decode-bytes.ts';
import type { SourceRun } from '../source-map.ts';
import type { Unpacked } from './transfer.ts';
import { decodeWindows1252 } from '../windows-1252.ts';

/** A part's text and, for each stretch of it, the byte of the file where that stands. */
export interface Letters extends Decoded {
  readonly runs: readonly SourceRun[];
}

/**
 * Read a part's bytes in the character set that it states; without one, or where it is not true, as plain text is read.
 *
 * The way back is exact for UTF-8 and for sets of one byte a letter; for others it leads to the part's start.
 *
 * @throws LacunaError `unknown-encoding`, `binary-file`.
 */
export function readLetters(unpacked: Unpacked, charset: string): Letters {
  if (unpacked.bytes.length === 0) {
    return { text: '', encoding: 'utf-8', assumed: false, runs: [] };
  }
  const decoded = decode(unpacked.bytes, charset.toLowerCase());
  return { ...decoded, runs: toRuns(decoded, unpacked) };
}

function decode(bytes: Uint8Array, charset: string): Decoded {
  if (/^(?:|utf-?8|us-ascii|ascii|unknown-8bit|utf-16.*)$/.test(charset)) {
    return decodeBytes(bytes);
  }
  const latin = /^(?:iso-8859-1|latin1|windows-1252|cp1252)$/.test(charset) ? decodeWindows1252(bytes) : null;
  if (latin !== null) {
    return { text: latin, encoding: 'windows-1252', assumed: false };
  }
  try {
    return { text: new TextDecoder(charset, { fatal: true }).decode(bytes), encoding: 'utf-8', assumed: false };
  } catch (error) {
    throw new LacunaError('unknown-encoding', {}, { cause: error });
  }
}

function toRuns({ text, encoding }: Decoded, { bytes, start, sources }: Unpacked): readonly SourceRun[] {
  const place = (byte: number) => sources?.[byte] ?? start + byte;
  const isUtf8 = encoding === 'utf-8' && bytes.length !== text.length;
  if (encoding.startsWith('utf-16') || (isUtf8 && toUtf8Length(text) > bytes.length)) {
    return [{ start: 0, source: start }];
  }
  const runs: SourceRun[] = [];
  let byte = isUtf8 && bytes.length - toUtf8Length(text) === 3 ? 3 : 0;
  for (let at = 0; at < text.length; at += 1) {
    const last = runs.at(-1);
    const source = place(byte);
    if (last === undefined || last.source + (at - last.start) !== source) {
      runs.push({ start: at, source });
    }
    byte += isUtf8 ? toUnitLength(text.charCodeAt(at)) : 1;
  }
  return runs;
}

/** Bytes that a code unit takes in UTF-8; each half of a surrogate pair stands for two of the four. */
function toUnitLength(code: number): number {
  if (code < 0x80) {
    return 1;
  }
  return code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
}

function toUtf8Length(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    length += toUnitLength(text.charCodeAt(at));
  }
  return length;
}
