import { Button } from 'react-aria-components';
import type { ComparisonReport } from '../../../main/contract/comparison.ts';
import type { ComparisonPlace } from '../../state/comparison-place.ts';
import { toDistinctNames } from '../../../main/contract/policy-names.ts';
import { toDay } from '../../text/policy-names.ts';
import { TreeGrid } from './grid/tree-grid.tsx';
import type { Aspects } from './use-aspects.ts';

interface Props {
  readonly report: ComparisonReport;
  readonly place: ComparisonPlace;
  readonly aspects: Aspects;
  /** The policies whose words are open. */
  readonly shown: readonly string[];
  readonly onChange: (part: Partial<ComparisonPlace>) => void;
}

/** The grid of the aspects page. */
export function AspectsGrid({ report, place, aspects, shown, onChange }: Props) {
  const { opened, columns, baseline } = aspects;
  const ours = baseline === null ? undefined : report.policies[baseline];
  return (
    <TreeGrid
      name="What each policy says"
      corner={
        ours === undefined ? report.checklist.name : `Against ${toDistinctNames(report.policies, toDay).get(ours.id)}`
      }
      policies={report.policies}
      rows={aspects.rows}
      place={aspects.at}
      opened={
        opened === null
          ? null
          : { key: opened.key, columns: columns.flatMap((id, at) => (shown.includes(id) ? [at] : [])) }
      }
      baseline={baseline}
      onWalk={aspects.walk}
      onOpen={aspects.open}
      onTurn={aspects.turnLabel}
      empty={
        <>
          <p>{toEmptyWords(place, report.rows.find(({ label }) => label === place.only)?.name ?? null)}</p>
          <Button className="button" onPress={() => onChange({ show: 'all', only: null })}>
            Show all rows
          </Button>
        </>
      }
    />
  );
}

function toEmptyWords({ show }: ComparisonPlace, only: string | null): string {
  const where = only === null ? '' : ` under ${only}`;
  if (show === 'gaps') return `No gaps${where}: no whole policy here is silent on any of these aspects.`;
  if (show === 'differences') return `No differences${where}: these policies say the same on every aspect.`;
  return `The checklist shows nothing${where}.`;
}

/** Hand the keyboard to the grid's cell. */
export function focusGrid(): void {
  document.querySelector<HTMLElement>('[role="treegrid"] [data-row][tabindex="0"]')?.focus();
}
