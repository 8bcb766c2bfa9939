import { toClauseId, toPolicyRows } from './by-policy.ts';
import { createCodePointCounter } from './code-points.ts';
import { toJsonFile, toLinesFile, type Writer } from './writer.ts';

/**
 * spaCy: `textcat.jsonl` for the multi-label text categorizer (every label present as 0 or 1) and `spancat.json` for the span categorizer
 * (`[text, {entities: [[start, end, label]]}]`, as its projects’ convert scripts read them). Offsets are code points. Clauses begin and
 * end with a character that is not white space, so that spans stand on token edges.
 */
export const writeSpacy: Writer = (dataset, { labels }) => [
  toLinesFile(
    'textcat.jsonl',
    dataset.rows.map((row) => ({
      text: row.text,
      cats: Object.fromEntries(labels.map(({ id }) => [id, row.labels.includes(id) ? 1 : 0])),
      meta: { clause_id: toClauseId(row), policy: row.policy, source: row.source },
    })),
  ),
  toJsonFile(
    'spancat.json',
    toPolicyRows(dataset).map(({ text, rows }) => {
      const count = createCodePointCounter(text);
      const entities = rows.flatMap((row) => row.labels.map((label) => [count(row.start), count(row.end), label]));
      return [text, { entities }];
    }),
  ),
];
