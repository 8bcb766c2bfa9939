import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LabelId } from '../../../main/contract/labels.ts';
import type { Comparison as ComparisonData, PolicyId } from '../../../main/contract/types.ts';
import { queries, usePolicies } from '../../client/queries.ts';
import { Notice } from '../../parts/notice.tsx';
import { navigate } from '../../state/route.ts';
import { Grid } from './grid.tsx';
import { PolicyPicker } from './policy-picker.tsx';
import { ReadingPanes } from './reading-panes.tsx';

interface Props {
  /** The columns, or none for every policy of the library. */
  readonly policyIds: readonly PolicyId[];
  /** The row whose clauses are open, or null. */
  readonly label: LabelId | null;
}

/** Policies side by side: a grid of what each states under each label, and beneath it the words themselves. */
export function Comparison({ policyIds, label }: Props) {
  const library = usePolicies();
  const all = library.data?.map(({ id }) => id) ?? [];
  const columns = policyIds.length > 0 ? policyIds.filter((id) => all.includes(id)) : all;
  const comparison = useQuery(queries.comparison(columns));
  const refusal = library.error ?? comparison.error;
  return (
    <div className="comparison">
      <header className="comparison-head">
        <h1>Side by side</h1>
        <PolicyPicker
          policies={library.data ?? []}
          chosen={columns}
          onChoose={(chosen) => navigate({ view: 'comparison', policyIds: chosen, label }, { replace: true })}
        />
        <Legend />
      </header>
      {refusal !== null && <Notice tone="refused">{refusal.message}</Notice>}
      {library.data?.length === 0 && <NoPolicies />}
      {comparison.data !== undefined && columns.length > 0 && (
        <OpenComparison comparison={comparison.data} policyIds={policyIds} label={label} />
      )}
    </div>
  );
}

function OpenComparison({ comparison, policyIds, label }: Props & { readonly comparison: ComparisonData }) {
  const columns = comparison.policies.map(({ id }) => id);
  const [recent, setRecent] = useState<readonly PolicyId[]>([]);
  const shown = toShown(columns, recent);
  const open = (policyId: PolicyId, row: LabelId): void => {
    setRecent([policyId, ...recent.filter((id) => id !== policyId)].slice(0, 2));
    navigate({ view: 'comparison', policyIds, label: row }, { replace: label !== null });
  };
  const close = (): void => navigate({ view: 'comparison', policyIds, label: null }, { replace: true });
  const row = comparison.rows.find((held) => held.label === label);
  return (
    <div className={row === undefined ? 'comparison-body' : 'comparison-body open'}>
      <Grid
        comparison={comparison}
        label={label}
        shown={row === undefined ? [] : shown}
        onOpen={open}
        onClose={close}
      />
      {row !== undefined && (
        <ReadingPanes
          comparison={comparison}
          row={row}
          shown={shown}
          onShow={(policyId, beside) => setRecent([policyId, beside])}
          onClose={close}
        />
      )}
    </div>
  );
}

/** The two policies whose panes are open: the two cells clicked last, filled up from the left, in the order of the columns. */
function toShown(columns: readonly PolicyId[], recent: readonly PolicyId[]): readonly PolicyId[] {
  const held = recent.filter((id) => columns.includes(id));
  const [first] = held;
  const after = first === undefined ? [] : columns.slice(columns.indexOf(first) + 1);
  const two = new Set([...new Set([...held, ...after, ...columns])].slice(0, 2));
  return columns.filter((id) => two.has(id));
}

function Legend() {
  return (
    <p className="comparison-legend">
      <b>Silent</b> is a gap: the whole policy is in hand and says nothing. An excerpt is <b>not held</b> instead.
    </p>
  );
}

function NoPolicies() {
  return (
    <div className="empty">
      <h2>Nothing to compare yet</h2>
      <p>
        Import two or more policies in the <a href="#/library">library</a>, then come back.
      </p>
    </div>
  );
}
