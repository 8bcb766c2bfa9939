import type { DatasetRow } from './rows.ts';

/** The rows as JSON Lines: UTF-8, one object a line, each line ended. Half a surrogate pair is written as an escape, so texts are exact. */
export function toJsonl(rows: readonly DatasetRow[]): Uint8Array {
  return new TextEncoder().encode(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}
