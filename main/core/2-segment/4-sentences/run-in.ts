import type { Span } from '../../../contract/types.ts';
import { BLANK, isCapital, isSmall, toCodes } from '../2-words/characters.ts';
import { findTitleLength, hasFiniteVerb, isTitleCase, toWords } from '../2-words/heading-words.ts';
import { STARTERS, STRONG_STARTERS } from '../2-words/words.ts';

const MARKED = /^(\*\*|__)((?:(?!\1)[^\n\r])+)\1[.:]?/;
const BOLD_STARTS = toCodes('*_');
/** Signs behind which a converter leaves no blank where a title ends. */
const JOINTS = toCodes('?)’');
/** Where two words can be glued: at a joint or anything beyond ASCII, before a capital or the like. */
const MAY_GLUE = /[a-z?)\u0080-\uFFFF][A-Z\u0080-\uFFFF]/;
/** How far into a paragraph a run-in heading may reach, in code units. */
const REACH = 140;

/**
 * Where a heading that runs into its paragraph ends, or null: "Our CookiesWe use …", "**Cookies.** We use …".
 *
 * `boldEnd` is where bold type at the paragraph's head ends, by the source; equal to the span's start where there is none.
 */
export function findRunInEnd(text: string, span: Span, boldEnd: number): number | null {
  const head = text.slice(span.start, Math.min(span.end, span.start + REACH));
  return (
    findBoldEnd(text, span, boldEnd) ??
    findMarkedEnd(head, span) ??
    findTitleEnd(head, span) ??
    findGluedEnd(text, { start: span.start, end: span.start + head.length })
  );
}

function findBoldEnd(text: string, span: Span, boldEnd: number): number | null {
  if (boldEnd <= span.start || boldEnd >= span.end || boldEnd - span.start > REACH) {
    return null;
  }
  const bold = text.slice(span.start, boldEnd).trimEnd();
  const rest = text.slice(boldEnd, boldEnd + 40);
  return isRunIn(bold, rest) ? span.start + bold.length : null;
}

function findMarkedEnd(head: string, span: Span): number | null {
  const hit = BOLD_STARTS.has(head.charCodeAt(0)) ? MARKED.exec(head) : null;
  if (hit === null) {
    return null;
  }
  return isRunIn(hit[0].replaceAll(/[*_]/g, ''), head.slice(hit[0].length)) ? span.start + hit[0].length : null;
}

/** Whether bold words are a heading of what follows: they end like one, and a sentence of its own comes next. */
function isRunIn(bold: string, rest: string): boolean {
  const words = toWords(bold);
  const next = /^\s*["“(]?(\p{Lu}[\p{L}'’]*)/u.exec(rest)?.[1];
  if (
    words.length === 0 ||
    words.length > 12 ||
    next === undefined ||
    /^(?:note|important|please note)\b/i.test(bold)
  ) {
    return false;
  }
  return /[.:?!]\s*$/.test(bold) || (isTitleCase(words) && STARTERS.has(next.toLowerCase()));
}

function findTitleEnd(head: string, span: Span): number | null {
  const length = findTitleLength(head);
  return length === null ? null : span.start + length;
}

/** A capital right behind a small letter, where title case stops and a sentence starts. Names with inner capitals go on otherwise. */
function findGluedEnd(text: string, { start, end }: Span): number | null {
  if (!MAY_GLUE.test(text.slice(start, end))) {
    return null;
  }
  for (let at = start + 1; at < end; at += 1) {
    if (isCapital(text.charCodeAt(at)) && isJoint(text.charCodeAt(at - 1))) {
      const rest = text.slice(at, end);
      const next = /^[\p{L}'’]+(?=[\s,])/u.exec(rest)?.[0] ?? '';
      if (opensSentence(next, rest.slice(next.length)) && isGluedTitle(text.slice(start, at), text.charAt(at - 1))) {
        return at;
      }
    }
  }
  return null;
}

function isJoint(code: number): boolean {
  return code !== BLANK && (isSmall(code) || JOINTS.has(code));
}

function isGluedTitle(title: string, joint: string): boolean {
  const words = toWords(title);
  return (
    words.length <= 14 &&
    /^[\p{Lu}\p{N}]/u.test(title) &&
    (joint === '?' || (isTitleCase(words) && !hasFiniteVerb(words.slice(1)))) &&
    !/[.;]/.test(title.replaceAll(/\.\p{L}/gu, ''))
  );
}

/** Whether a word opens a sentence here. Short words that also end names ("LinkedIn") must be followed by a small word that fits. */
function opensSentence(next: string, rest: string): boolean {
  const word = next.toLowerCase().replace(/['’].*$/, '');
  if (!STRONG_STARTERS.has(word) || word === '') {
    return false;
  }
  return (
    !/^(?:in|on|at|by|it|as|all|each|any|there|with)$/.test(word) ||
    /^\s+(?:order|addition|general|some|this|these|those|certain|the|accordance|connection|our|case|your|you|we|with|is|are|may|necessary|part|of)\b/.test(
      rest,
    )
  );
}
