import { DeletedTextRun, InsertedTextRun, TextRun } from 'docx';
import type { TrackedPart } from './comparison-redline.ts';
import { toSayable } from './escape-html.ts';

/** A run of a Word paragraph. */
export type Run = TextRun | InsertedTextRun | DeletedTextRun;

/**
 * A redline as runs of a Word paragraph with tracked changes: rejecting all of them gives A's words, accepting all B's.
 *
 * `date` is an ISO date, written as its midnight, UTC. Changes are numbered from `firstId`; a document's numbers must differ.
 */
export function toTrackedChanges(
  parts: readonly TrackedPart[],
  author: string,
  date: string,
  firstId = 1,
): readonly Run[] {
  return parts.map(({ kind, text }, at) => {
    const words = toSayable(text);
    const change = { text: words, id: firstId + at, author: toSayable(author), date: `${date}T00:00:00Z` };
    if (kind === 'inserted') return new InsertedTextRun(change);
    return kind === 'deleted' ? new DeletedTextRun(change) : new TextRun(words);
  });
}
