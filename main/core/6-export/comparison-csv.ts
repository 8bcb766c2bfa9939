import { stringify } from 'csv-stringify/sync';
import type { Comparison, ComparisonCell, Evidence } from '../../contract/types.ts';
import { type Cell, guardCell } from './guard-cell.ts';

const HEADER = ['label', 'policy', 'policySha256', 'state', 'relation', 'start', 'end', 'text', 'headings', 'score'];

/**
 * The comparison as CSV, one line a piece of evidence, in the grid's order; a cell without any has a line without offsets.
 *
 * `relation` is `states` for a clause that carries the label and `nearest` for one that comes closest where none does. Dialect and guard
 * against formulas are those of the data set's CSV.
 */
export function toComparisonCsv({ policies, rows }: Comparison): string {
  const records = rows.flatMap(({ label, cells }) =>
    cells.flatMap((cell, column) => toRecords([label, policies[column]?.name ?? '', cell.policyId, cell.state], cell)),
  );
  const guarded = records.map((record) => record.map(guardCell));
  return stringify([HEADER, ...guarded], { quoted_string: true, record_delimiter: '\r\n' });
}

function toRecords(head: readonly Cell[], { clauses, nearest }: ComparisonCell): readonly (readonly Cell[])[] {
  if (clauses.length + nearest.length === 0) return [[...head, '', null, null, '', '', null]];
  const toRecord = (relation: string, { start, end, text, headings, score }: Evidence): readonly Cell[] => [
    ...head,
    relation,
    start,
    end,
    text,
    headings.join(' > '),
    score,
  ];
  return [...clauses.map((one) => toRecord('states', one)), ...nearest.map((one) => toRecord('nearest', one))];
}
