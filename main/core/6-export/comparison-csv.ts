import { stringify } from 'csv-stringify/sync';
import type { AspectCell, AspectRow, ComparisonReport, PlacedQuote } from '../../contract/comparison.ts';
import { toQuoteLine } from '../../contract/plain-words.ts';
import { toPlaceWords } from './comparison-words.ts';
import { type Cell, guardCell } from './guard-cell.ts';

const HEADER = (
  'label aspect name policy company policySha256 state machineState verdict judgedBy judgedAt note ' +
  'quotes spans places facts nearest nearestPlaces doubtful'
).split(' ');

/** The columns on what people judged, of a line on which nobody judges. */
const NOT_JUDGED = ['', '', '', '', ''];

/** Between the values of one cell; the same in every cell that holds several. */
const BETWEEN = '\n';

/**
 * The comparison as CSV: a line for each aspect and policy, in the grid's order, then one for each label of people's own and policy, with no aspect.
 *
 * Where a cell holds several quotations, spans (`start-end`, UTF-16 code units), places or facts (`type: value`), each is on a line of its
 * own, in one order. Quotations stand as people read them, without the source's markup; the spans are those of the exact words. Dialect and guard against formulas are those of the data set's CSV.
 */
export function toComparisonCsv({ policies, rows }: ComparisonReport): string {
  const records = rows.flatMap(({ label, aspects }) =>
    aspects.flatMap(({ aspect, cells }: AspectRow) =>
      cells.map((cell, at): readonly Cell[] => {
        return [label, aspect.id, aspect.name, ...toNames(policies[at]), cell.policyId, ...toRest(cell)];
      }),
    ),
  );
  const own = rows.flatMap(({ label, name, cells, quotations }) =>
    (quotations ?? []).map((quoted, at): readonly Cell[] => {
      const { policyId = '', state = '' } = cells[at] ?? {};
      const said = [policyId, state, ...NOT_JUDGED, ...toQuoted(quoted)];
      return [label, '', name].concat(toNames(policies[at]), said);
    }),
  );
  const guarded = [...records, ...own].map((record) => HEADER.map((_, at) => guardCell(record[at] ?? '')));
  return stringify([HEADER, ...guarded], { quoted_string: true, record_delimiter: '\r\n' });
}

function toRest({ state, machine, decision, evidence, facts, nearest, doubtful }: AspectCell): readonly Cell[] {
  return [
    state,
    machine.state,
    decision?.verdict ?? '',
    // Of a judgement that was carried over: who judged the older version, and when.
    (decision?.origin ?? decision)?.author ?? '',
    (decision?.origin ?? decision)?.decidedAt ?? '',
    decision?.note ?? '',
    ...toQuoted(evidence),
    join(facts.map(({ type, role, value }) => `${role === null ? type : `${type} (${role})`}: ${toLine(value)}`)),
    join(nearest.map(({ quote }) => toQuoteLine(quote))),
    join(nearest.map((quoted) => toPlaceWords(quoted))),
    String(doubtful),
  ];
}

function toNames(policy: ComparisonReport['policies'][number] | undefined): readonly string[] {
  return [policy?.name ?? '', policy?.company ?? ''];
}

function toQuoted(quoted: readonly PlacedQuote[]): readonly string[] {
  return [
    join(quoted.map(({ quote }) => toQuoteLine(quote))),
    join(quoted.map(({ start, end }) => `${start}-${end}`)),
    join(quoted.map((one) => toPlaceWords(one))),
  ];
}

function join(values: readonly string[]): string {
  return values.join(BETWEEN);
}

function toLine(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim();
}
