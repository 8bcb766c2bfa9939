import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromWire, toWire, toWireParts } from '../../main/contract/wire.ts';

const SEED = 20_261_122;
const bytes = fc.uint8Array({ maxLength: 200 });
const text = fc.oneof(fc.string(), fc.constantFrom('{"$bytes":"#0"}', '"$bytes":"#1"', '#0', '\\"$bytes\\"'));
const value = fc.array(fc.record({ name: text, bytes: fc.option(bytes), at: fc.nat() }), { maxLength: 6 });

describe('the wire', () => {
  test('brings back what was written, also text that looks like the place of bytes', () => {
    const property = fc.property(value, (held) => {
      expect(fromWire(toWire(held))).toEqual(held);
    });
    fc.assert(property, { seed: SEED, numRuns: 500 });
  });

  test.each([0, 1, 2, 3, 32_765, 32_766, 32_767, 32_768, 100_000])('brings back %d bytes', (length) => {
    const sent = Uint8Array.from({ length }, (_, at) => (at * 7) % 251);
    expect(fromWire(toWire({ files: [sent, sent] }))).toEqual({ files: [sent, sent] });
  });

  test('writes large bytes in parts that are each small', () => {
    const parts = [...toWireParts({ name: 'long', bytes: new Uint8Array(1_000_000) })];
    expect(parts.length).toBeGreaterThan(30);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(50_000);
  });
});
