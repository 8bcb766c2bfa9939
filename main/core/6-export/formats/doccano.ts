import { toClauseId, toPolicyRows } from './by-policy.ts';
import { createCodePointCounter } from './code-points.ts';
import { toLinesFile, toNamed, type Writer } from './writer.ts';

/**
 * doccano: `clauses.jsonl` for a project of text classification (let it take several labels) and `policies.jsonl` for one of sequence
 * labelling (let spans overlap). Offsets are code points, as doccano counts unless told to count graphemes. Other columns become metadata
 * there. “None applies” is a label of its own in classification, and no span in sequence labelling.
 */
export const writeDoccano: Writer = (dataset) => [
  toLinesFile(
    'clauses.jsonl',
    dataset.rows.map((row) => ({
      text: row.text,
      label: toNamed(row.labels),
      clause_id: toClauseId(row),
      policy: row.policy,
      source: row.source,
    })),
  ),
  toLinesFile(
    'policies.jsonl',
    toPolicyRows(dataset).map(({ text, policy, policySha256, rows }) => {
      const count = createCodePointCounter(text);
      const spans = rows.flatMap((row) => row.labels.map((label) => [count(row.start), count(row.end), label]));
      return { text, label: spans, policy, policy_sha256: policySha256 };
    }),
  ),
];
