import type { LabelId } from '../../../contract/labels.ts';
import type { Dataset } from '../rows.ts';
import { SPLIT_NAMES, type SplitName, type Splits } from './draw-splits.ts';

/** How even a split came out. Shares are of a side’s clauses, in hundredths. */
export interface SplitReport {
  readonly groupedBy: readonly string[];
  readonly sides: Readonly<Record<SplitName, SplitSide>>;
  /** Labels whose share on some side is over five points from that of the whole, with the distance in points: too few policies to do better. */
  readonly uneven: readonly { readonly label: LabelId; readonly split: SplitName; readonly points: number }[];
}

interface SplitSide {
  readonly policies: readonly string[];
  readonly clauses: number;
  readonly shares: Readonly<Partial<Record<LabelId, number>>>;
}

/** A share may be this many points from that of the whole before it is reported. */
const TOLERATED_POINTS = 5;

/** Say what is on each side, and which labels’ shares could not be kept even. Policies stand by their hashes. */
export function toSplitReport(dataset: Dataset, splits: Splits, labels: readonly LabelId[]): SplitReport {
  const toShares = (rows: Dataset['rows']) =>
    new Map(
      labels.map((label) => [label, (100 * rows.filter((row) => row.labels.includes(label)).length) / rows.length]),
    );
  const whole = toShares(dataset.rows);
  const sides = SPLIT_NAMES.map((name) => {
    const rows = dataset.rows.filter((row) => splits.of(row) === name);
    return { name, rows, shares: toShares(rows) };
  });
  const toSide = ({ name, rows, shares }: (typeof sides)[number]): readonly [SplitName, SplitSide] => [
    name,
    {
      policies: splits.groups.filter(({ split }) => split === name).flatMap(({ policies }) => policies),
      clauses: rows.length,
      shares: rows.length === 0 ? {} : Object.fromEntries([...shares].map(([label, share]) => [label, round(share)])),
    },
  ];
  const uneven = sides.flatMap(({ name, rows, shares }) =>
    labels
      .map((label) => ({
        label,
        split: name,
        points: round(Math.abs((shares.get(label) ?? 0) - (whole.get(label) ?? 0))),
      }))
      .filter(({ points }) => rows.length > 0 && points > TOLERATED_POINTS),
  );
  return {
    groupedBy: ['policy', 'company', 'near-duplicate text'],
    sides: Object.fromEntries(sides.map(toSide)) as SplitReport['sides'],
    uneven,
  };
}

function round(points: number): number {
  return Math.round(points * 10) / 10;
}
