import type { Span } from '../../contract/types.ts';
import { WORD_SETS } from './word-sets.ts';
import { toWordIndex, type Words } from './words.ts';

/**
 * A pattern over the words of a sentence, written as it is read:
 *
 * - `share` is that word, `shar*` any word that begins so, `*share*` any that has it inside, `#` a number in figures or in words;
 * - `(sell|rent|trade in)` is one of several, each of one word or more; `@data` is a named set of such choices;
 * - `?` behind a word, a choice or a set says that it may be missing;
 * - `..4` is up to four words of any kind, never over the end of a sentence.
 */
export type Pattern = string;

const compiled = new Map<Pattern, RegExp>();

/** Every place where a pattern stands, leftmost first and without overlap, as half-open spans of word indexes. */
export function findMatches(words: Words, pattern: Pattern): readonly Span[] {
  const matches: Span[] = [];
  for (const hit of words.line.matchAll(compile(pattern))) {
    const start = toWordIndex(words, hit.index);
    matches.push({ start, end: toWordIndex(words, hit.index + hit[0].length - 1) + 1 });
  }
  return matches;
}

/** Whether any of the patterns stands among the words. */
export function matchesAny(words: Words, patterns: readonly Pattern[]): boolean {
  return patterns.some((pattern) => words.line.search(compile(pattern)) >= 0);
}

/** @throws SyntaxError if the pattern is not one, RangeError if it names a set that is not there: mistakes in a detector. */
function compile(pattern: Pattern): RegExp {
  const held = compiled.get(pattern);
  if (held !== undefined) return held;
  const elements = pattern.match(/\([^()]*\)\??|\S+/g) ?? [];
  const made = new RegExp(`(?<= )${elements.map(toSource).join('')}`, 'gu');
  compiled.set(pattern, made);
  return made;
}

function toSource(element: string): string {
  const gap = /^\.\.(\d+)$/.exec(element);
  if (gap !== null) return `(?:(?!\\. )[^ ]+ ){0,${gap[1] ?? '0'}}?`;
  const optional = element.endsWith('?');
  const bare = optional ? element.slice(0, -1) : element;
  const choices = bare.startsWith('(') ? bare.slice(1, -1).split('|') : [bare];
  const source = `(?:${choices.flatMap(toChoices).toSorted(longestFirst).map(toPhrase).join('|')})`;
  return optional ? `${source}?` : source;
}

// At one place the first alternative wins, and “full name” says more than “name”.
function longestFirst(a: string, b: string): number {
  return b.split(' ').length - a.split(' ').length;
}

function toChoices(choice: string): readonly string[] {
  const [named, name = ''] = /@([a-z]+)/.exec(choice) ?? [];
  if (named === undefined) return choice.replaceAll(/[()]/g, '').split('|');
  const set = WORD_SETS[name];
  if (set === undefined) throw new RangeError(`No set of words is called ${choice}`);
  const members = set.flatMap((one) => one.replaceAll(/[()]/g, '').split('|'));
  return members.flatMap((one) => toChoices(choice.replace(named, one)));
}

function toPhrase(phrase: string): string {
  return phrase.trim().split(/\s+/).map(toWord).join('');
}

const NUMBER =
  '(?:\\d[^ ]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|sixty|ninety)';

const CLASSES: Readonly<Record<string, string>> = {
  '#': NUMBER,
  '<mail>': '[^ @]+@[^ ]+',
  '<url>': '(?:https?://|www\\.)[^ ]+',
};

function toWord(word: string): string {
  const source = CLASSES[word];
  if (source !== undefined) return `${source} `;
  if (!/^\*?[\p{L}\p{N}'./@,:()+-]+\*?$/u.test(word)) throw new SyntaxError(`Not a word of a pattern: ${word}`);
  const literal = word.replaceAll('*', '').replaceAll(/[.()+]/g, String.raw`\$&`);
  return `${word.startsWith('*') ? '[^ ]*' : ''}${literal}${word.endsWith('*') ? '[^ ]*' : ''} `;
}
