import { LacunaError } from '../contract/errors.ts';
import { toPolicyId } from '../contract/decode.ts';
import type { PolicyId, PolicySummary, Warning } from '../contract/types.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, find, list, type NoParams, run, select } from './sql.ts';

/** What the store keeps of a policy besides its text: its line in the library without what is derived: the counts and the older version. */
export interface PolicyRecord extends Omit<PolicySummary, 'clauses' | 'decided' | 'labelCounts' | 'previousId'> {
  /** The policy's number in this file alone; never leaves the store's callers. */
  readonly key: number;
  /** ISO 8601, UTC; null while the policy is in the library. */
  readonly removedAt: string | null;
  /** The release of Lacuna that cut it last, or looked whether it would cut it otherwise; null if that was before it was written down. */
  readonly segmenter: string | null;
}

/** A policy that is about to be put in. */
export type NewPolicy = Omit<PolicyRecord, 'key' | 'removedAt'>;

/** What a person may correct; an absent or undefined field is left as it is. */
export type PolicyEdit = {
  readonly [Field in 'company' | 'extent' | 'effectiveDate' | 'archivedDate']?: PolicyRecord[Field] | undefined;
};

interface PolicyColumns extends Omit<PolicyRecord, 'id' | 'warnings'> {
  readonly id: string;
  readonly warnings: string;
}

const COLUMNS = `key, id, name, company, title, media_type AS mediaType, encoding, effective_date AS effectiveDate,
  archived_date AS archivedDate, extent, characters, warnings, imported_at AS importedAt, removed_at AS removedAt, segmenter`;

const inLibrary = select<NoParams, PolicyColumns>(
  `SELECT ${COLUMNS} FROM policy WHERE removed_at IS NULL ORDER BY imported_at, key`,
);
const removed = select<NoParams, PolicyColumns>(
  `SELECT ${COLUMNS} FROM policy WHERE removed_at IS NOT NULL ORDER BY imported_at, key`,
);
const anyPolicy = select<NoParams, { key: number }>('SELECT key FROM policy LIMIT 1');
const byId = select<{ id: string }, PolicyColumns>(`SELECT ${COLUMNS} FROM policy WHERE id = @id`);

const insert = change<Omit<PolicyColumns, 'key' | 'removedAt'> & Record<string, string | number | null>>(`
  INSERT INTO policy (id, name, company, title, media_type, encoding, effective_date, archived_date, extent, characters,
    warnings, imported_at, segmenter)
  VALUES (@id, @name, @company, @title, @mediaType, @encoding, @effectiveDate, @archivedDate, @extent, @characters,
    @warnings, @importedAt, @segmenter)`);
const update = change<{
  key: number;
  at: string;
  company: string | null;
  extent: string;
  effectiveDate: string | null;
  archivedDate: string | null;
}>(`
  UPDATE policy SET company = @company, extent = @extent, effective_date = @effectiveDate,
    archived_date = @archivedDate, edited_at = @at
  WHERE key = @key`);
const cutBy = change<{ key: number; segmenter: string }>('UPDATE policy SET segmenter = @segmenter WHERE key = @key');
const mark = change<{ key: number; at: string | null }>('UPDATE policy SET removed_at = @at WHERE key = @key');

/** The policies in the library, in the order in which they came in. */
export function listPolicies(db: ReadableDatabase): readonly PolicyRecord[] {
  return list(db, inLibrary, {}).map(toRecord);
}

/** The policies that were taken out, which the file still holds. */
export function listRemovedPolicies(db: ReadableDatabase): readonly PolicyRecord[] {
  return list(db, removed, {}).map(toRecord);
}

/** Whether the file ever held a policy. */
export function hasPolicies(db: ReadableDatabase): boolean {
  return find(db, anyPolicy, {}) !== null;
}

/** A policy of this file, in the library or taken out; null if the file never held it. */
export function findPolicy(db: ReadableDatabase, id: PolicyId): PolicyRecord | null {
  const row = find(db, byId, { id });
  return row === null ? null : toRecord(row);
}

/**
 * A policy in the library.
 *
 * @throws LacunaError `not-found` if the file never held it or it was taken out.
 */
export function getPolicy(db: ReadableDatabase, id: PolicyId): PolicyRecord {
  const policy = findPolicy(db, id);
  if (policy === null || policy.removedAt !== null) throw new LacunaError('not-found', { what: 'The policy' });
  return policy;
}

/** Put a policy in; the answer is its key. Its document and segments belong into the same transaction. */
export function addPolicy(db: WritableDatabase, policy: NewPolicy): number {
  const { id, name, company, title, mediaType, encoding, effectiveDate, archivedDate, extent, characters } = policy;
  const kept = { id, name, company, title, mediaType, encoding, effectiveDate, archivedDate, extent, characters };
  const { importedAt, segmenter } = policy;
  return run(db, insert, { ...kept, importedAt, segmenter, warnings: JSON.stringify(policy.warnings) });
}

/** Correct what was guessed about a policy. `at` is ISO 8601, UTC. */
export function editPolicy(db: WritableDatabase, policy: PolicyRecord, edit: PolicyEdit, at: string): void {
  run(db, update, {
    key: policy.key,
    at,
    company: edit.company === undefined ? policy.company : edit.company,
    extent: edit.extent ?? policy.extent,
    effectiveDate: edit.effectiveDate === undefined ? policy.effectiveDate : edit.effectiveDate,
    archivedDate: edit.archivedDate === undefined ? policy.archivedDate : edit.archivedDate,
  });
}

/** Take a policy out of the library (`at` in ISO 8601, UTC) or, with null, put it back. Nothing of it is deleted. */
export function markRemoved(db: WritableDatabase, key: number, at: string | null): void {
  run(db, mark, { key, at });
}

/** Write down which release of Lacuna cut a policy, or found nothing to cut otherwise. */
export function markCut(db: WritableDatabase, key: number, segmenter: string): void {
  run(db, cutBy, { key, segmenter });
}

function toRecord(row: PolicyColumns): PolicyRecord {
  return { ...row, id: toPolicyId(row.id), warnings: JSON.parse(row.warnings) as readonly Warning[] };
}
