import type { Extent } from '../../contract/types.ts';

const HEAD = 2500;
const INTRODUCES =
  /\b(?:this|our|the following)\s+(?:[\p{L}-]+\s+){0,5}(?:policy|notice|statement|page|document)\b[^.]{0,60}\b(?:explains?|describes?|applies|apply|sets?\s+out|covers?|tells?|governs?|informs?|outlines?|discloses?|is\s+(?:to|intended|designed)|provides?|details|relates|summari[sz]es)\b|\bcommitted\s+to\s+protecting\b|\b(?:respects?|values?|protecting)\s+your\s+privacy\b|\bwelcome\s+to\b/iu;

/**
 * Whether a text is a whole policy or a part of one.
 *
 * A part starts in mid-sentence, with a small letter; or it has no title and no date, and starts at a section without a word of introduction.
 */
export function findExtent(text: string, title: string | null, effectiveDate: string | null): Extent {
  const head = text.slice(0, HEAD);
  const first = /[\p{L}\p{N}]\S*/u.exec(head)?.[0] ?? '';
  if (/^\p{Ll}/u.test(first) && !/[./@:]|^i[A-Z]|^e[A-Z]/.test(first)) {
    return 'excerpt';
  }
  if (title !== null || effectiveDate !== null || INTRODUCES.test(head)) {
    return 'whole';
  }
  const [line = ''] = text.trimStart().split(/\r\n?|\n/, 1);
  const opensSection = line.trim().split(/\s+/).length <= 12 && !/[.!]\s*$/.test(line);
  return opensSection ? 'excerpt' : 'whole';
}
