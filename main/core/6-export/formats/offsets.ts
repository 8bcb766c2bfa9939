import type { RowAnnotation } from '../rows.ts';
import { inLines, mapEach, type Writer } from './writer.ts';

/**
 * Labels without texts, for confidential policies: `clauses.jsonl` with each clause’s policy by hash, its place in UTF-16 code units, the
 * hash of its words in UTF-8, and the labels. Whoever holds the same file gets the words back, and can check them. Names of files and
 * companies, headings, lead-ins and notes are left out as well.
 */
export const writeOffsets: Writer = function* ({ rows }, { hash }) {
  const encoder = new TextEncoder();
  yield* inLines(
    'clauses.jsonl',
    mapEach(rows, ({ policySha256, start, end, text, kind, labels, source, status, annotations, verdict }) => ({
      policySha256,
      start,
      end,
      textSha256: hash(encoder.encode(text)),
      kind,
      labels,
      source,
      status,
      annotations: annotations.map(withoutNote),
      verdict: verdict === null ? null : withoutNote(verdict),
    })),
  );
};

function withoutNote({ note: _note, ...said }: RowAnnotation): Omit<RowAnnotation, 'note'> {
  return said;
}
