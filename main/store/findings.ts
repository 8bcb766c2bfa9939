import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, find, run, select } from './sql.ts';

const byPolicy = select<{ policyKey: number; state: string }, { found: string }>(
  'SELECT found FROM finding WHERE policy_key = @policyKey AND state = @state',
);
const put = change<{ policyKey: number; state: string; found: string }>(`
  INSERT INTO finding (policy_key, state, found) VALUES (@policyKey, @state, @found)
  ON CONFLICT (policy_key) DO UPDATE SET state = excluded.state, found = excluded.found`);

/** What was found in a policy in this very state of it, as it was kept; null where nothing was, or another state was meant. Plain data, which the store does not look into. */
export function findKept(db: ReadableDatabase, policyKey: number, state: string): unknown {
  const row = find(db, byPolicy, { policyKey, state });
  return row === null ? null : (JSON.parse(row.found) as unknown);
}

/** Keep what was found in a policy; what was kept for another state of it is dropped. */
export function keepFound(db: WritableDatabase, policyKey: number, state: string, found: unknown): void {
  run(db, put, { policyKey, state, found: JSON.stringify(found) });
}
