/** Words in a shingle. */
const WORDS = 5;
/** Hashes kept of a text: its sketch. With 200, a share of 0.5 is met within 0.07 in 19 of 20 cases. */
const SKETCH = 200;
/** Texts that share this much of their shingles count as one text told twice. */
const ALIKE = 0.5;

/**
 * Pairs of texts, by their places, that are nearly the same: they share half of their five-word shingles or more, as versions of one policy
 * and policies made from one template do. Case and punctuation don’t count. Told from sketches, so that near the border a pair can be missed.
 * Pairs of which `isKnown` holds are passed over. Null comes after each text: it is a moment for others.
 *
 * Source: A. Z. Broder (1997), On the resemblance and containment of documents (bottom-k sketches).
 */
export function* findNearDuplicates(
  texts: readonly string[],
  isKnown: (first: number, second: number) => boolean = () => false,
): Generator<readonly [number, number] | null, void, undefined> {
  const sketches: (readonly number[])[] = [];
  const holders = new Map<number, number[]>();
  for (const [second, text] of texts.entries()) {
    const sketch = toSketch(text);
    const shared = new Int32Array(second);
    for (const hash of sketch) {
      const held = holders.get(hash) ?? [];
      for (const first of held) shared[first] = (shared[first] ?? 0) + 1;
      held.push(second);
      holders.set(hash, held);
    }
    for (const [first, count] of shared.entries()) {
      const other = sketches[first] ?? [];
      // No pair can be more alike than what its sketches share.
      const isCandidate = count > 0 && count >= ALIKE * Math.max(sketch.length, other.length);
      if (isCandidate && !isKnown(first, second) && toResemblance(other, sketch) >= ALIKE) yield [first, second];
    }
    sketches.push(sketch);
    yield null;
  }
}

/** The lowest hashes of a text’s shingles, rising. A text shorter than a shingle is one shingle. */
function toSketch(text: string): readonly number[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = new Set<number>();
  for (let at = 0; at < Math.max(1, words.length - WORDS + 1); at += 1) {
    hashes.add(toHash(words.slice(at, at + WORDS).join(' ')));
  }
  return [...hashes].toSorted((a, b) => a - b).slice(0, SKETCH);
}

/** The share of shingles that two texts have in common, as their sketches tell. */
function toResemblance(first: readonly number[], second: readonly number[]): number {
  const union = [...new Set([...first, ...second])].toSorted((a, b) => a - b).slice(0, SKETCH);
  const [inFirst, inSecond] = [new Set(first), new Set(second)];
  return union.filter((hash) => inFirst.has(hash) && inSecond.has(hash)).length / Math.max(1, union.length);
}

/** FNV-1a over UTF-16 code units, mixed at the end (Murmur3’s finaliser), 32 bits. */
function toHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
