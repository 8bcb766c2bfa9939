import type { FileBytes } from '../../../main/contract/types.ts';

/** Files as tools write them. */
export const encode = (name: string, text: string): FileBytes => ({ name, bytes: new TextEncoder().encode(text) });
export const toJson = (name: string, value: unknown): FileBytes => encode(name, JSON.stringify(value));
export const toLines = (name: string, values: readonly unknown[]): FileBytes =>
  encode(name, values.map((value) => `${JSON.stringify(value)}\n`).join(''));

/** An invented notice, with an emoji before the clauses so that units of offsets differ, and its two clauses. */
export const TEXT = 'Notice 🔒\nWe keep your bills for ten years. We pass your address on to carriers.\n';
export const KEEP = 'We keep your bills for ten years.';
export const PASS = 'We pass your address on to carriers.';

/** Where words stand in the notice, in code points and in UTF-16 code units. */
export const points = (words: string): readonly [number, number] => {
  const start = Array.from(TEXT.slice(0, TEXT.indexOf(words))).length;
  return [start, start + Array.from(words).length];
};
export const units = (words: string): readonly [number, number] => {
  const start = TEXT.indexOf(words);
  return [start, start + words.length];
};
