import type { DatasetRow } from '../rows.ts';
import { type Answer, toAnswers } from './answers.ts';
import { toClauseId } from './by-policy.ts';
import { flatMapEach, inLines, type Writer } from './writer.ts';

/**
 * Prodigy: `choice.jsonl` with a task for each annotator’s answer, accepted, under the annotator’s session. “None applies” is an accepted
 * answer with no choice, and an unsure answer is an ignored task that keeps its choice. When and how it was given stands in `meta`. Prodigy draws its own hashes on import, so that none are written; clauses without a person’s answer are left out.
 */
export const writeProdigy: Writer = function* ({ rows }, { labels }) {
  const options = labels.map(({ id, name }) => ({ id, text: name }));
  yield* inLines(
    'choice.jsonl',
    flatMapEach(rows, (row) => toAnswers(row).map((answer) => toTask(row, answer, options))),
  );
};

function toTask(row: DatasetRow, { annotator, labels, ...said }: Answer, options: readonly object[]) {
  return {
    text: row.text,
    options,
    accept: labels,
    answer: said.certainty === 'unsure' ? 'ignore' : 'accept',
    _view_id: 'choice',
    _session_id: `lacuna-${annotator}`,
    meta: { clause_id: toClauseId(row), policy: row.policy, ...said },
  };
}
