import { stringify } from 'csv-stringify/sync';
import { guardCell } from '../guard-cell.ts';
import { toClauseId } from './by-policy.ts';
import { inPieces, toNamed, toTextFile, type Writer } from './writer.ts';

/**
 * A long table for statistics programs: `agreement.csv` with `coder,clause_id,label,present` (a row for each label, 0 or 1) and
 * `label-sets.csv` with `coder,clause_id,label_set` (joined by `|`, and `none` for an empty set, on which NLTK would divide by zero).
 * Only people’s answers stand there. CSV after RFC 4180 in UTF-8, cells guarded as in the other tables.
 */
export const writeAgreementTable: Writer = function* ({ rows }, { labels }) {
  const said = rows.flatMap((row) => row.annotations.map((one) => ({ ...one, clause: toClauseId(row) })));
  yield toTextFile('agreement.csv', toCsv([['coder', 'clause_id', 'label', 'present']]));
  yield toTextFile('label-sets.csv', toCsv([['coder', 'clause_id', 'label_set']]));
  for (const piece of inPieces(said, ANSWERS)) {
    const long = piece.flatMap((one) =>
      labels.map(({ id }) => [one.annotator, one.clause, id, one.labels.includes(id) ? 1 : 0] as const),
    );
    yield toTextFile('agreement.csv', toCsv(long));
    yield toTextFile(
      'label-sets.csv',
      toCsv(piece.map((one) => [one.annotator, one.clause, toNamed(one.labels).join('|')])),
    );
  }
};

/** So many answers are written in one go. */
const ANSWERS = 200;

function toCsv(records: readonly (readonly (string | number)[])[]): string {
  return stringify(
    records.map((record) => record.map(guardCell)),
    { quoted_string: true, record_delimiter: '\r\n' },
  );
}
