// Compares the clauses of one text in two formats.
import type { Document } from '../../main/core/1-ingest/document.ts';
import { segment } from '../../main/core/2-segment/segment.ts';

/** A document's clauses without their markers, their markup and their line breaks. */
export function toPlainClauses(document: Document): readonly string[] {
  return segment(document)
    .filter(({ kind }) => kind === 'clause' || kind === 'list-item')
    .map(({ start, end }) =>
      document.text
        .slice(start, end)
        .replace(/^(?:[•*–-]|\d{1,2}\.)\s+/, '')
        .replaceAll(/[*_]/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    );
}

/** The share of one document's clauses that the other has word for word, 0 to 1. */
export function toShareKept(one: Document, other: Document): number {
  const left = new Map<string, number>();
  for (const clause of toPlainClauses(other)) left.set(clause, (left.get(clause) ?? 0) + 1);
  const wanted = toPlainClauses(one);
  const kept = wanted.filter((clause) => {
    const count = left.get(clause) ?? 0;
    left.set(clause, count - 1);
    return count > 0;
  });
  return kept.length / wanted.length;
}
