import type { ClauseInContext } from '../clause-context.ts';
import { hashNext, hashText } from './hash.ts';
import type { WordKeys } from './word-memo.ts';

const SHAPE_SEED = 0x2545f491;
const LONGEST_BUCKET = 12;

/**
 * Cues that are no words: how long the clause is (on a scale of half octaves), how it begins and ends, its first words,
 * whether it completes a lead-in, holds an address or asks, and how long its heading is.
 */
export function toShapeKeys(
  clause: ClauseInContext,
  words: readonly WordKeys[],
  headingWords: number,
): readonly number[] {
  const text = clause.text.trim();
  const cues = [
    `length ${Math.min(LONGEST_BUCKET, Math.floor(Math.log2(1 + words.length) * 2))}`,
    `end ${text.slice(-1)}`,
    `start ${toCharacterClass(text)}`,
    `heading ${Math.min(6, headingWords)}`,
  ];
  if (clause.leadIn !== null) cues.push('lead-in');
  if (text.includes('?')) cues.push('question');
  if (text.includes('@')) cues.push('mail');
  if (text.includes('http') || text.includes('www.')) cues.push('link');
  if (text.includes(' — ')) cues.push('table');
  const keys = cues.map((cue) => hashText(cue, SHAPE_SEED));
  let opening = SHAPE_SEED;
  for (const { stem } of words.slice(0, 3)) keys.push((opening = hashNext(opening, stem)));
  return keys;
}

function toCharacterClass(text: string): string {
  const first = text.slice(0, 1);
  if (/\d/.test(first)) return 'digit';
  if (/\p{Ll}/u.test(first)) return 'lower';
  return /\p{Lu}/u.test(first) ? 'upper' : first;
}
