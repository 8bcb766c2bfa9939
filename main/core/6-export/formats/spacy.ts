import { toAnswers } from './answers.ts';
import { type PolicyRows, toClauseId, toPolicyRows } from './by-policy.ts';
import { createCodePointCounter } from './code-points.ts';
import { inLines, inList, mapEach, type Writer } from './writer.ts';

/**
 * spaCy: `textcat.jsonl` for the multi-label text categorizer (every label present as 0 or 1) and `spancat.json` for the span categorizer
 * (`[text, {entities: [[start, end, label]]}]`, as its projects’ convert scripts read them). Offsets are code points. Clauses begin and
 * end with a character that is not white space, so that spans stand on token edges. Whose the labels are, and each person’s answer, stands in `meta`.
 */
export const writeSpacy: Writer = function* (dataset, { labels }) {
  yield* inLines(
    'textcat.jsonl',
    mapEach(dataset.rows, (row) => ({
      text: row.text,
      cats: Object.fromEntries(labels.map(({ id }) => [id, row.labels.includes(id) ? 1 : 0])),
      meta: {
        clause_id: toClauseId(row),
        policy: row.policy,
        source: row.source,
        status: row.status,
        answers: toAnswers(row),
      },
    })),
  );
  yield* inList('spancat.json', mapEach(toPolicyRows(dataset), toSpans));
};

function toSpans({ text, rows }: PolicyRows) {
  const count = createCodePointCounter(text);
  const entities = rows.flatMap((row) => row.labels.map((label) => [count(row.start), count(row.end), label]));
  return [text, { entities }];
}
