import { useRef, useState, type KeyboardEvent } from 'react';
import type { HostInfo, PolicyId, PolicySummary } from '../../../main/contract/types.ts';
import { toItemRun } from '../../text/comparison/grid-window.ts';
import { toDrawnRows } from '../../text/drawn-rows.ts';
import { useViewport } from '../comparison/grid/use-viewport.ts';
import { DetailsDialog } from './details-dialog.tsx';
import { PolicyRow } from './policy-row.tsx';

/** Up and down lead to the same control of the next row, as in any list. */
function moveByArrows(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const { target, currentTarget } = event;
  if (step === undefined || !(target instanceof HTMLElement) || target instanceof HTMLSelectElement) return;
  const cell = target.closest('th, td');
  const row = cell?.closest('tr');
  if (!(cell instanceof HTMLTableCellElement) || !(row instanceof HTMLTableRowElement)) return;
  const next = currentTarget.rows[row.sectionRowIndex + step]?.cells[cell.cellIndex];
  next?.querySelector<HTMLElement>('a, button, input')?.focus();
  event.preventDefault();
}

/** Of the style sheet: how tall rows are, in rem, and all of them where one names its older version. */
const ROW = 3;
const ROW_WITH_VERSION = 4;
/** Rows drawn beyond what is in sight, so that the wheel and Tab find them there. */
const SPARE = 8;
/** By so many rows what is drawn moves on, so that most frames while it is scrolled change nothing. */
const STEP = 2;
const NOBODY: readonly string[] = [];

interface Props {
  /** Those that the filter lets through, in order. */
  readonly policies: readonly PolicySummary[];
  /** All of them by id, and what no other is called. */
  readonly byId: ReadonlyMap<PolicyId, PolicySummary>;
  readonly names: ReadonlyMap<PolicyId, string>;
  /** Who is to read which; null as long as nothing is assigned. */
  readonly readers: ReadonlyMap<PolicyId, readonly string[]> | null;
  readonly selected: ReadonlySet<PolicyId>;
  /** Undefined until it is known. */
  readonly host: HostInfo | undefined;
  /** The policy that was read last: its row is there from the start, for the keyboard to come back to. */
  readonly from: PolicyId | null;
  readonly onSelect: (id: PolicyId, withShift: boolean) => void;
  readonly onRemove: (policy: PolicySummary) => void;
}

/** The rows in sight, and the one with the keyboard, each at its place in the room of all. Each says which it is of all. */
export function PolicyRows({ policies, byId, names, readers, selected, host, from, onSelect, onRemove }: Props) {
  const scroll = useRef<HTMLElement | null>(null);
  const [kept, setKept] = useState(from);
  const [edited, setEdited] = useState<PolicySummary | null>(null);
  const hasVersion = policies.some(({ previousId }) => previousId !== null);
  const rowRem = hasVersion ? ROW_WITH_VERSION : ROW;
  const { top, height, rem } = useViewport(scroll, STEP * rowRem);
  const size = rowRem * rem;
  const run = toItemRun(top, height + STEP * size, size, policies.length, SPARE);
  const keptAt = policies.findIndex(({ id }) => id === kept);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows are a short cut between controls that Tab reaches as well
    <tbody
      ref={(body) => {
        scroll.current = body?.closest<HTMLElement>('.policy-scroll') ?? null;
      }}
      data-versions={hasVersion || undefined}
      style={{ height: policies.length * size }}
      onKeyDown={moveByArrows}
    >
      {toDrawnRows(run, keptAt === -1 ? null : keptAt, policies.length).map((at) => {
        const policy = policies[at];
        if (policy === undefined) return null;
        return (
          <PolicyRow
            key={policy.id}
            policy={policy}
            at={at}
            top={at * size}
            name={names.get(policy.id) ?? policy.name}
            previous={policy.previousId === null ? null : (byId.get(policy.previousId) ?? null)}
            readers={readers === null ? null : (readers.get(policy.id) ?? NOBODY)}
            selected={selected.has(policy.id)}
            host={host}
            onFocus={setKept}
            onSelect={onSelect}
            onEdit={setEdited}
            onRemove={onRemove}
          />
        );
      })}
      {edited !== null && <DetailsDialog policy={edited} onClose={() => setEdited(null)} />}
    </tbody>
  );
}
