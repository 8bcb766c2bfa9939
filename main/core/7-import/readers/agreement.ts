import { readTable, unguard } from '../data-file.ts';
import type { FileKind } from '../file-kind.ts';
import { type Gathering, refuse } from '../gathering.ts';
import type { Origin } from '../imported-dataset.ts';
import { toClauseId, toName } from '../values.ts';

function gatherAnswer(
  cells: Readonly<Record<string, string>>,
  labels: readonly string[],
  gathering: Gathering,
  origin: Origin,
): void {
  const [id, annotator] = [toClauseId(unguard(cells['clause_id'] ?? '')), toName(unguard(cells['coder'] ?? ''))];
  if (id === null || annotator === null) return refuse(origin, 'it names no clause, or nobody');
  const policy = gathering.policy({ name: id.sha256, sha256: id.sha256 }, origin);
  const clause = gathering.clause(policy, { span: id.span }, origin);
  gathering.answer(clause, { annotator, labels, decidedAt: null }, origin);
}

/** The agreement table’s label sets: `coder,clause_id,label_set`. Of use where the same policies are. */
export const AGREEMENT_SETS: FileKind = {
  format: 'agreement',
  rank: 0,
  recognises: (file) => ['coder', 'clause_id', 'label_set'].every((name) => file.header().includes(name)),
  read: (file, gathering) => {
    for (const { line, cells } of readTable(file))
      gatherAnswer(cells, unguard(cells['label_set'] ?? '').split('|'), gathering, { file: file.name, line });
  },
};

/** The agreement table itself: `coder,clause_id,label,present`. */
export const AGREEMENT_TABLE: FileKind = {
  format: 'agreement',
  rank: 1,
  recognises: (file) => ['coder', 'clause_id', 'label', 'present'].every((name) => file.header().includes(name)),
  read: (file, gathering) => {
    const answers = Map.groupBy(readTable(file), ({ cells }) => JSON.stringify([cells['coder'], cells['clause_id']]));
    for (const rows of answers.values()) {
      const labels = rows.flatMap(({ cells }) => (cells['present'] === '1' ? [unguard(cells['label'] ?? '')] : []));
      const [{ line, cells } = { line: 0, cells: {} }] = rows;
      gatherAnswer(cells, labels, gathering, { file: file.name, line });
    }
  },
};
