import { memo, type MouseEvent } from 'react';
import type { HostInfo, PolicyId, PolicySummary } from '../../../main/contract/types.ts';
import { useLabels } from '../../parts/codebook.ts';
import { Icon } from '../../parts/icon.tsx';
import { navigate, toFragment, type Route } from '../../state/route.ts';
import { toCompany } from '../../../main/contract/policy-names.ts';
import { toDay } from '../../text/policy-names.ts';
import { toNumber } from '../../text/quantities.ts';
import { Decided } from './decided.tsx';
import { ExtentChoice } from './extent-choice.tsx';
import { LabelCount } from './label-count.tsx';
import { OlderLink } from './older-link.tsx';
import { Warnings } from './warnings.tsx';

interface Props {
  readonly policy: PolicySummary;
  /** Its place among those that are shown, from 0, and where that is, in pixels. */
  readonly at: number;
  readonly top: number;
  /** What no other policy is called, for the names of its controls. */
  readonly name: string;
  /** Its older version; null where nobody named one, or it is not in the library. */
  readonly previous: PolicySummary | null;
  /** Who is to read it; null as long as nothing is assigned to anybody. */
  readonly readers: readonly string[] | null;
  readonly selected: boolean;
  /** Undefined until it is known. */
  readonly host: HostInfo | undefined;
  /** Called when the keyboard comes to one of its controls. */
  readonly onFocus: (id: PolicyId) => void;
  /** Called when the check box is turned; `withShift` asks for everything since the last one. */
  readonly onSelect: (id: PolicyId, withShift: boolean) => void;
  readonly onEdit: (policy: PolicySummary) => void;
  readonly onRemove: (policy: PolicySummary) => void;
}

function PolicyDate({ policy }: { readonly policy: PolicySummary }) {
  const date = policy.effectiveDate ?? policy.archivedDate;
  if (date === null) return <span className="policy-faint">no date</span>;
  return (
    <>
      <span className="policy-day">{toDay(date)}</span>
      <span className="policy-faint">{policy.effectiveDate === null ? 'archived' : 'effective'}</span>
    </>
  );
}

function PolicyName({ policy, route }: { readonly policy: PolicySummary; readonly route: Route }) {
  const second = policy.company === null && policy.title === null ? '' : (policy.title ?? policy.name);
  const title = [policy.company, policy.title, policy.name].filter((part) => part !== null).join('\n');
  return (
    <a className="policy-name" href={toFragment(route)} title={title}>
      <span className="policy-company" dir="auto">
        {toCompany(policy)}
      </span>
      <span className="policy-title" dir="auto">
        {second === toCompany(policy) ? policy.name : second}
      </span>
    </a>
  );
}

/** A double click opens the policy, unless it hits a control, which has an answer of its own, or what a control has put over the row. */
function opens({ target, currentTarget }: MouseEvent): boolean {
  if (!(target instanceof Element) || !currentTarget.contains(target)) return false;
  return target.closest('a, button, input, select, label') === null;
}

/** One policy's line in the library. */
export const PolicyRow = memo(function PolicyRow(props: Props) {
  const { policy, at, top, name, previous, readers, selected, host, onFocus, onSelect, onEdit, onRemove } = props;
  const route = { view: 'reader', policyId: policy.id, at: null } as const;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a short cut for the mouse: the name is the link
    <tr
      aria-rowindex={at + 2}
      data-selected={selected || undefined}
      style={{ top }}
      onFocus={() => onFocus(policy.id)}
      onDoubleClick={(event) => opens(event) && navigate(route)}
    >
      <td className="column-select">
        <input
          type="checkbox"
          aria-label={`Select ${name}`}
          checked={selected}
          onChange={(event) => onSelect(policy.id, (event.nativeEvent as globalThis.MouseEvent).shiftKey)}
        />
      </td>
      <th scope="row">
        <PolicyName policy={policy} route={route} />
        <OlderLink policy={policy} previous={previous} />
      </th>
      <td className="column-date">
        <PolicyDate policy={policy} />
      </td>
      <td>
        <ExtentChoice policy={policy} name={name} />
      </td>
      <td className="column-clauses">{toNumber(policy.clauses)}</td>
      <td>
        <Decided decided={policy.decided} clauses={policy.clauses} />
      </td>
      {useLabels().map(({ id }) => (
        <td key={id} className="column-label">
          <LabelCount policy={policy} label={id} name={name} host={host} />
        </td>
      ))}
      <td>
        <Warnings warnings={policy.warnings} name={name} />
      </td>
      {readers !== null && (
        <td className="column-readers" title={readers.join(', ')} dir="auto">
          {readers.length === 0 ? <span className="policy-faint">nobody</span> : readers.join(', ')}
        </td>
      )}
      <td className="policy-end">
        <button
          type="button"
          className="row-button"
          aria-label={`Edit the details of ${name}`}
          onClick={() => onEdit(policy)}
        >
          <Icon shape="pen" />
        </button>
        <button type="button" className="row-button" aria-label={`Remove ${name}`} onClick={() => onRemove(policy)}>
          <Icon shape="bin" />
        </button>
      </td>
    </tr>
  );
});
