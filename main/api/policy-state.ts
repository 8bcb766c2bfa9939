import type { PolicyId } from '../contract/types.ts';
import type { IndexState } from '../store/searchable-clauses.ts';
import type { PolicyRecord } from '../store/policies.ts';
import { findReader, listReaders } from '../store/predictions.ts';
import type { CodebookSource } from './codebook.ts';
import type { Services } from './services.ts';

/** What working out states needs. */
export interface StateSource extends CodebookSource, Pick<Services, 'model' | 'hash'> {}

const known = new WeakMap<
  StateSource['ledger'],
  Map<PolicyId, { readonly glance: string; readonly state: IndexState }>
>();

/**
 * For which state of the file something that was worked out for a policy holds: equal states mean equal clauses (`cut`), and equal labels, decisions
 * and whatever else was said of them (`said`). They can be kept in the file and mean the same in the next session.
 */
export function readStates(bench: StateSource, records: readonly PolicyRecord[]): readonly IndexState[] {
  const { standing, epoch } = bench.ledger.current();
  const { id, thresholds } = bench.model.info;
  const [only] = records;
  const readers =
    records.length === 1 && only !== undefined
      ? new Map([[only.key, findReader(bench.db, only.key, id)]])
      : listReaders(bench.db, id);
  const held = known.get(bench.ledger) ?? new Map<PolicyId, { readonly glance: string; readonly state: IndexState }>();
  known.set(bench.ledger, held);
  const common = JSON.stringify([thresholds, standing.codebookRevision(), standing.codebookChanges()]);
  return records.map((record) => {
    const { key, id: policyId, segmenter } = record;
    const model = readers.get(key) ?? null;
    // Within one session the words need not be gone through again as long as their number of changes is the same.
    const glance = [epoch, standing.revisionOf(policyId), model, segmenter, common].join(' ');
    const before = held.get(policyId);
    if (before?.glance === glance) return before.state;
    const state = toState(bench, record, [model, common].join(' '));
    held.set(policyId, { glance, state });
    return state;
  });
}

function toState({ ledger, hash }: StateSource, { id, segmenter }: PolicyRecord, common: string): IndexState {
  const { standing } = ledger.current();
  const cut = [segmenter, ...standing.mendsOf(id)].join(' ');
  const words = [...standing.of(id).values()].flatMap((said) => said.map((word) => word.id));
  const digest = (text: string): string => hash(new TextEncoder().encode(text));
  return { cut: digest(cut), said: digest([common, cut, ...words].join(' ')) };
}
