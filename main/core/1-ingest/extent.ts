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
 * A part starts in mid-sentence, with a small letter; or it has no title and no date of a policy, and speaks of few of the things that a
 * whole one speaks of, or starts at a section without a word of introduction.
 */
export function findExtent(text: string, title: string | null, effectiveDate: string | null): Extent {
  const head = text.slice(0, HEAD);
  const first = /[\p{L}\p{N}]\S*/u.exec(head)?.[0] ?? '';
  if (/^\p{Ll}/u.test(first) && !/\.\p{L}{2}|@|:\/\/|^i[A-Z]|^e[A-Z]/u.test(first)) return 'excerpt';
  const isTitled = title !== null && OWN_TITLE.test(title) && !SECTION_TITLE.test(title);
  if (effectiveDate !== null || isTitled || INTRODUCES.test(head.slice(0, OPENING))) return 'whole';
  const topics = text.length < LEAST ? TOPICS.length : TOPICS.filter((topic) => topic.test(text)).length;
  if (topics <= FEW) return 'excerpt';
  if (topics >= NEARLY_ALL && text.length >= LEAST) return 'whole';
  if (title !== null || INTRODUCES.test(head)) return 'whole';
  const [line = ''] = text.trimStart().split(/\r\n?|\n/, 1);
  const opensSection = line.trim().split(/\s+/).length <= 12 && !/[.!]\s*$/.test(line);
  return opensSection || topics <= SOME ? 'excerpt' : 'whole';
}
