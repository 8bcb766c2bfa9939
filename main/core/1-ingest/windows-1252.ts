/** Code points of bytes 0x80 to 0x9F; null where the encoding defines none. Source: the WHATWG index, less its control characters. */
const HIGH: readonly (number | null)[] = [
  0x20ac,
  null,
  0x201a,
  0x0192,
  0x201e,
  0x2026,
  0x2020,
  0x2021,
  0x02c6,
  0x2030,
  0x0160,
  0x2039,
  0x0152,
  null,
  0x017d,
  null,
  null,
  0x2018,
  0x2019,
  0x201c,
  0x201d,
  0x2022,
  0x2013,
  0x2014,
  0x02dc,
  0x2122,
  0x0161,
  0x203a,
  0x0153,
  null,
  0x017e,
  0x0178,
];

const CHUNK = 8192;

/**
 * Read bytes as windows-1252, one character a byte; null if a byte has no meaning there (81, 8D, 8F, 90 and 9D).
 *
 * An own table, because decoders of some Node versions read curly quotes as control characters.
 */
export function decodeWindows1252(bytes: Uint8Array): string | null {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += CHUNK) {
    const codes: number[] = [];
    for (const byte of bytes.subarray(from, from + CHUNK)) {
      const code = byte >= 0x80 && byte < 0xa0 ? HIGH[byte - 0x80] : byte;
      if (code === null || code === undefined) {
        return null;
      }
      codes.push(code);
    }
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join('');
}
