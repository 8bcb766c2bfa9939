import type { Extent } from '../../contract/types.ts';
import type { Page } from './page.ts';

/** What of a page tells how far it goes; without blocks its headings are Markdown's. */
type Text = Pick<Page, 'text' | 'blocks'>;

/** How far a word of introduction is looked for, and how far one that is enough by itself, in code units from the start. */
const HEAD = 2500;
const OPENING = 400;
const NAMING = 1500;
const INTRODUCES =
  /\b(?:this|our|the following)\s+(?:[\p{L}-]+\s+){0,5}(?:policy|notice|statement|page|document)\b[^.]{0,60}\b(?:explains?|describes?|applies|apply|sets?\s+out|covers?|tells?|governs?|informs?|outlines?|discloses?|is\s+(?:to|intended|designed)|provides?|details|relates|summari[sz]es)\b|\bcommitted\s+to\s+protecting\b|\b(?:respects?|values?|protecting)\s+your\s+privacy\b|\bwelcome\s+to\b/iu;
const OWN_TITLE = /\bprivacy\b.{0,40}\b(?:policy|notice|statement)\b|\bdata\s+protection\b|\bprivacy\s*$/iu;
const SECTION_TITLE = /\b(?:chang\w*|updat\w*|amend\w*|officer|covers?)\b|^\d/iu;
const COLLECTING = /\b(?:collect|gather|obtain)/i;
const CHANGING =
  /(?:chang|updat|amend|revis|modif)\w*[^.]{0,60}\b(?:policy|notice|statement)|\b(?:policy|notice|statement)\b[^.]{0,60}(?:chang|updat|amend|revis|modif)/i;
const ASKING = /\bcontact(?:ing)? (?:us|our)\b|\bquestions?\b[^.]{0,60}(?:policy|notice|statement|privacy)|@/i;
/** What a whole policy speaks of: most have all of these, and a section has few. */
const TOPICS: readonly RegExp[] = [
  COLLECTING,
  /\b(?:shar(?:e|ing)|disclos|third[- ]part)/i,
  /\b(?:secur(?:e|ity)|safeguards?)\b/i,
  CHANGING,
  ASKING,
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
/** How a policy opens whose sections need not say what they are about: by naming itself, or by a first line that says when it was written. */
const NAMES_ITSELF =
  /\b(?:for the purposes? of|terms used in) (?:this|our) (?:privacy )?(?:policy|notice|statement)\b|\bbuilt the\b[^.]{0,80}\bapp\b|\b(?:policy|notice|statement) (?:will )?helps? you (?:to )?understand\b/i;
const DATED = /^[^\p{L}\n]*(?:last )?(?:updated?|revised|modified|amended|effective|posted|published)\b[^\n]{0,40}\d/iu;
/** The first and the last sections of a policy of at least so many, by their headings. */
const FIRST = /\b(?:who we are|overview|introduction|definitions|about|collect\w*|gather|receive)\b/i;
const LAST = /\b(?:contact|questions?|complain\w*|changes|rights)\b/i;
const SECTIONS = 4;
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
/** A notice without headings is short up to so many code units, and closes with its last so many. */
const SHORT = 4000;
const CLOSE = 250;

/**
 * Whether a text is a whole policy or a part of one.
 *
 * A part starts in mid-sentence, with a small letter, or with a section that is not the first by its number; or it is a notice of cookies
 * alone; or it has no title and no date of a policy, and speaks of few of the things that a whole one speaks of, or starts at a section
 * without a word of introduction. Headings that run from what is collected over who gets it to what closes a policy make a whole of it, as do
 * headings that begin where a policy begins and end where it ends, and so does a short notice without headings that ends like one.
 */
export function findExtent(page: Text, title: string | null, effectiveDate: string | null): Extent {
  const { text } = page;
  const head = text.slice(0, HEAD);
  if (startsWithin(text, head)) return 'excerpt';
  if (COOKIES_ALONE.test(text)) return 'excerpt';
  if (LATER_SECTION.test(head) && !FIRST_SECTION.test(text)) return 'excerpt';
  const isTitled = title !== null && OWN_TITLE.test(title) && !SECTION_TITLE.test(title);
  if (effectiveDate !== null || isTitled || DATED.test(text) || INTRODUCES.test(head.slice(0, OPENING))) return 'whole';
  const headings = listHeadings(page);
  if (runsThrough(headings, head)) return 'whole';
  const topics = text.length < LEAST ? TOPICS : TOPICS.filter((topic) => topic.test(text));
  const [line = ''] = text.trimStart().split(/\r\n?|\n/, 1);
  const opensSection = line.trim().split(/\s+/).length <= 12 && !/[.!]\s*$/.test(line);
  if (headings.length === 0 && !opensSection && closes(text, topics)) return 'whole';
  if (topics.length <= FEW) return 'excerpt';
  if (topics.length >= NEARLY_ALL && text.length >= LEAST) return 'whole';
  if (title !== null || INTRODUCES.test(head)) return 'whole';
  return opensSection || topics.length <= SOME ? 'excerpt' : 'whole';
}

/** Whether a text starts with a small letter; not with the name of an address or a brand, or a heading, but for one that counts by letters. */
function startsWithin(text: string, head: string): boolean {
  const first = /[\p{L}\p{N}]\S*/u.exec(head)?.[0] ?? '';
  if (!/^\p{Ll}/u.test(first) || /\.\p{L}{2}|@|:\/\/|^i[A-Z]|^e[A-Z]/u.test(first)) return false;
  return !/^\s*#|^---\s|^title:/.test(text) || /^(?:\p{Ll}|[ivx]+)[.):]*$/u.test(first);
}

function listHeadings({ text, blocks }: Text): readonly string[] {
  if (blocks === null) return text.split(/\r\n?|\n/).filter((line) => line.startsWith('#'));
  return blocks.filter(({ role }) => role === 'heading').map(({ start, end }) => text.slice(start, end));
}

function runsThrough(headings: readonly string[], head: string): boolean {
  if (RUN.every((section) => headings.some((heading) => section.test(heading)))) return true;
  if (headings.length >= 3 && NAMES_ITSELF.test(head.slice(0, NAMING))) return true;
  return (
    headings.length >= SECTIONS &&
    headings.slice(0, 2).some((heading) => FIRST.test(heading)) &&
    headings.slice(-2).some((heading) => LAST.test(heading))
  );
}

/** Whether a short text that says what is collected, and speaks of half of what a whole policy speaks of, closes like one. */
function closes(text: string, topics: readonly RegExp[]): boolean {
  if (text.length >= SHORT || topics.length < FEW || !COLLECTING.test(text)) return false;
  const end = text.slice(-CLOSE);
  return CHANGING.test(end) || ASKING.test(end);
}
