import type { CSSProperties } from 'react';

/** For the style sheet, which draws a share of the clauses as a bar: a bar of elements of its own would be most of a row. */
export function toShareStyle(part: number, clauses: number): CSSProperties {
  return { '--share': `${(100 * part) / Math.max(1, clauses)}%` } as CSSProperties;
}
