import type { AspectCell } from '../../../main/contract/comparison.ts';
import { CELL_STATES } from '../../../main/contract/findings.ts';
import type { CellState } from '../../../main/contract/types.ts';
import { toCount } from '../quantities.ts';

/** How many of some cells are in each state. */
export function countStates(cells: readonly Pick<AspectCell, 'state'>[]): Readonly<Record<CellState, number>> {
  const counts = Object.fromEntries(CELL_STATES.map((state) => [state, 0])) as Record<CellState, number>;
  for (const { state } of cells) counts[state] += 1;
  return counts;
}

/** What a label's cell says of its aspects in a word or two: the gaps, or that there are none. */
export function toLabelWords(cells: readonly Pick<AspectCell, 'state'>[]): string {
  const counts = countStates(cells);
  if (cells.length === 0) return '';
  if (counts['not-held'] === cells.length) return 'Not held';
  return toCount(counts.silent, 'gap');
}
