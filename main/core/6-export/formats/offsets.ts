import { toLinesFile, type Writer } from './writer.ts';

/**
 * Labels without texts, for confidential policies: `clauses.jsonl` with each clause’s policy by hash, its place in UTF-16 code units, the
 * hash of its words in UTF-8, and the labels. Whoever holds the same file gets the words back, and can check them. Names of files and
 * companies, headings and lead-ins are left out as well.
 */
export const writeOffsets: Writer = ({ rows }, { hash }) => {
  const encoder = new TextEncoder();
  return [
    toLinesFile(
      'clauses.jsonl',
      rows.map(({ policySha256, start, end, text, kind, labels, source, annotations }) => ({
        policySha256,
        start,
        end,
        textSha256: hash(encoder.encode(text)),
        kind,
        labels,
        source,
        annotations,
      })),
    ),
  ];
};
