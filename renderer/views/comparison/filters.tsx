import { useQuery } from '@tanstack/react-query';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { ComparisonReport } from '../../../main/contract/comparison.ts';
import { FULL_CHECKLIST } from '../../../main/contract/checklists.ts';
import { comparisonQueries } from '../../client/comparison-queries.ts';
import type { ComparisonPlace } from '../../state/comparison-place.ts';
import { toFragment } from '../../state/route.ts';
import type { RowFilter } from '../../text/comparison/grid-rows.ts';
import { toDistinctNames } from '../../../main/contract/policy-names.ts';
import { toDay } from '../../text/policy-names.ts';
import { Key } from '../keys/key.tsx';

interface Props {
  readonly report: ComparisonReport;
  readonly place: ComparisonPlace;
  /** Whether every label is open. */
  readonly allOpen: boolean;
  readonly onChange: (part: Partial<ComparisonPlace>) => void;
  readonly onOpenAll: () => void;
}

const SHOWN: readonly { readonly id: RowFilter; readonly name: string; readonly key: string | null }[] = [
  { id: 'all', name: 'All rows', key: null },
  { id: 'gaps', name: 'Only gaps', key: 'comparison.show-gaps' },
  { id: 'differences', name: 'Only differences', key: 'comparison.show-differences' },
];

/** Which rows the grid shows, by which checklist, and against which policy. */
export function Filters({ report, place, allOpen, onChange, onOpenAll }: Props) {
  const names = toDistinctNames(report.policies, toDay);
  return (
    <div className="comparison-filters" role="group" aria-label="What the table shows">
      <ToggleButtonGroup
        className="segments"
        aria-label="Rows"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[place.show]}
        onSelectionChange={([key]) => onChange({ show: SHOWN.find(({ id }) => id === key)?.id ?? 'all' })}
      >
        {SHOWN.map(({ id, name, key }) => (
          <ToggleButton key={id} id={id} className="segment">
            {name} {key !== null && <Key of={key} />}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <label className="choice">
        <span>Label</span>
        <select
          value={place.only ?? ''}
          onChange={({ target }) =>
            onChange({ only: report.rows.find(({ label }) => label === target.value)?.label ?? null })
          }
        >
          <option value="">All</option>
          {report.rows.map(({ label, name }) => (
            <option key={label} value={label}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <ChecklistChoice report={report} onChange={onChange} />
      <a href={toFragment({ view: 'checklists', checklistId: report.checklist.id })}>
        {report.checklist.provided ? 'Look at it' : 'Edit it'}
        <span className="visually-hidden">{`(checklist ${report.checklist.name})`}</span>
      </a>
      <label className="choice">
        <span>
          Against <Key of="comparison.baseline" />
        </span>
        <select
          aria-label="Against which policy"
          value={place.baseline ?? ''}
          onChange={({ target }) =>
            onChange({ baseline: report.policies.find(({ id }) => id === target.value)?.id ?? null })
          }
        >
          <option value="">None</option>
          {report.policies.map((policy) => (
            <option key={policy.id} value={policy.id}>
              {names.get(policy.id)}
            </option>
          ))}
        </select>
      </label>
      <Button className="button quiet small" onPress={onOpenAll}>
        {allOpen ? 'Close all' : 'Open all'} <Key of="comparison.open-all" />
      </Button>
    </div>
  );
}

function ChecklistChoice({ report, onChange }: Pick<Props, 'report' | 'onChange'>) {
  const { data = [report.checklist] } = useQuery(comparisonQueries.checklists);
  return (
    <label className="choice">
      <span>Checklist</span>
      <select
        value={report.checklist.id}
        title={report.checklist.description}
        onChange={({ target: { value } }) => onChange({ checklist: value === FULL_CHECKLIST ? null : value })}
      >
        {data.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
