import type { Span } from '../../contract/types.ts';
import { createFilled, type Filled } from './pattern-parts.ts';

/**
 * A text as lower-case words for patterns, each with its place in the document.
 *
 * `line` is the words with a blank before, between and after them. A hyphen parts words; “don't” is “do not” and a possessive's “'s” is
 * dropped; “.” stands for the end of a sentence, and commas are words of their own; brackets are left out. Addresses of pages and mailboxes stay whole.
 */
export interface Words {
  readonly line: string;
  readonly words: readonly string[];
  readonly spans: readonly Span[];
  /** Where each word begins in `line`. */
  readonly places: readonly number[];
  /** Which parts of patterns the words can fill: a memory of their own. */
  readonly filled: Filled;
}

const TAG = /<\/?[a-z][a-z\d]*(?:\s[^<>]{0,300})?>/giu;
const TOKEN =
  /(?:https?:\/\/|www\.)[^\s<>()[\]"”]*[^\s<>()[\]"”.,;:]|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|e-mail(?:s|ed|ing)?(?!\p{L})|\p{L}(?:\.\p{L})+\b\.?|\d+(?:[.,:]\d+)*|[\p{L}\p{N}]+(?:['’]\p{L}+)*|[.;?!,]/giu;

/** Read the stretch of `text` as words. Spans are of `text`. An empty stretch gives no words. */
export function toWords(text: string, { start, end }: Span): Words {
  const stretch = text.slice(start, end);
  // Blanked rather than cut out, so that places stay.
  const bare = stretch.includes('<') ? stretch.replaceAll(TAG, (tag) => ' '.repeat(tag.length)) : stretch;
  const found: { word: string; span: Span }[] = [];
  for (const { 0: token, index } of bare.matchAll(TOKEN)) {
    const span = { start: start + index, end: start + index + token.length };
    for (const word of toPlainWords(token, bare, index)) found.push({ word, span });
  }
  return assemble(found);
}

/** One run of words from two: a list's lead-in and its item. */
export function joinWords(one: Words, other: Words): Words {
  return assemble(
    [one, other].flatMap(({ words, spans }) =>
      words.map((word, at) => ({ word, span: spans[at] ?? { start: 0, end: 0 } })),
    ),
  );
}

/** The place among `words` of the word that stands at `place` of the line, or of the one before it. */
export function toWordIndex({ places }: Words, place: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function assemble(found: readonly { readonly word: string; readonly span: Span }[]): Words {
  const places: number[] = [];
  let length = 1;
  for (const { word } of found) {
    places.push(length);
    length += word.length + 1;
  }
  const words = found.map(({ word }) => word);
  return { line: ` ${words.join(' ')} `, words, spans: found.map(({ span }) => span), places, filled: createFilled() };
}

function toPlainWords(token: string, text: string, index: number): readonly string[] {
  if (/^[;?!]$/.test(token)) return ['.'];
  if (token === '.') return endsSentence(text, index) ? ['.'] : [];
  const word = token.toLowerCase().replaceAll('’', "'");
  if (word.startsWith('e-mail')) return [word.replace('-', '')];
  if (word === '3rd') return ['third'];
  if (word.includes('.') && /^\p{L}\./u.test(word)) return [word.replace(/\.$/, '')];
  return word.includes("'") || word === 'cannot' ? expand(word) : [word];
}

const SHORTENED: Readonly<Record<string, string>> = { "won't": 'will', "can't": 'can', "shan't": 'shall' };
const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ["'s", []],
  ["'ll", ['will']],
  ["'re", ['are']],
  ["'ve", ['have']],
];

function expand(word: string): readonly string[] {
  if (word === 'cannot') return ['can', 'not'];
  if (word.endsWith("n't")) return [SHORTENED[word] ?? word.slice(0, -3), 'not'];
  for (const [ending, more] of ENDINGS) if (word.endsWith(ending)) return [word.slice(0, -ending.length), ...more];
  return [word];
}

const SHORT_FORM =
  /(?<!\p{L})(?:inc|ltd|corp|co|llc|art|arts|no|nos|sec|st|mr|mrs|ms|dr|vs|para|lit|dept|attn|ave|ste|rd|blvd|tel)$/iu;

// A full stop before a small letter or a comma is an abbreviation's.
function endsSentence(text: string, index: number): boolean {
  if (SHORT_FORM.test(text.slice(Math.max(0, index - 6), index))) return false;
  return !/^\.?[\p{L}\p{N}]|^,|^[\s)]+\p{Ll}/u.test(text.slice(index + 1, index + 4));
}
