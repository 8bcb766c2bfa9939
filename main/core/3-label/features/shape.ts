import type { ClauseInContext } from '../clause-context.ts';
import { hashNext, hashText, hashUnits, scramble } from './hash.ts';
import { pushKey } from './key-buffer.ts';
import type { KeyBuffer } from './key-buffer.ts';
import type { WordList } from './word-list.ts';

const SHAPE_SEED = 0x2545f491;
const LONGEST_BUCKET = 12;
const LONGEST_HEADING = 6;
const OPENING_WORDS = 3;

const toKey = (cue: string): number => hashText(cue, SHAPE_SEED);
const toKeys = (cue: string, last: number): Int32Array =>
  Int32Array.from({ length: last + 1 }, (_, at) => toKey(`${cue} ${at}`));

const LENGTHS = toKeys('length', LONGEST_BUCKET);
const HEADINGS = toKeys('heading', LONGEST_HEADING);
const [START_DIGIT, START_LOWER, START_UPPER] = [toKey('start digit'), toKey('start lower'), toKey('start upper')];
const [LEAD_IN, QUESTION, MAIL, LINK, TABLE] = ['lead-in', 'question', 'mail', 'link', 'table'].map(toKey) as [
  number,
  number,
  number,
  number,
  number,
];
const START = hashUnits('start ', 0, 6, SHAPE_SEED);
const END = hashUnits('end ', 0, 4, SHAPE_SEED);

/**
 * Push the keys of cues that are no words: how long the clause is (on a scale of half octaves), how it begins and ends,
 * its first words, whether it completes a lead-in, holds an address or asks, and how long its heading is.
 */
export function pushShapeKeys(into: KeyBuffer, clause: ClauseInContext, words: WordList, headingWords: number): void {
  const text = clause.text.trim();
  pushKey(into, LENGTHS[Math.min(LONGEST_BUCKET, Math.floor(Math.log2(1 + words.count) * 2))]!);
  pushKey(into, scramble(hashUnits(text, Math.max(0, text.length - 1), text.length, END)));
  pushKey(into, toStartKey(text));
  pushKey(into, HEADINGS[Math.min(LONGEST_HEADING, headingWords)]!);
  if (clause.leadIn !== null) pushKey(into, LEAD_IN);
  if (text.includes('?')) pushKey(into, QUESTION);
  if (text.includes('@')) pushKey(into, MAIL);
  if (text.includes('http') || text.includes('www.')) pushKey(into, LINK);
  if (text.includes(' — ')) pushKey(into, TABLE);
  let opening = SHAPE_SEED;
  for (let at = 0; at < Math.min(OPENING_WORDS, words.count); at += 1) {
    opening = hashNext(opening, words.stems[at]!);
    pushKey(into, opening);
  }
}

/** What kind of character a text begins with; a sign counts as itself. */
function toStartKey(text: string): number {
  const unit = text === '' ? 0 : text.charCodeAt(0);
  if (unit >= 97 && unit <= 122) return START_LOWER;
  if (unit >= 65 && unit <= 90) return START_UPPER;
  if (unit >= 48 && unit <= 57) return START_DIGIT;
  if (unit >= 128) {
    const first = text.charAt(0);
    if (/\p{Ll}/u.test(first)) return START_LOWER;
    if (/\p{Lu}/u.test(first)) return START_UPPER;
  }
  return scramble(hashUnits(text, 0, Math.min(1, text.length), START));
}
