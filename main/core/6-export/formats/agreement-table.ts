import { stringify } from 'csv-stringify/sync';
import { guardCell } from '../guard-cell.ts';
import { toClauseId } from './by-policy.ts';
import { toNamed, toTextFile, type Writer } from './writer.ts';

/**
 * A long table for statistics programs: `agreement.csv` with `coder,clause_id,label,present` (a row for each label, 0 or 1) and
 * `label-sets.csv` with `coder,clause_id,label_set` (joined by `|`, and `none` for an empty set, on which NLTK would divide by zero).
 * Only people’s answers stand there. CSV after RFC 4180 in UTF-8, cells guarded as in the other tables.
 */
export const writeAgreementTable: Writer = ({ rows }, { labels }) => {
  const said = rows.flatMap((row) => row.annotations.map((one) => ({ ...one, clause: toClauseId(row) })));
  const long = said.flatMap((one) =>
    labels.map(({ id }) => [one.annotator, one.clause, id, one.labels.includes(id) ? 1 : 0] as const),
  );
  const sets = said.map((one) => [one.annotator, one.clause, toNamed(one.labels).join('|')]);
  const toCsv = (header: readonly string[], records: readonly (readonly (string | number)[])[]): string =>
    stringify([header, ...records.map((record) => record.map(guardCell))], {
      quoted_string: true,
      record_delimiter: '\r\n',
    });
  return [
    toTextFile('agreement.csv', toCsv(['coder', 'clause_id', 'label', 'present'], long)),
    toTextFile('label-sets.csv', toCsv(['coder', 'clause_id', 'label_set'], sets)),
  ];
};
