import type { DatasetRow } from '../rows.ts';
import { toClauseId } from './by-policy.ts';

/** What a clause says of itself in INCEpTION besides its labels: texts, each a feature of the layer. */
export const CLAUSE_FEATURES = [
  { name: 'clauseId', description: 'The clause’s id in the data set' },
  { name: 'source', description: 'person or model' },
  {
    name: 'status',
    description: 'How the labels came about: single, unanimous, adjudicated, conflicting or predicted',
  },
  { name: 'decidedBy', description: 'Whose labels they are' },
  { name: 'decidedAt', description: 'When they were given, in ISO 8601' },
  { name: 'certainty', description: 'sure or unsure' },
  { name: 'note', description: 'What was written to them' },
] as const;

/** The features that a clause has. */
export function toClauseFeatures(row: DatasetRow): Readonly<Record<string, string>> {
  const { source, status, decidedBy, decidedAt, certainty, note } = row;
  const told = { clauseId: toClauseId(row), source, status, decidedBy, decidedAt, certainty, note };
  return Object.fromEntries(
    CLAUSE_FEATURES.flatMap(({ name }) => (told[name] === null ? [] : [[name, told[name]] as const])),
  );
}
