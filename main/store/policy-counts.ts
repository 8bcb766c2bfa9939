import type { LabelId } from '../contract/labels.ts';
import type { DecisionId, PolicyId, Span } from '../contract/types.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { fromStored } from './exact-text.ts';
import { change, list, type NoParams, run, select } from './sql.ts';

/** What a policy's clauses were counted to be, as JSON, and the state of all that was said of them for which that holds. */
export interface KeptCounts {
  readonly said: string;
  readonly counts: string;
}

/** A decision without all that counting does not need. */
export interface DecidedLabels extends Span {
  readonly id: DecisionId;
  readonly quote: string;
  readonly labels: readonly LabelId[];
  /** Who took it, on whichever version of the policy. */
  readonly annotator: string;
  /** ISO 8601, UTC. */
  readonly decidedAt: string;
  readonly verdict: boolean;
}

interface DecidedColumns extends Omit<DecidedLabels, 'quote' | 'labels' | 'verdict'> {
  readonly verdict: number;
  readonly quote: string | Uint8Array;
  readonly labels: string;
}

const all = select<NoParams, KeptCounts & { policyKey: number }>(
  'SELECT policy_key AS policyKey, said, counts FROM policy_counts',
);
const put = change<KeptCounts & Record<string, string | number>>(`
  INSERT INTO policy_counts (policy_key, said, counts) VALUES (@policyKey, @said, @counts)
  ON CONFLICT (policy_key) DO UPDATE SET said = excluded.said, counts = excluded.counts`);
const decided = select<{ policyId: string }, DecidedColumns>(`
  SELECT id, "start", "end", quote, labels, coalesce(json_extract(origin, '$.author'), author) AS annotator,
    decided_at AS decidedAt, decision_id IS NOT NULL AS verdict
  FROM decision LEFT JOIN verdict ON decision_id = id WHERE policy_id = @policyId AND action IN ('set', 'confirm')`);
const clauses = select<{ policyKey: number }, Span & { position: number }>(`
  SELECT position, "start", "end" FROM segment
  WHERE policy_key = @policyKey AND kind IN ('clause', 'list-item') ORDER BY position`);

/** The counts that were kept, by the policies' keys. */
export function listKeptCounts(db: ReadableDatabase): ReadonlyMap<number, KeptCounts> {
  return new Map(list(db, all, {}).map(({ policyKey, said, counts }) => [policyKey, { said, counts }]));
}

/** Keep a policy's counts; those before are overwritten. */
export function keepCounts(db: WritableDatabase, policyKey: number, { said, counts }: KeptCounts): void {
  run(db, put, { policyKey, said, counts });
}

/** Every decision ever taken on a policy's clauses, standing or not, by id: its place, its words and its labels alone. */
export function readDecidedLabels(db: ReadableDatabase, policyId: PolicyId): ReadonlyMap<DecisionId, DecidedLabels> {
  // The same few sets come again and again.
  const sets = new Map<string, readonly LabelId[]>();
  return new Map(
    list(db, decided, { policyId }).map((row) => {
      const labels = sets.get(row.labels) ?? (JSON.parse(row.labels) as readonly LabelId[]);
      sets.set(row.labels, labels);
      return [row.id, { ...row, quote: fromStored(row.quote), labels, verdict: row.verdict === 1 }];
    }),
  );
}

/** The places of a policy's clauses and list items as the machine cut them, in document order. */
export function listClausePlaces(
  db: ReadableDatabase,
  policyKey: number,
): readonly (Span & { readonly position: number })[] {
  return list(db, clauses, { policyKey });
}
