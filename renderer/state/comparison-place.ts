import { isAspectId, type AspectId } from '../../main/contract/findings.ts';
import { isLabelId, type LabelId } from '../../main/contract/labels.ts';
import type { PolicyId } from '../../main/contract/types.ts';
import type { RowFilter } from '../text/comparison/grid-rows.ts';

/** The comparison's pages: the grid, the table of facts, and what changed between two versions. */
export type ComparisonTab = 'aspects' | 'facts' | 'changes';

/** What the comparison shows, as far as the address keeps it. */
export interface ComparisonPlace {
  readonly tab: ComparisonTab;
  /** The columns, or none for every policy of the library. */
  readonly policyIds: readonly PolicyId[];
  /** The row whose words are open in the reading pane, or null. */
  readonly row: LabelId | AspectId | null;
  /** The column that was chosen in that row, or null for the first. */
  readonly column: PolicyId | null;
  readonly show: RowFilter;
  /** The only label shown, or null. */
  readonly only: LabelId | null;
  readonly checklist: string | null;
  /** The policy that the others are held against, or null. */
  readonly baseline: PolicyId | null;
  /** The two versions of which changes are shown, or null for those that belong together. */
  readonly older: PolicyId | null;
  readonly newer: PolicyId | null;
}

/** Every policy, nothing open and nothing filtered. */
export const WHOLE_COMPARISON: ComparisonPlace = {
  tab: 'aspects',
  policyIds: [],
  row: null,
  column: null,
  show: 'all',
  only: null,
  checklist: null,
  baseline: null,
  older: null,
  newer: null,
};

const TABS: readonly ComparisonTab[] = ['aspects', 'facts', 'changes'];
const FILTERS: readonly RowFilter[] = ['all', 'gaps', 'differences'];

const isPolicyId = (value: string | null): value is PolicyId => value !== null && /^[0-9a-f]{64}$/.test(value);
const isRow = (value: string | null): value is LabelId | AspectId => isLabelId(value) || isAspectId(value);
/** Whether a word of an address can be a checklist's id. */
export const isChecklistId = (value: string | null): value is string => value !== null && /^[\w-]{1,64}$/.test(value);

/** Read the query of an address; what is not understood is as in {@link WHOLE_COMPARISON}. */
export function parsePlace(query: URLSearchParams): ComparisonPlace {
  const read = <T extends string>(name: string, is: (value: string | null) => value is T): T | null => {
    const value = query.get(name);
    return is(value) ? value : null;
  };
  return {
    tab: TABS.find((tab) => tab === query.get('tab')) ?? 'aspects',
    policyIds: (query.get('policies') ?? '').split(',').filter(isPolicyId),
    row: read('row', isRow),
    column: read('column', isPolicyId),
    show: FILTERS.find((filter) => filter === query.get('show')) ?? 'all',
    only: read('label', isLabelId),
    checklist: read('checklist', isChecklistId),
    baseline: read('baseline', isPolicyId),
    older: read('older', isPolicyId),
    newer: read('newer', isPolicyId),
  };
}

/** The query of a place; what is as in {@link WHOLE_COMPARISON} is left out. The inverse of {@link parsePlace}. */
export function toPlaceQuery(place: ComparisonPlace): string {
  const { tab, policyIds, row, column, show, only, checklist, baseline, older, newer } = place;
  const parts: readonly (readonly [name: string, value: string | null])[] = [
    ['tab', tab === 'aspects' ? null : tab],
    ['policies', policyIds.length === 0 ? null : policyIds.join(',')],
    ['row', row],
    ['column', column],
    ['show', show === 'all' ? null : show],
    ['label', only],
    ['checklist', checklist],
    ['baseline', baseline],
    ['older', older],
    ['newer', newer],
  ];
  return parts.flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`])).join('&');
}
