import type { ClausePlace, Confusion } from '../../../contract/agreement.ts';
import type { LabelId } from '../../../contract/labels.ts';

/** A clause with the answers of two: people, or a person and the model. */
export interface TwoAnswers extends ClausePlace {
  readonly first: readonly LabelId[];
  readonly second: readonly LabelId[];
}

/**
 * Where two answers agree and where they part, as a table of label against label; cells without clauses are left out.
 *
 * A label that both gave counts against itself, and “none applies” by both as nothing against nothing. What only one gave counts against
 * each label that only the other gave, or against nothing where there is none: so a clause can stand in several cells.
 */
export function listConfusions(answers: readonly TwoAnswers[]): readonly Confusion[] {
  const cells = new Map<string, { first: LabelId | null; second: LabelId | null; clauses: ClausePlace[] }>();
  for (const { first, second, policyId, start, end } of answers) {
    for (const [a, b] of toCells(first, second)) {
      const key = JSON.stringify([a, b]);
      const cell = cells.get(key) ?? { first: a, second: b, clauses: [] };
      cells.set(key, cell);
      cell.clauses.push({ policyId, start, end });
    }
  }
  return [...cells.values()];
}

type Cell = readonly [LabelId | null, LabelId | null];

function toCells(first: readonly LabelId[], second: readonly LabelId[]): readonly Cell[] {
  const both = first.filter((label) => second.includes(label)).map((label): Cell => [label, label]);
  const onlyFirst = first.filter((label) => !second.includes(label));
  const onlySecond = second.filter((label) => !first.includes(label));
  if (onlyFirst.length === 0 && onlySecond.length === 0) return both.length === 0 ? [[null, null]] : both;
  const rows = onlyFirst.length === 0 ? [null] : onlyFirst;
  const columns = onlySecond.length === 0 ? [null] : onlySecond;
  return [...both, ...rows.flatMap((a) => columns.map((b): Cell => [a, b]))];
}
