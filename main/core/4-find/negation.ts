import type { Span } from '../../contract/types.ts';
import type { Words } from './words.ts';

const NEGATORS = new Set([
  'not',
  'never',
  'no',
  'nor',
  'neither',
  'nobody',
  'none',
  'nothing',
  'refuse',
  'refuses',
  'prohibited',
  'forbidden',
]);
/** Words behind which a negator denies nothing: “not only”, “not limited to”, “no longer than”, “do not hesitate”, “Do Not Track”. */
const HARMLESS = new Set([
  'only',
  'limited',
  'longer',
  'matter',
  'hesitate',
  'just',
  'necessarily',
  'later',
  'less',
  'more',
  'wish',
  'want',
  'track',
]);
/** Words that end what a negator before them reaches. */
const BARRIERS = new Set([
  '.',
  'but',
  'however',
  'except',
  'unless',
  'although',
  'though',
  'if',
  'otherwise',
  'save',
  'until',
  'because',
  'while',
  'when',
  'where',
  'so',
]);
/** How far a negator reaches, in words. */
const REACH = 12;

/**
 * Whether the practice that a match names is denied: a negator stands inside it or in front of it, with no word between that ends its reach.
 *
 * “We do not sell or rent your data” denies both; in “we do not sell it, but share it with affiliates” sharing is not denied.
 */
export function isNegated({ words }: Words, { start, end }: Span): boolean {
  for (let at = end - 1; at >= start; at -= 1) if (isNegator(words, at)) return true;
  for (let at = start - 1; at >= 0 && at >= start - REACH; at -= 1) {
    if (BARRIERS.has(words[at] ?? '') && !followsNegator(words, at)) return false;
    if (isNegator(words, at)) return true;
  }
  return false;
}

function isNegator(words: readonly string[], at: number): boolean {
  if (!NEGATORS.has(words[at] ?? '')) return false;
  if (words[at + 1] === 'the' && words[at + 2] === 'obligation') return false;
  return !HARMLESS.has(words[at + 1] ?? '') && !(words[at] === 'not' && words[at - 1] === 'or');
}

// “not, except as described here, sell”: the exception is an aside, and the negator reaches over it.
function followsNegator(words: readonly string[], at: number): boolean {
  return words[at - 1] === ',' && isNegator(words, at - 2);
}
