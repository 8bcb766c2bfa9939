import { useState, type CSSProperties } from 'react';
import type { CodebookLabel } from '../../../main/contract/codebook.ts';
import type { HostInfo, PolicyId, PolicySummary } from '../../../main/contract/types.ts';
import type { Readers } from '../../client/use-readers.ts';
import { useLabels } from '../../parts/codebook.ts';
import type { Shelf } from '../../state/desk.ts';
import { toListedNames } from '../../text/policy-names.ts';
import { inOrder, turnOrder, type OrderKey } from '../../text/policy-order.ts';
import { reach, turn } from '../../text/selection.ts';
import { ColumnHead } from './column-head.tsx';
import { PolicyRows } from './policy-rows.tsx';
import { SelectAll } from './select-all.tsx';
import { Totals } from './totals.tsx';

interface Column {
  readonly key: OrderKey;
  readonly name: string;
  readonly full?: string;
}

const toColumns = (labels: readonly CodebookLabel[]): readonly Column[] => [
  { key: 'name', name: 'Policy' },
  { key: 'date', name: 'Date' },
  { key: 'extent', name: 'Text' },
  { key: 'clauses', name: 'Clauses' },
  { key: 'decided', name: 'Decided' },
  ...labels.map(({ id, short, name }) => ({ key: id, name: short, full: name })),
  { key: 'warnings', name: 'Warnings' },
];

/** For the style sheet, which lays out each row by itself: the columns of the labels. */
function toColumnStyle(labels: number): CSSProperties {
  return labels === 0 ? {} : ({ '--label-columns': `repeat(${labels}, var(--label-width))` } as CSSProperties);
}

interface Props {
  /** All of them, and those that the filter lets through. */
  readonly policies: readonly PolicySummary[];
  readonly shown: readonly PolicySummary[];
  /** Undefined until it is known. */
  readonly host: HostInfo | undefined;
  /** Who is to read which policy: a column as soon as anything is assigned. */
  readonly readers: Readers;
  readonly shelf: Shelf;
  /** The policy that was read last, or null. */
  readonly from: PolicyId | null;
  readonly onShelf: (part: Partial<Shelf>) => void;
  readonly onRemove: (policy: PolicySummary) => void;
}

/** The policies as rows: who, when, how much, which labels, what is decided. */
export function PolicyTable({ policies, shown, host, readers, shelf, from, onShelf, onRemove }: Props) {
  const { selected, order } = shelf;
  const labels = useLabels();
  const [last, setLast] = useState<PolicyId | null>(null);
  const isAssigned = readers.of.size > 0;
  const ordered = inOrder(shown, order);
  const byId = new Map(policies.map((policy) => [policy.id, policy]));
  const names = toListedNames(policies);
  const ids = ordered.map(({ id }) => id);
  const select = (id: PolicyId, withShift: boolean): void => {
    onShelf({ selected: withShift && last !== null ? reach(selected, ids, last, id) : turn(selected, id) });
    setLast(id);
  };
  return (
    <div className="policy-scroll">
      <table
        className="policy-table"
        aria-rowcount={shown.length + 2}
        data-assigned={isAssigned || undefined}
        style={toColumnStyle(labels.length)}
      >
        <caption className="visually-hidden">The policies of this workspace</caption>
        <thead>
          <tr aria-rowindex={1}>
            <SelectAll ids={ids} selected={selected} onSelect={(next) => onShelf({ selected: next })} />
            {toColumns(labels).map((column) => (
              <ColumnHead
                key={column.key}
                by={column.key}
                name={column.name}
                full={column.full}
                order={order}
                onPress={() => onShelf({ order: turnOrder(order, column.key) })}
              />
            ))}
            {isAssigned && (
              <th scope="col" className="column-readers">
                Assigned to
              </th>
            )}
            <th className="policy-end">
              <span className="visually-hidden">Edit and remove</span>
            </th>
          </tr>
        </thead>
        <PolicyRows
          policies={ordered}
          byId={byId}
          names={names}
          readers={isAssigned ? readers.of : null}
          selected={selected}
          host={host}
          from={from}
          onSelect={select}
          onRemove={onRemove}
        />
        <Totals policies={shown} at={shown.length + 2} isAssigned={isAssigned} />
      </table>
      {shown.length === 0 && <p className="policy-none">No policy is as the filter wants it.</p>}
      <p className="policy-legend">
        A bar is the part of a policy’s clauses that carry the label. <b>Silent</b>: the whole text is in hand and no
        clause carries it. <b>Not held</b>: the text is an excerpt, so nothing can be said.
      </p>
    </div>
  );
}
