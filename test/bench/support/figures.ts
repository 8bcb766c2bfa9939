/** What several runs of the same work gave: the middle one and the ends. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** The middle value; between two, their mean. @throws RangeError of no values at all. */
export function toMedian(values: readonly number[]): number {
  return toQuantile(values, 0.5);
}

/**
 * The value below which a share of the values lies, by linear interpolation between neighbours (R's type 7).
 *
 * @throws RangeError of no values at all, or if the share leaves 0 to 1.
 */
export function toQuantile(values: readonly number[], share: number): number {
  if (values.length === 0 || !(share >= 0 && share <= 1)) {
    throw new RangeError(`No quantile ${share} of ${values.length} values`);
  }
  const sorted = values.toSorted((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const low = sorted[Math.floor(place)]!;
  const high = sorted[Math.ceil(place)]!;
  return low + (high - low) * (place - Math.floor(place));
}

/** The middle of several runs, with the least and the most. @throws RangeError of no values at all. */
export function toSpread(values: readonly number[]): Spread {
  return { median: toMedian(values), least: Math.min(...values), most: Math.max(...values) };
}

/** A number with three figures that count, its thousands parted: 0.0123, 4.57, 12,300. */
export function toFigure(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return String(value);
  const rounded = Number(value.toPrecision(3));
  return rounded.toLocaleString('en-GB', { maximumSignificantDigits: 3 });
}

/** The median and, where the runs differ as far as they are shown, the ends: “4.57 (4.5 to 5)”. */
export function toSpreadText({ median, least, most }: Spread): string {
  const [middle, low, high] = [median, least, most].map(toFigure);
  return low === high ? `${middle}` : `${middle} (${low} to ${high})`;
}

/** How many times as much one is as the other: “3.2×”, and “–” where there is nothing to compare with. */
export function toRatioText(ours: number, peers: number): string {
  return peers === 0 || !Number.isFinite(ours / peers) ? '–' : `${toFigure(ours / peers)}×`;
}
