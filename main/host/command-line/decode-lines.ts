import { LacunaError } from '../../contract/errors.ts';
import type { LineBatch } from './line-batches.ts';

/** A batch's lines as text, and the lines that were not. */
export interface DecodedLines {
  readonly lines: readonly { readonly line: number; readonly text: string }[];
  readonly refused: readonly LacunaError[];
}

const LINE_FEED = 0x0a;

/** Read a batch as UTF-8. A line that is not UTF-8 is refused (`bad-data`) and the others are kept. */
export function decodeLines(name: string, { bytes, firstLine }: LineBatch): DecodedLines {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const whole = decode(decoder, bytes);
  if (whole !== null) {
    const texts = whole.split('\n');
    return { lines: texts.map((text, at) => ({ line: firstLine + at, text })), refused: [] };
  }
  const decoded = splitBytes(bytes).map((part, at) => ({ line: firstLine + at, text: decode(decoder, part) }));
  return {
    lines: decoded.flatMap(({ line, text }) => (text === null ? [] : [{ line, text }])),
    refused: decoded
      .filter(({ text }) => text === null)
      .map(({ line }) => new LacunaError('bad-data', { line, name, why: 'it is not UTF-8' })),
  };
}

function decode(decoder: Pick<InstanceType<typeof TextDecoder>, 'decode'>, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

function splitBytes(bytes: Uint8Array): readonly Uint8Array[] {
  const parts: Uint8Array[] = [];
  let from = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, from)) {
    parts.push(bytes.subarray(from, at));
    from = at + 1;
  }
  return [...parts, bytes.subarray(from)];
}
