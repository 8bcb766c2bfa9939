import type { DatasetRow } from '../rows.ts';
import { toAnswers } from './answers.ts';
import { type PolicyRows, toClauseId, toPolicyRows } from './by-policy.ts';
import { createCodePointCounter } from './code-points.ts';
import { inLines, mapEach, toNamed, type Writer } from './writer.ts';

/**
 * doccano: `clauses.jsonl` for a project of text classification (let it take several labels) and `policies.jsonl` for one of sequence
 * labelling (let spans overlap). Offsets are code points, as doccano counts unless told to count graphemes. Other columns become metadata
 * there: whose the labels are, how they came about, and each person’s answer. “None applies” is a label of its own in classification, and no span in
 * sequence labelling.
 */
export const writeDoccano: Writer = function* (dataset) {
  yield* inLines('clauses.jsonl', mapEach(dataset.rows, toClause));
  yield* inLines('policies.jsonl', mapEach(toPolicyRows(dataset), toPolicy));
};

function toClause(row: DatasetRow) {
  const { text, policy, labels, source, status } = row;
  return { text, label: toNamed(labels), clause_id: toClauseId(row), policy, source, status, answers: toAnswers(row) };
}

function toPolicy({ text, policy, policySha256, rows }: PolicyRows) {
  const count = createCodePointCounter(text);
  const spans = rows.flatMap((row) => row.labels.map((label) => [count(row.start), count(row.end), label]));
  return { text, label: spans, policy, policy_sha256: policySha256 };
}
