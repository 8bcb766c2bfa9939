import { LacunaError } from '../contract/errors.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { fromStored, toStored } from './exact-text.ts';
import { change, find, run, select } from './sql.ts';

/** A policy's text, and where it came from. Written once, never changed: a trigger refuses it. */
export interface StoredDocument {
  /** The string that every offset of the policy indexes, kept exactly. */
  readonly text: string;
  /** The imported file, byte for byte. */
  readonly source: Uint8Array;
  /** How the text's offsets lead back to the source; plain data, which the store does not look into. */
  readonly sourceMap: unknown;
}

const insert = change<{ policyKey: number; text: string | Uint8Array; sourceMap: string; source: Uint8Array }>(
  'INSERT INTO document (policy_key, text, source_map, source) VALUES (@policyKey, @text, @sourceMap, @source)',
);
const textOf = select<{ policyKey: number }, { text: string | Uint8Array }>(
  'SELECT text FROM document WHERE policy_key = @policyKey',
);
const sourceOf = select<{ policyKey: number }, { source: Uint8Array; sourceMap: string }>(
  'SELECT source, source_map AS sourceMap FROM document WHERE policy_key = @policyKey',
);

const mapOf = select<{ policyKey: number }, { sourceMap: string }>(
  'SELECT source_map AS sourceMap FROM document WHERE policy_key = @policyKey',
);

/** Keep a policy's document. */
export function addDocument(db: WritableDatabase, policyKey: number, document: StoredDocument): void {
  const { text, source, sourceMap } = document;
  run(db, insert, { policyKey, text: toStored(text), sourceMap: JSON.stringify(sourceMap), source });
}

/**
 * The policy's text.
 *
 * @throws LacunaError `damaged-workspace` if the file holds the policy without its text.
 */
export function readText(db: ReadableDatabase, policyKey: number): string {
  const row = find(db, textOf, { policyKey });
  if (row === null) throw new LacunaError('damaged-workspace');
  return fromStored(row.text);
}

/** How the text's offsets lead back to its source, without the source; null if the file holds the policy without its document. */
export function readSourceMap(db: ReadableDatabase, policyKey: number): unknown {
  const row = find(db, mapOf, { policyKey });
  return row === null ? null : (JSON.parse(row.sourceMap) as unknown);
}

/**
 * The imported file's bytes and the way back to them.
 *
 * @throws LacunaError `damaged-workspace` if the file holds the policy without its document.
 */
export function readSource(db: ReadableDatabase, policyKey: number): Omit<StoredDocument, 'text'> {
  const row = find(db, sourceOf, { policyKey });
  if (row === null) throw new LacunaError('damaged-workspace');
  return { source: row.source, sourceMap: JSON.parse(row.sourceMap) as unknown };
}
