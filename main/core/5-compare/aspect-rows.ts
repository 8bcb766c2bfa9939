import type { AspectRow, ComparedPolicy } from '../../contract/comparison.ts';
import { CELL_STATES } from '../../contract/findings.ts';
import type { LabelId } from '../../contract/labels.ts';
import type { PolicyId } from '../../contract/types.ts';
import { type FoundPolicy, toAspectCell } from './aspect-cell.ts';
import type { WordedAspect } from './checklists/worded-aspects.ts';

/** The rows of the comparison's aspects by label, in the checklist's order; in each a cell for each policy in the order given. */
export function toAspectRows(
  policies: readonly FoundPolicy[],
  worded: readonly WordedAspect[],
): ReadonlyMap<LabelId, readonly AspectRow[]> {
  const rows = worded.map((one): AspectRow => {
    const cells = policies.map((policy) => toAspectCell(policy, one));
    const heard = new Set(cells.map(({ state }) => state).filter((state) => state !== 'not-held'));
    return { aspect: one.aspect, note: one.note, differs: heard.size > 1, cells };
  });
  return Map.groupBy(rows, ({ aspect }) => aspect.label);
}

/** How many of a policy's cells are in each state, and how many a person judged. */
export function countCells(
  rows: Iterable<readonly AspectRow[]>,
  id: PolicyId,
): Pick<ComparedPolicy, 'counts' | 'judged'> {
  const cells = [...rows].flat().flatMap((row) => row.cells.filter(({ policyId }) => policyId === id));
  const counts = { stated: 0, partial: 0, denied: 0, deferred: 0, silent: 0, 'not-held': 0 };
  for (const state of CELL_STATES) counts[state] = cells.filter((cell) => cell.state === state).length;
  return { counts, judged: cells.filter(({ decision }) => decision !== null).length };
}
