// Spoils what was good: bytes as a broken disk or a hostile hand would, and values as a hostile page would.
import type { Random } from '../../main/core/3-label/random.ts';

/** A whole number from 0 up to `below`, which is not included. */
export function drawBelow(random: Random, below: number): number {
  return Math.floor(random() * below);
}

/** One of some things. @throws RangeError if there are none. */
export function drawOne<T>(random: Random, things: readonly T[]): T {
  const one = things[drawBelow(random, things.length)];
  if (one === undefined) throw new RangeError('Nothing to draw from');
  return one;
}

const EDGES = [0x00, 0x01, 0x0a, 0x20, 0x22, 0x26, 0x28, 0x3c, 0x3e, 0x7f, 0x80, 0xc0, 0xd8, 0xff];

/** Bytes with one change at a seeded place or, every other time, up to six. `words` are pieces that mean something to whoever reads the bytes. */
export function mutate(random: Random, bytes: Uint8Array, words: readonly string[]): Uint8Array<ArrayBuffer> {
  let changed: Uint8Array<ArrayBuffer> = new Uint8Array(bytes);
  const changes = random() < 0.5 ? 1 : 2 + drawBelow(random, 5);
  for (let left = changes; left > 0; left -= 1) changed = change(random, changed, words);
  return changed;
}

function change(random: Random, bytes: Uint8Array<ArrayBuffer>, words: readonly string[]): Uint8Array<ArrayBuffer> {
  const at = drawBelow(random, bytes.length + 1);
  const length = drawBelow(random, Math.min(bytes.length - at, random() < 0.1 ? 2000 : 24) + 1);
  const [before, within, after] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at + length)];
  switch (drawBelow(random, 8)) {
    case 0:
      if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ (1 << drawBelow(random, 8));
      return bytes;
    case 1:
      if (at < bytes.length) bytes[at] = drawOne(random, EDGES);
      return bytes;
    case 2:
      return new Uint8Array(Buffer.concat([before, after]));
    case 3:
      return new Uint8Array(Buffer.concat([before, within, within, after]));
    case 4:
      return new Uint8Array(Buffer.concat([before, Buffer.from(drawOne(random, words)), after]));
    case 5:
      return new Uint8Array(
        Buffer.concat([before, Buffer.from(drawOne(random, words).repeat(1 + drawBelow(random, 300))), within, after]),
      );
    case 6:
      // A stretch of noise in place, so that what stands behind keeps its offset.
      for (let index = at; index < at + length; index += 1) bytes[index] = drawBelow(random, 256);
      return bytes;
    default:
      return random() < 0.2
        ? new Uint8Array(before)
        : new Uint8Array(Buffer.concat([before, within, after.subarray(length)]));
  }
}

const ODD: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  '\0',
  '\uD800',
  '__proto__',
  'a'.repeat(64),
  'a'.repeat(100_000),
  '2026-13-40',
  0,
  -1,
  0.5,
  2 ** 53,
  -0,
  1e308,
  [],
  {},
  [[]],
  new Uint8Array(3),
];

/** A plain value in which one or a few parts are others, missing or too many. */
export function mutateValue(random: Random, value: unknown, depth = 0): unknown {
  if (random() < (depth === 0 ? 0.01 : 0.06)) return drawOne(random, ODD);
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    if (random() < 0.04) return Array.from({ length: drawBelow(random, 3000) }, () => items[0]);
    return items.flatMap((item) => (random() < 0.04 ? [] : [mutateValue(random, item, depth + 1)]));
  }
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) {
    return random() < 0.04 ? drawOne(random, ODD) : value;
  }
  const entries = Object.entries(value).flatMap(([key, item]) =>
    random() < 0.04
      ? []
      : [
          [
            random() < 0.02 ? drawOne(random, ['constructor', '__proto__', key.toUpperCase()]) : key,
            mutateValue(random, item, depth + 1),
          ] as const,
        ],
  );
  return Object.fromEntries(random() < 0.05 ? [...entries, ['extra', drawOne(random, ODD)]] : entries);
}
