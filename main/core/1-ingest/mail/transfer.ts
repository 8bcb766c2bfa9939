import { LacunaError } from '../../../contract/errors.ts';

/** A part's bytes as they were before mailing. `sources[i]` is where byte `i` stands in the file; null where all follow `start`. */
export interface Unpacked {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly sources: Uint32Array | null;
}

/**
 * Undo what mailing did to a part's bytes: quoted-printable or base64; all else stands as it is. Bytes from base64 lead back to their
 * line. What does not belong is passed over, as mail programs do. Source: RFC 2045, 6.7 and 6.8.
 */
export function unpack(bytes: Uint8Array, start: number, end: number, encoding: string): Unpacked {
  switch (encoding.trim().toLowerCase()) {
    case 'quoted-printable': {
      return unpackQuoted(bytes, start, end);
    }
    case 'base64': {
      return unpackBase64(bytes, start, end);
    }
    default: {
      return { bytes: bytes.subarray(start, end), start, sources: null };
    }
  }
}

const [EQUALS, RETURN, NEWLINE, BLANK, TAB] = [0x3d, 0x0d, 0x0a, 0x20, 0x09];

function unpackQuoted(bytes: Uint8Array, start: number, end: number): Unpacked {
  const whole = new Uint8Array(end - start);
  const sources = new Uint32Array(end - start);
  let size = 0;
  for (let at = start; at < end;) {
    const byte = bytes[at] ?? 0;
    const escape = byte === EQUALS ? toEscape(bytes, at, end) : { byte, length: 1 };
    if (escape.byte !== null) {
      whole[size] = escape.byte;
      sources[size] = at;
      size += 1;
    }
    at += escape.length;
  }
  return { bytes: whole.subarray(0, size), start, sources: sources.subarray(0, size) };
}

/** What an equals sign stands for: a byte in two figures, or nothing at the end of a line that goes on. */
function toEscape(
  bytes: Uint8Array,
  at: number,
  end: number,
): { readonly byte: number | null; readonly length: number } {
  const value = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16);
  if (at + 2 < end && toDigit(bytes[at + 1]) && toDigit(bytes[at + 2])) {
    return { byte: value, length: 3 };
  }
  let next = at + 1;
  while (next < end && (bytes[next] === BLANK || bytes[next] === TAB || bytes[next] === RETURN)) {
    next += 1;
  }
  return next >= end || bytes[next] === NEWLINE ? { byte: null, length: next + 1 - at } : { byte: EQUALS, length: 1 };
}

function toDigit(byte: number | undefined): boolean {
  return byte !== undefined && /[0-9a-f]/i.test(String.fromCharCode(byte));
}

function unpackBase64(bytes: Uint8Array, start: number, end: number): Unpacked {
  const chunks: Uint8Array[] = [];
  const places: number[] = [];
  let rest = '';
  for (let at = start; at < end;) {
    const newline = bytes.indexOf(NEWLINE, at);
    const lineEnd = newline === -1 || newline >= end ? end : newline + 1;
    const line = rest + new TextDecoder('latin1').decode(bytes.subarray(at, lineEnd)).replaceAll(/[^A-Za-z0-9+/]/g, '');
    const whole = line.slice(0, lineEnd >= end ? line.length : line.length - (line.length % 4));
    rest = line.slice(whole.length);
    chunks.push(decodeGroups(whole));
    places.push(at);
    at = lineEnd;
  }
  return join(chunks, places, start);
}

function decodeGroups(groups: string): Uint8Array {
  // One letter alone holds no byte.
  const usable = groups.length % 4 === 1 ? groups.slice(0, -1) : groups;
  try {
    return Uint8Array.from(atob(usable), (letter) => letter.charCodeAt(0));
  } catch (error) {
    throw new LacunaError('damaged-file', { type: 'eml' }, { cause: error });
  }
}

function join(chunks: readonly Uint8Array[], places: readonly number[], start: number): Unpacked {
  const size = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const bytes = new Uint8Array(size);
  const sources = new Uint32Array(size);
  let at = 0;
  chunks.forEach((chunk, index) => {
    bytes.set(chunk, at);
    chunk.forEach((_, inLine) => {
      sources[at + inLine] = (places[index] ?? start) + inLine;
    });
    at += chunk.length;
  });
  return { bytes, start, sources };
}
