import { useMemo, useRef, useState } from 'react';
import type { VersionChange } from '../../../../main/contract/alignment.ts';
import type { PolicyReading } from '../../../../main/contract/types.ts';
import { toVersionRows } from '../../../text/comparison/version-rows.ts';
import { toCount } from '../../../text/quantities.ts';
import { useComparisonKeys } from '../use-comparison-keys.ts';
import { ChangeRow } from './change-row.tsx';

interface Props {
  readonly changes: readonly VersionChange[];
  readonly before: PolicyReading;
  readonly after: PolicyReading;
}

/** More rows than this are shown when asked for. */
const AT_FIRST = 200;

/** Each change in the newer version's order; what did not change is folded and opens where it stands. J and K walk the changes. */
export function ChangeTable({ changes, before, after }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const [whole, showWhole] = useState(false);
  const rows = useMemo(() => toVersionRows(changes), [changes]);
  const shown = whole ? rows : rows.slice(0, AT_FIRST);
  const walk = (step: 1 | -1): void => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
    const here = items.findIndex((item) => item.contains(document.activeElement));
    const next = items[here === -1 ? 0 : Math.max(0, Math.min(items.length - 1, here + step))];
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'nearest' });
  };
  useComparisonKeys({ 'next-change': () => walk(1), 'previous-change': () => walk(-1) });
  if (rows.every(({ kind }) => kind === 'unchanged')) {
    return <p className="changes-none">Every clause stands in both versions with the same words.</p>;
  }
  return (
    // Focusable, so that the keyboard can scroll it.
    <div className="changes-scroll" role="region" aria-label="Clauses of both versions" tabIndex={0}>
      <ol ref={list} className="changes-list">
        {shown.map((row) =>
          row.kind === 'change' ? (
            <ChangeRow key={row.key} change={row.change} before={before} after={after} />
          ) : (
            <Unchanged key={row.key} changes={row.changes} before={before} after={after} />
          ),
        )}
      </ol>
      {rows.length > shown.length && (
        <button type="button" className="pane-fold" onClick={() => showWhole(true)}>
          {`Show ${toCount(rows.length - shown.length, 'more row')}`}
        </button>
      )}
    </div>
  );
}

function Unchanged({ changes, before, after }: Props) {
  const [open, setOpen] = useState(false);
  if (open)
    return changes.map((change) => <ChangeRow key={toKey(change)} change={change} before={before} after={after} />);
  return (
    <li>
      <button type="button" className="pane-fold" onClick={() => setOpen(true)}>
        {`Show ${toCount(changes.length, 'unchanged clause')}`}
      </button>
    </li>
  );
}

function toKey(change: VersionChange): string {
  return 'b' in change ? `b${change.b.start}` : `a${change.a.start}`;
}
