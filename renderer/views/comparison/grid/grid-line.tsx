import { memo } from 'react';
import { toIndexes } from '../../../text/comparison/grid-window.ts';
import type { GridRow } from '../../../text/comparison/grid-rows.ts';
import type { GridShape } from '../../../text/comparison/grid-shape.ts';
import { AspectCell } from './aspect-cell.tsx';
import { LabelCell } from './label-cell.tsx';

interface Props {
  readonly line: GridRow;
  /** Its row in the grid, from 1, since the head is row 0. */
  readonly at: number;
  readonly shape: GridShape;
  /** The columns in view: the first, and the one behind the last. */
  readonly first: number;
  readonly end: number;
  /** The column that has the keyboard in this row, or null. */
  readonly focus: number | null;
  /** The columns whose words of this row are open below, each as `,1,`; empty for none. */
  readonly opened: string;
  readonly baseline: number | null;
}

/** A row of the grid: a label or an aspect by name, and each policy's cell. Only the columns in view are there. */
export const GridLine = memo(function GridLine(props: Props) {
  const { line, at, shape, first, end, focus, opened, baseline } = props;
  const isLabel = line.kind === 'label';
  const label = isLabel ? line.row.label : line.label;
  return (
    <div
      role="row"
      className="grid-line"
      data-kind={line.kind}
      data-label={label}
      data-opened={opened !== ''}
      aria-rowindex={at + 1}
      aria-level={isLabel ? 1 : 2}
      aria-expanded={isLabel && line.aspects.length > 0 ? line.open : undefined}
      style={{ top: (at - 1) * shape.row, height: shape.row }}
    >
      <RowName line={line} at={at} shape={shape} focused={focus === 0} />
      {toIndexes({ first, end }, focus === null || focus === 0 ? null : focus - 1).map((column) => (
        <div
          key={column}
          role="gridcell"
          className="grid-cell"
          aria-colindex={column + 2}
          aria-selected={opened.includes(`,${column},`)}
          data-row={at}
          data-column={column + 1}
          data-state={isLabel ? undefined : line.row.cells[column]?.state}
          tabIndex={focus === column + 1 ? 0 : -1}
          style={{ left: shape.names + column * shape.column, width: shape.column }}
        >
          <CellWords line={line} column={column} baseline={baseline} />
        </div>
      ))}
    </div>
  );
});

function CellWords({ line, column, baseline }: Pick<Props, 'line' | 'baseline'> & { readonly column: number }) {
  if (line.kind === 'label') {
    const whole = line.row.cells[column];
    if (whole === undefined) return null;
    const aspects = line.aspects.flatMap(({ cells }) => cells[column] ?? []);
    return <LabelCell whole={whole} aspects={aspects} open={line.open} />;
  }
  const cell = line.row.cells[column];
  if (cell === undefined) return null;
  const held = baseline === null ? null : (line.row.cells[baseline] ?? null);
  return <AspectCell aspect={line.row.aspect.id} cell={cell} baseline={held} />;
}

interface NameProps extends Pick<Props, 'line' | 'at' | 'shape'> {
  readonly focused: boolean;
}

function RowName({ line, at, shape, focused }: NameProps) {
  const isLabel = line.kind === 'label';
  const name = isLabel ? line.row.name : line.row.aspect.name;
  return (
    <div
      role="rowheader"
      className="grid-name"
      aria-colindex={1}
      data-row={at}
      data-column={0}
      tabIndex={focused ? 0 : -1}
      title={isLabel ? name : `${name}: ${line.row.aspect.asks}`}
      style={{ width: shape.names }}
    >
      {isLabel ? (
        <>
          <svg className="grid-twist" data-open={line.open} viewBox="0 0 16 16" aria-hidden="true">
            {line.aspects.length > 0 && <path d="M6 4l4 4-4 4" />}
          </svg>
          <span className="grid-words">{name}</span>
        </>
      ) : (
        <>
          <span className="grid-id">{line.row.aspect.id.startsWith('OWN-') ? 'Own' : line.row.aspect.id}</span>
          <span className="grid-words">{name}</span>
        </>
      )}
    </div>
  );
}
