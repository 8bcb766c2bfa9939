import type { PolicyId, TaskId } from '../contract/types.ts';
import type { Ledger } from '../store/ledger.ts';
import type { PolicyRecord } from '../store/policies.ts';
import { inPieces } from './pieces.ts';
import { readStates } from './policy-state.ts';
import type { Workbench } from './workbench.ts';

/** So many policies are worked on before other calls get their turn. */
const PIECE = 8;

/** What was worked out for each policy, and for which state of all that was said of it that holds; one map for each open workspace. */
export type WorkedOut<T> = WeakMap<Ledger, Map<PolicyId, { readonly state: string; readonly value: T }>>;

/**
 * Work something out for each of some policies, once for each state of what was said of it. A whole library is done in pieces that let other calls
 * through; its progress goes out under `taskId`, if there is one. `state` is whatever else the result depends on.
 *
 * @throws LacunaError `cancelled`.
 */
export async function workOut<T>(
  bench: Workbench,
  records: readonly PolicyRecord[],
  kept: WorkedOut<T>,
  {
    state = '',
    work,
    note = '',
    taskId,
    total = records.length,
  }: {
    readonly state?: string;
    readonly work: (record: PolicyRecord) => T;
    readonly note?: string;
    readonly taskId?: TaskId | undefined;
    readonly total?: number;
  },
): Promise<readonly T[]> {
  const held = kept.get(bench.ledger) ?? new Map<PolicyId, { readonly state: string; readonly value: T }>();
  kept.set(bench.ledger, held);
  const toState = ({ said }: { readonly said: string }): string => `${said} ${state}`;
  const get = (record: PolicyRecord): T => {
    // Looked up anew for each, since people decide on between the pieces.
    const [now] = readStates(bench, [record]).map(toState);
    const before = held.get(record.id);
    if (before !== undefined && before.state === now) return before.value;
    const value = work(record);
    held.set(record.id, { state: now ?? '', value });
    return value;
  };
  const states = readStates(bench, records).map(toState);
  const stale = records.filter(({ id }, at) => held.get(id)?.state !== states[at]);
  if (stale.length > PIECE)
    await inPieces(bench, taskId, stale, { size: PIECE, note, total, work: (some) => some.map(get) });
  return records.map(get);
}
