import type { Dataset, DatasetRow, ExportedText } from '../rows.ts';

/** A policy of a data set with its rows, in order of place. */
export interface PolicyRows extends ExportedText {
  readonly rows: readonly DatasetRow[];
}

/** The policies that have rows, in the data set’s order. */
export function toPolicyRows({ rows, texts }: Dataset): readonly PolicyRows[] {
  const byPolicy = Map.groupBy(rows, (row) => row.policySha256);
  return texts.flatMap((text) => {
    const held = byPolicy.get(text.policySha256) ?? [];
    return held.length === 0 ? [] : [{ ...text, rows: held }];
  });
}

/** A clause’s id: the first 12 digits of its policy’s hash, and its place in UTF-16 code units. Unique in a data set, and the same on every machine. */
export function toClauseId({ policySha256, start, end }: DatasetRow): string {
  return `${policySha256.slice(0, 12)}:${start}-${end}`;
}

/** A policy’s file name in a folder of one file a policy: its hash’s first digits, and its own name with nothing but safe characters. */
export function toPolicyFileName({ policy, policySha256 }: ExportedText): string {
  return `${policySha256.slice(0, 12)}_${policy.replaceAll(/[^A-Za-z0-9.-]+/g, '-').slice(0, 80)}`;
}

/** Everybody whose answer or verdict stands in a data set, in order of code units. Formats that number people count from 1 in this order. */
export function listAnnotators({ rows }: Dataset): readonly string[] {
  const said = new Set<string>();
  for (const { annotations, verdict } of rows) {
    for (const { annotator } of annotations) said.add(annotator);
    if (verdict !== null) said.add(verdict.annotator);
  }
  return [...said].toSorted();
}
