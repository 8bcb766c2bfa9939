/**
 * Scramble 32 bits so that near keys land far apart: the finaliser of MurmurHash3 (A. Appleby, public domain).
 *
 * Returns a signed 32-bit integer, which engines keep unboxed.
 */
export function scramble(key: number): number {
  let bits = key ^ (key >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/** FNV-1a over the UTF-16 code units of `text` from `start` to `end`, begun at `seed`; not yet scrambled. */
export function hashUnits(text: string, start: number, end: number, seed: number): number {
  let bits = seed;
  for (let at = start; at < end; at += 1) bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193);
  return bits;
}

/** The 32-bit key of a whole string under a seed. */
export function hashText(text: string, seed: number): number {
  return scramble(hashUnits(text, 0, text.length, seed));
}

/** The key of a sequence grown by one item: order counts. */
export function hashNext(sequence: number, item: number): number {
  return scramble(Math.imul(sequence, 31) + item);
}
