import type { Span } from '../../contract/types.ts';
import { CLASSES, isFilled, toPartNumber } from './pattern-parts.ts';
import { WORD_SETS } from './word-sets.ts';
import { toWordIndex, type Words } from './words.ts';

/**
 * A pattern over the words of a sentence, written as it is read:
 *
 * - `share` is that word, `shar*` any word that begins so, `*share*` any that has it inside, `#` a number in figures or in words;
 * - `(sell|rent|trade in)` is one of several, each of one word or more; `@data` is a named set of such choices;
 * - `?` behind a word, a choice or a set says that it may be missing;
 * - `..4` is up to four words of any kind, never over the end of a sentence; it stands between choices, never inside one.
 */
export type Pattern = string;

interface Compiled {
  /** The parts without which the pattern stands nowhere. */
  readonly parts: readonly number[];
  /** Made when it is first needed: most patterns are not met by most policies. */
  expression: RegExp | null;
}

const compiled = new Map<Pattern, Compiled>();
const sources = new Map<string, string>();
const phrases = new Map<string, readonly string[]>();
const NONE: readonly Span[] = [];
const GAP = /^\.\.(\d+)$/;
const WORD = /^(?:\*?[\p{L}\p{N}'/@:+-][\p{L}\p{N}'./@:+-]*\*?|,)$/u;

/** Every place where a pattern stands, leftmost first and without overlap, as half-open spans of word indexes. */
export function findMatches(words: Words, pattern: Pattern): readonly Span[] {
  const expression = toExpression(words, pattern);
  if (expression === null) return NONE;
  const matches: Span[] = [];
  expression.lastIndex = 0;
  for (let hit = expression.exec(words.line); hit !== null; hit = expression.exec(words.line)) {
    const start = toWordIndex(words, hit.index);
    matches.push({ start, end: toWordIndex(words, hit.index + hit[0].length - 1) + 1 });
    // A pattern of optional parts alone may match nothing.
    if (hit[0] === '') expression.lastIndex += 1;
  }
  return matches;
}

/** Whether any of the patterns stands among the words. */
export function matchesAny(words: Words, patterns: readonly Pattern[]): boolean {
  return patterns.some((pattern) => {
    const expression = toExpression(words, pattern);
    if (expression === null) return false;
    expression.lastIndex = 0;
    return expression.test(words.line);
  });
}

/**
 * Learn the parts of patterns that will be looked for. What a sentence can fill is worked out for all known patterns at once, so that it is
 * cheaper to name them before the first sentence is read; nothing else depends on it.
 *
 * @throws SyntaxError if one is no pattern, RangeError if it names a set that is not there: mistakes in a detector.
 */
export function preparePatterns(patterns: readonly Pattern[]): void {
  for (const pattern of patterns) if (!compiled.has(pattern)) compile(pattern);
}

/**
 * The pattern as an expression over a sentence's line, or null where the sentence lacks a word that it needs.
 *
 * @throws SyntaxError if the pattern is not one, RangeError if it names a set that is not there: mistakes in a detector.
 */
function toExpression({ words, filled }: Words, pattern: Pattern): RegExp | null {
  const held = compiled.get(pattern) ?? compile(pattern);
  for (const part of held.parts) if (!isFilled(filled, words, part)) return null;
  held.expression ??= new RegExp(`(?<= )${toElements(pattern).map(getSource).join('')}`, 'gu');
  return held.expression;
}

function compile(pattern: Pattern): Compiled {
  const filled = toElements(pattern).filter((element) => !GAP.test(element));
  for (const element of filled) toPhrases(element);
  // What few phrases fill is missing most often: asked for first, it spares the rest.
  const needed = filled
    .filter((element) => !element.endsWith('?'))
    .toSorted((a, b) => toPhrases(a).length - toPhrases(b).length);
  const parts = needed.map((element) => toPartNumber(element, () => toPhrases(element).map(toKey)));
  const made = { parts, expression: null };
  compiled.set(pattern, made);
  return made;
}

function toElements(pattern: Pattern): readonly string[] {
  return pattern.match(/\([^()]*\)\??|\S+/g) ?? [];
}

/** The longest word of a phrase, without which the phrase does not stand. */
function toKey(phrase: string): string {
  return phrase.split(/\s+/).toSorted((a, b) => b.length - a.length)[0] ?? '';
}

function toPhrases(element: string): readonly string[] {
  const held = phrases.get(element) ?? readPhrases(element);
  phrases.set(element, held);
  return held;
}

/** @throws SyntaxError where a choice holds brackets, a gap or another sign that no word fills, and so could never be met. */
function readPhrases(element: string): readonly string[] {
  const bare = element.endsWith('?') ? element.slice(0, -1) : element;
  const choices = /^\(.*\)$/.test(bare) ? bare.slice(1, -1).split('|') : [bare];
  const read = choices.flatMap(toChoices).map((phrase) => phrase.trim());
  const wrong = read.find((phrase) => !phrase.split(/\s+/).every((word) => word in CLASSES || WORD.test(word)));
  if (wrong !== undefined) throw new SyntaxError(`Not a choice of a pattern: ${wrong} in ${element}`);
  return read;
}

// The same sets stand in many patterns.
function getSource(element: string): string {
  const held = sources.get(element) ?? toSource(element);
  sources.set(element, held);
  return held;
}

function toSource(element: string): string {
  const gap = GAP.exec(element);
  if (gap !== null) return `(?:(?!\\. )[^ ]+ ){0,${gap[1] ?? '0'}}?`;
  const source = `(?:${toPhrases(element).toSorted(longestFirst).map(toPhrase).join('|')})`;
  return element.endsWith('?') ? `${source}?` : source;
}

// At one place the first alternative wins, and “full name” says more than “name”.
function longestFirst(a: string, b: string): number {
  return b.split(' ').length - a.split(' ').length;
}

function toChoices(choice: string): readonly string[] {
  const [named, name = ''] = /@([a-z]+)/.exec(choice) ?? [];
  if (named === undefined) return [choice];
  const set = WORD_SETS[name];
  if (set === undefined) throw new RangeError(`No set of words is called ${choice}`);
  const members = set.flatMap((one) => one.replace(/^\((.*)\)$/, '$1').split('|'));
  return members.flatMap((one) => toChoices(choice.replace(named, one)));
}

function toPhrase(phrase: string): string {
  return phrase.split(/\s+/).map(toWord).join('');
}

function toWord(word: string): string {
  const source = CLASSES[word];
  if (source !== undefined) return `${source} `;
  const literal = word.replaceAll('*', '').replaceAll(/[.+]/g, String.raw`\$&`);
  return `${word.startsWith('*') ? '[^ ]*' : ''}${literal}${word.endsWith('*') ? '[^ ]*' : ''} `;
}
