import { toClauseId } from './by-policy.ts';
import { toLinesFile, type Writer } from './writer.ts';

/**
 * Prodigy: `choice.jsonl` with a task for each annotator’s answer, accepted, under the annotator’s session. “None applies” is an accepted
 * answer with no choice. Prodigy draws its own hashes on import, so that none are written; clauses without a person’s answer are left out.
 */
export const writeProdigy: Writer = ({ rows }, { labels }) => {
  const options = labels.map(({ id, name }) => ({ id, text: name }));
  return [
    toLinesFile(
      'choice.jsonl',
      rows.flatMap((row) =>
        row.annotations.map(({ annotator, labels: accept }) => ({
          text: row.text,
          options,
          accept,
          answer: 'accept',
          _view_id: 'choice',
          _session_id: `lacuna-${annotator}`,
          meta: { clause_id: toClauseId(row), policy: row.policy },
        })),
      ),
    ),
  ];
};
