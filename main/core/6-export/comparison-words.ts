import { LABELS, type LabelId } from '../../contract/labels.ts';
import type { CellState, ComparisonCell, Evidence, PolicySummary } from '../../contract/types.ts';

/** What a cell's state is called in reports. */
export const STATE_WORDS: Readonly<Record<CellState, string>> = {
  stated: 'Stated',
  partial: 'Stated in part',
  denied: 'Said not to happen',
  deferred: 'Left to another document',
  silent: 'Silent',
  'not-held': 'Not in this excerpt',
};

/** A label's name and the question that it answers. */
export function getLabelWords(label: LabelId): { readonly name: string; readonly asks: string } {
  const found = LABELS.find(({ id }) => id === label);
  if (found === undefined) throw new RangeError(`No label ${label}`);
  return found;
}

/** A policy's column heading: its company where that is known, else its title, else the file's name. */
export function toColumnName({ company, title, name }: PolicySummary): string {
  return company ?? title ?? name;
}

/** What stands under a column's heading: the file, its date, and whether it is the whole policy. */
export function toColumnNotes(policy: PolicySummary): readonly string[] {
  const { name, effectiveDate, archivedDate, extent, clauses } = policy;
  const date = effectiveDate === null ? archivedDate : effectiveDate;
  const dated = date === null ? 'no date stated' : `${effectiveDate === null ? 'archived' : 'effective'} ${date}`;
  return [name, `${dated}, ${extent === 'excerpt' ? 'an excerpt' : 'whole policy'}`, countClauses(clauses)];
}

/** A cell's state with the number of its clauses. */
export function toCellTitle({ state, clauses }: ComparisonCell): string {
  return clauses.length === 0 ? STATE_WORDS[state] : `${STATE_WORDS[state]}: ${countClauses(clauses.length)}`;
}

/** Where a quotation stands: the headings above it, outermost first, and its offsets. */
export function toPlace({ headings, start, end }: Evidence): string {
  return [...headings, `${start}–${end}`].join(' › ');
}

/** A score as a whole percentage. */
export function toPercent(score: number): string {
  return `${Math.round(score * 100)} %`;
}

function countClauses(count: number): string {
  return count === 1 ? '1 clause' : `${count} clauses`;
}
