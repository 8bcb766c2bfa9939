/**
 * A part of a pattern that must be filled by words, as its literals: `share`, `shar*`, `*share`, `*share*`, or one of the signs of
 * {@link CLASSES}. Any one of them is enough.
 */
export type Literals = readonly string[];

/** Which parts the words of one sentence can fill, as bits by the part's number, for the parts up to `upTo`. Filled in when first asked for. */
export interface Filled {
  bits: Uint32Array;
  upTo: number;
}

/** Signs that stand for a kind of word. */
export const CLASSES: Readonly<Record<string, string>> = {
  '#': String.raw`(?:\d[^ ]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|sixty|ninety)`,
  '<mail>': '[^ @]+@[^ ]+',
  '<url>': String.raw`(?:https?://|www\.)[^ ]+`,
};

/** Sentences hold few words besides those of the language: past so many the memory is emptied. */
const MOST_WORDS = 50_000;

const numbers = new Map<string, number>();
const whole = new Map<string, number[]>();
const begun = new Map<string, number[]>();
const tested: { readonly test: (word: string) => boolean; readonly part: number }[] = [];
const remembered = new Map<string, { readonly parts: readonly number[]; readonly upTo: number }>();

/** No parts filled yet. */
export function createFilled(): Filled {
  return { bits: new Uint32Array(0), upTo: 0 };
}

/** The number of a part of patterns; parts of the same source have the same number. */
export function toPartNumber(source: string, literals: () => Literals): number {
  const held = numbers.get(source);
  if (held !== undefined) return held;
  const part = numbers.size;
  numbers.set(source, part);
  for (const literal of literals()) remember(literal, part);
  return part;
}

/** Whether some word of a sentence fills the part: if none does, no pattern with that part stands there. */
export function isFilled(filled: Filled, words: readonly string[], part: number): boolean {
  if (part >= filled.upTo) fill(filled, words);
  return ((filled.bits[part >> 5] ?? 0) & (1 << (part & 31))) !== 0;
}

function fill(filled: Filled, words: readonly string[]): void {
  const bits = new Uint32Array((numbers.size >> 5) + 1);
  for (const word of new Set(words)) {
    for (const part of toParts(word)) bits[part >> 5] = (bits[part >> 5] ?? 0) | (1 << (part & 31));
  }
  filled.bits = bits;
  filled.upTo = numbers.size;
}

function toParts(word: string): readonly number[] {
  const held = remembered.get(word);
  if (held?.upTo === numbers.size) return held.parts;
  const parts = [...(whole.get(word) ?? [])];
  for (let end = 1; end <= word.length; end += 1) parts.push(...(begun.get(word.slice(0, end)) ?? []));
  for (const { test, part } of tested) if (test(word)) parts.push(part);
  if (remembered.size >= MOST_WORDS) remembered.clear();
  remembered.set(word, { parts, upTo: numbers.size });
  return parts;
}

function remember(literal: string, part: number): void {
  const source = CLASSES[literal];
  const bare = literal.replaceAll('*', '');
  if (source !== undefined) {
    const shape = new RegExp(`^${source}$`, 'u');
    tested.push({ part, test: (word) => shape.test(word) });
  } else if (literal.startsWith('*')) {
    const isInside = literal.endsWith('*');
    tested.push({ part, test: (word) => (isInside ? word.includes(bare) : word.endsWith(bare)) });
  } else {
    const into = literal.endsWith('*') ? begun : whole;
    const parts = into.get(bare) ?? [];
    parts.push(part);
    into.set(bare, parts);
  }
}
