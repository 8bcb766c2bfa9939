import type { Extent } from '../../contract/types.ts';

/** How far a word of introduction is looked for, and how far one that is enough by itself, in code units from the start. */
const HEAD = 2500;
const OPENING = 400;
const INTRODUCES =
  /\b(?:this|our|the following)\s+(?:[\p{L}-]+\s+){0,5}(?:policy|notice|statement|page|document)\b[^.]{0,60}\b(?:explains?|describes?|applies|apply|sets?\s+out|covers?|tells?|governs?|informs?|outlines?|discloses?|is\s+(?:to|intended|designed)|provides?|details|relates|summari[sz]es)\b|\bcommitted\s+to\s+protecting\b|\b(?:respects?|values?|protecting)\s+your\s+privacy\b|\bwelcome\s+to\b/iu;
const OWN_TITLE = /\bprivacy\b.{0,40}\b(?:policy|notice|statement)\b|\bdata\s+protection\b|\bprivacy\s*$/iu;
const SECTION_TITLE = /\b(?:chang\w*|updat\w*|amend\w*|officer|covers?)\b|^\d/iu;
/** What a whole policy speaks of: most have all of these, and a section has few. */
const TOPICS: readonly RegExp[] = [
  /\b(?:collect|gather|obtain)/i,
  /\b(?:shar(?:e|ing)|disclos|third[- ]part)/i,
  /\b(?:secur(?:e|ity)|safeguards?)\b/i,
  /(?:chang|updat|amend|revis|modif)\w*[^.]{0,60}\b(?:policy|notice|statement)|\b(?:policy|notice|statement)\b[^.]{0,60}(?:chang|updat|amend|revis|modif)/i,
  /\bcontact(?:ing)? (?:us|our)\b|\bquestions?\b[^.]{0,60}(?:policy|notice|statement|privacy)|@/i,
  /\b(?:this|our|the) (?:[\p{L}-]+ ){0,3}(?:privacy )?(?:policy|notice|statement)\b/iu,
  /\bcookies?\b/i,
  /\b(?:retain|retention|delet|eras)/i,
  /\bwe (?:may |will |also )?us(?:e|ed) /i,
];
/** What a whole policy's sections run over, from the first to the last, by their headings. */
const RUN: readonly RegExp[] = [
  /\b(?:collect|gather|receive|what (?:information|data))/i,
  /\b(?:shar(?:e|ing)|disclos|third part|recipients)/i,
  /\b(?:rights|contact|complain\w*|questions|choices|changes|updates|should know|other information|miscellaneous)\b/i,
];
/** A notice of cookies alone is one section of what its maker has to say. */
const COOKIES_ALONE =
  /^[\s#*]*cookies?(?:\s+(?:and|&)\s+(?!privacy)\p{L}+){0,2}\s+(?:notice|policy|statement|declaration)\b(?!.*\bprivacy\b)/iu;
/** A text that opens with a section of a number past the first, and has no first one. */
const LATER_SECTION = /^[\s#*]*(?:section\s+|article\s+)?(?:[2-9]|1\d)(?:\.\d+)*[.):]\s+\p{L}/iu;
const FIRST_SECTION = /(?:^|\n)[\s#*]*(?:section\s+|article\s+)?1(?:\.\d+)*[.):]?\s+\p{L}/iu;
/** With at most so many topics a text is a part, and up to so many where nothing at its head speaks for a whole. */
const FEW = 4;
const SOME = 6;
/** From so many on a text is whole, whatever stands at its head: pages are saved without their titles. */
const NEARLY_ALL = 8;
/** A shorter text, in code units, has no room for many topics, whole or not. */
const LEAST = 300;

/**
 * Whether a text is a whole policy or a part of one.
 *
 * A part starts in mid-sentence, with a small letter, or with a section that is not the first by its number; or it is a notice of cookies
 * alone; or it has no title and no date of a policy, and speaks of few of the things that a whole one speaks of, or starts at a section
 * without a word of introduction. Headings that run from what is collected over who gets it to what closes a policy make a whole of it.
 */
export function findExtent(text: string, title: string | null, effectiveDate: string | null): Extent {
  const head = text.slice(0, HEAD);
  const first = /[\p{L}\p{N}]\S*/u.exec(head)?.[0] ?? '';
  if (/^\p{Ll}/u.test(first) && !/\.\p{L}{2}|@|:\/\/|^i[A-Z]|^e[A-Z]/u.test(first)) return 'excerpt';
  if (COOKIES_ALONE.test(text)) return 'excerpt';
  if (LATER_SECTION.test(head) && !FIRST_SECTION.test(text)) return 'excerpt';
  const isTitled = title !== null && OWN_TITLE.test(title) && !SECTION_TITLE.test(title);
  if (effectiveDate !== null || isTitled || INTRODUCES.test(head.slice(0, OPENING))) return 'whole';
  if (runsThrough(text)) return 'whole';
  const topics = text.length < LEAST ? TOPICS.length : TOPICS.filter((topic) => topic.test(text)).length;
  if (topics <= FEW) return 'excerpt';
  if (topics >= NEARLY_ALL && text.length >= LEAST) return 'whole';
  if (title !== null || INTRODUCES.test(head)) return 'whole';
  const [line = ''] = text.trimStart().split(/\r\n?|\n/, 1);
  const opensSection = line.trim().split(/\s+/).length <= 12 && !/[.!]\s*$/.test(line);
  return opensSection || topics <= SOME ? 'excerpt' : 'whole';
}

function runsThrough(text: string): boolean {
  const headings = text.split(/\r\n?|\n/).filter((line) => line.startsWith('#'));
  return RUN.every((section) => headings.some((heading) => section.test(heading)));
}
