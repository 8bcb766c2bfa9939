import { memo, useMemo } from 'react';
import type { ComparedPolicy } from '../../../../main/contract/comparison.ts';
import { toFragment } from '../../../state/route.ts';
import type { GridShape } from '../../../text/comparison/grid-shape.ts';
import { toCompany } from '../../../../main/contract/policy-names.ts';
import { toDatedNames } from '../../../text/policy-names.ts';
import { toIndexes } from '../../../text/comparison/grid-window.ts';
import { toColumnWords } from '../../../text/comparison/column-words.ts';

interface Props {
  readonly policies: readonly ComparedPolicy[];
  readonly shape: GridShape;
  /** The columns in view: the first, and the one behind the last. */
  readonly first: number;
  readonly end: number;
  /** The column that has the keyboard in the head, or null. */
  readonly focus: number | null;
  readonly baseline: number | null;
  /** What stands above the names of the rows. */
  readonly corner: string;
}

/** The head of the grid: each policy with its company, its date, whether it is whole, and its gaps. */
export const GridHead = memo(function GridHead({ policies, shape, first, end, focus, baseline, corner }: Props) {
  const names = useMemo(() => toDatedNames(policies), [policies]);
  return (
    <div role="row" className="grid-head" aria-rowindex={1} style={{ height: shape.head }}>
      <div
        role="columnheader"
        className="grid-corner"
        aria-colindex={1}
        data-row={0}
        data-column={0}
        tabIndex={focus === 0 ? 0 : -1}
        style={{ width: shape.names }}
      >
        {corner}
      </div>
      {toIndexes({ first, end }, focus === null || focus === 0 ? null : focus - 1).map((column) => {
        const policy = policies[column];
        if (policy === undefined) return null;
        const { day, extent, gaps } = toColumnWords(policy);
        return (
          <div
            key={policy.id}
            role="columnheader"
            className="grid-column"
            aria-colindex={column + 2}
            data-row={0}
            data-column={column + 1}
            tabIndex={focus === column + 1 ? 0 : -1}
            style={{ left: shape.names + column * shape.column, width: shape.column }}
          >
            <a
              href={toFragment({ view: 'reader', policyId: policy.id, at: null })}
              tabIndex={-1}
              title={`${toCompany(policy)} · ${policy.name}`}
            >
              {names.get(policy.id)}
            </a>
            <span className="grid-date" title={`${day} · ${extent}`}>
              {day} · {extent}
            </span>
            <span className="grid-gaps">
              {gaps}
              {column === baseline && <b className="grid-baseline">Baseline</b>}
            </span>
          </div>
        );
      })}
    </div>
  );
});
