/** Some whole lines of a stream, as bytes. `firstLine` counts from 1. The last line may lack its line feed. */
export interface LineBatch {
  readonly type: 'lines';
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly firstLine: number;
}

/** A line that was dropped for its length. */
export interface OverlongLine {
  readonly type: 'overlong';
  readonly line: number;
}

/** A batch has at most this many lines. */
export const MAX_BATCH_LINES = 256;
/** A longer line, in bytes, is no record: it would otherwise fill the memory. */
export const MAX_LINE_BYTES = 16 * 1024 * 1024;
const LINE_FEED = 0x0a;

/**
 * Cut a byte stream at its line feeds. Each batch owns its bytes, so that they can be handed to a thread.
 *
 * Whatever is complete goes out at once: a program that writes a line and waits for the answer gets it.
 * A line that lies whole inside one chunk of the stream is never too long.
 */
export async function* toLineBatches(
  stream: AsyncIterable<Uint8Array>,
  maxLineBytes: number = MAX_LINE_BYTES,
): AsyncGenerator<LineBatch | OverlongLine, void, undefined> {
  const begun = openBegunLine(maxLineBytes);
  let line = 1;
  for await (const chunk of stream) {
    let from = 0;
    for (let first = chunk.indexOf(LINE_FEED); first !== -1; first = chunk.indexOf(LINE_FEED, from)) {
      if (begun.isOverlongWith(first - from)) {
        begun.take();
        yield { type: 'overlong', line };
        line += 1;
        from = first + 1;
      } else {
        const { end, lines } = findCut(chunk, from);
        yield { type: 'lines', bytes: join([...begun.take(), chunk.subarray(from, end)]), firstLine: line };
        line += lines;
        from = end;
      }
    }
    begun.add(chunk.subarray(from));
  }
  if (begun.isOverlongWith(0)) yield { type: 'overlong', line };
  else if (!begun.isEmpty()) yield { type: 'lines', bytes: join(begun.take()), firstLine: line };
}

/** The line whose end has not come yet. What is past saving is counted and no longer kept. */
function openBegunLine(maxBytes: number) {
  let parts: Uint8Array[] = [];
  let sizeBytes = 0;
  return {
    isEmpty: () => sizeBytes === 0,
    isOverlongWith: (moreBytes: number) => sizeBytes + moreBytes > maxBytes && sizeBytes > 0,
    add(part: Uint8Array) {
      sizeBytes += part.length;
      if (sizeBytes > maxBytes) parts = [];
      else if (part.length > 0) parts.push(part);
    },
    take() {
      const taken = parts;
      parts = [];
      sizeBytes = 0;
      return taken;
    },
  };
}

// The end of the last line that still fits into a batch; there is at least one line feed from here on.
function findCut(chunk: Uint8Array, from: number): { readonly end: number; readonly lines: number } {
  let end = from;
  let lines = 0;
  for (let at = chunk.indexOf(LINE_FEED, from); at !== -1 && lines < MAX_BATCH_LINES;) {
    end = at + 1;
    lines += 1;
    at = chunk.indexOf(LINE_FEED, end);
  }
  return { end, lines };
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
