import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeLines } from '../../../main/host/command-line/decode-lines.ts';
import { MAX_BATCH_LINES, toLineBatches } from '../../../main/host/command-line/line-batches.ts';

const SEED = 20261122;

async function* inPieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array, void, undefined> {
  let from = 0;
  for (let turn = 0; from < bytes.length; turn += 1) {
    const to = from + (sizes[turn % sizes.length] ?? 1);
    yield bytes.subarray(from, to);
    from = to;
  }
}

async function readAll(bytes: Uint8Array, sizes: readonly number[], maxLineBytes?: number) {
  const lines: { line: number; text: string }[] = [];
  const overlong: number[] = [];
  for await (const batch of toLineBatches(inPieces(bytes, sizes), maxLineBytes)) {
    if (batch.type === 'overlong') overlong.push(batch.line);
    else lines.push(...decodeLines('x', batch).lines.filter(({ text }) => text !== ''));
  }
  return { lines, overlong };
}

describe('Lines of a stream', () => {
  test('however the stream is cut, every line comes once, in order, under its number', async () => {
    const line = fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll('\n', ' '));
    const cases = fc.asyncProperty(
      fc.array(line, { maxLength: 40 }),
      fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 }),
      async (texts, sizes) => {
        const wanted = texts.map((text, at) => ({ line: at + 1, text })).filter(({ text }) => text !== '');
        const { lines } = await readAll(Buffer.from(texts.join('\n').toWellFormed()), sizes);
        expect(lines.map(({ line: number }) => number)).toEqual(wanted.map(({ line: number }) => number));
        expect(lines.map(({ text }) => text)).toEqual(
          wanted.map(({ text }) => text.toWellFormed().replace(/^\uFEFF/, '')),
        );
      },
    );
    await fc.assert(cases, { seed: SEED, numRuns: 200 });
  });

  test('no batch has more lines than allowed', async () => {
    const bytes = Buffer.from('x\n'.repeat(3 * MAX_BATCH_LINES + 1));
    const counts: number[] = [];
    for await (const batch of toLineBatches(inPieces(bytes, [bytes.length]))) {
      if (batch.type === 'lines') counts.push(batch.bytes.length / 2);
    }
    expect(counts).toEqual([MAX_BATCH_LINES, MAX_BATCH_LINES, MAX_BATCH_LINES, 1]);
  });

  test.each([
    ['in the middle', 'one\nverylongline\nthree\n', [1, 3], [2]],
    ['at the end, without a line feed', 'one\nverylongline', [1], [2]],
    ['twice', 'verylongline\nverylongline\nthree', [3], [1, 2]],
  ])('a line too long to hold is named and left out %s', async (_where, text, kept, dropped) => {
    const { lines, overlong } = await readAll(Buffer.from(text), [4], 8);
    expect(lines.map(({ line }) => line)).toEqual(kept);
    expect(overlong).toEqual(dropped);
  });

  test('a line that is not UTF-8 is refused and its neighbours are kept', () => {
    const bytes = new Uint8Array([0x61, 0x0a, 0xff, 0x0a, 0x62, 0x0a]);
    const { lines, refused } = decodeLines('f.jsonl', { type: 'lines', bytes, firstLine: 7 });
    expect(lines.filter(({ text }) => text !== '')).toEqual([
      { line: 7, text: 'a' },
      { line: 9, text: 'b' },
    ]);
    expect(refused.map(({ details }) => details)).toEqual([{ line: 8, name: 'f.jsonl', why: 'it is not UTF-8' }]);
  });
});
