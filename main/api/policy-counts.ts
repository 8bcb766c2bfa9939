import { LacunaError } from '../contract/errors.ts';
import { LABEL_IDS, type LabelId } from '../contract/labels.ts';
import type { ReaderSegment, Span } from '../contract/types.ts';
import { readText } from '../store/documents.ts';
import {
  type DecidedLabels,
  keepCounts,
  listClausePlaces,
  listKeptCounts,
  readDecidedLabels,
} from '../store/policy-counts.ts';
import type { PolicyRecord } from '../store/policies.ts';
import { countPredicted, readPredictions } from '../store/predictions.ts';
import { countClauses } from '../store/segments.ts';
import { inTransaction } from '../store/sql.ts';
import { toSpanKey } from '../store/standing.ts';
import { type ClauseCounts, countReading } from './clause-counts.ts';
import { getCodebook, toCurrentPrediction } from './codebook.ts';
import { toCurrentLabels } from '../contract/codebook.ts';
import type { Cutter } from './cut-policy.ts';
import { joinPolicy } from './joined-policy.ts';
import { hideOthers } from './own-words.ts';
import { readStates, type StateSource } from './policy-state.ts';

/** What counting needs: `counts` holds, by policy, what was counted last and for which state. */
export interface Counter extends Cutter, StateSource {
  readonly counts: Map<PolicyRecord['id'], { readonly said: string; readonly counts: ClauseCounts }>;
}

/**
 * The counts of some policies, in their order: of all that was said or, for `by`, of that person's own decisions alone. Each is counted once for a
 * state of all that was said of it; what is counted of everybody is kept in the file, so that the next session need not count either.
 */
export function countPolicies(
  bench: Counter,
  records: readonly PolicyRecord[],
  by: string | null = null,
): readonly ClauseCounts[] {
  const states = readStates(bench, records).map(({ said }) => (by === null ? said : `${said} ${by}`));
  const stale = records.flatMap((record, at) => {
    const said = states[at] ?? '';
    return bench.counts.get(record.id)?.said === said ? [] : [{ record, said }];
  });
  const kept = stale.length === 0 || by !== null ? null : listKeptCounts(bench.db);
  const fresh = stale.flatMap(({ record, said }) => {
    const before = kept?.get(record.key);
    const isKept = before?.said === said;
    const counts = isKept ? (JSON.parse(before.counts) as ClauseCounts) : count(bench, record, by);
    bench.counts.set(record.id, { said, counts });
    return isKept || by !== null ? [] : [{ key: record.key, said, counts: JSON.stringify(counts) }];
  });
  keep(bench, fresh);
  return records.map((record) => bench.counts.get(record.id)?.counts ?? countReading([]));
}

// What can't be kept now, since another program writes or the disk is full, is counted again next time.
function keep({ db }: Counter, fresh: readonly { key: number; said: string; counts: string }[]): void {
  if (fresh.length === 0 || db.inTransaction) return;
  try {
    inTransaction(db, () => fresh.forEach(({ key, ...counts }) => keepCounts(db, key, counts)));
  } catch (error) {
    if (!(error instanceof LacunaError)) throw error;
  }
}

function count(bench: Counter, record: PolicyRecord, by: string | null): ClauseCounts {
  const { db, ledger, model } = bench;
  const { standing } = ledger.current();
  const isMerged = getCodebook(bench).labels.some(({ mergedInto }) => mergedInto !== null);
  if (standing.mendsOf(record.id).length > 0) return countReading(readSegments(bench, record, by));
  if (standing.of(record.id).size > 0) return countDecided(bench, record, by);
  if (by !== null) return { clauses: countClauses(db, record.key), decided: 0, labelCounts: toZeros() };
  if (isMerged) return countReading(joinPolicy(bench, record).segments);
  // Where nobody has said anything, SQLite counts ten times faster than all could be read.
  const labelCounts = countPredicted(db, record.key, model.info);
  return { clauses: countClauses(db, record.key), decided: 0, labelCounts };
}

function readSegments(bench: Counter, record: PolicyRecord, by: string | null): readonly ReaderSegment[] {
  const joined = joinPolicy(bench, record);
  return by === null ? joined.segments : hideOthers(joined, by);
}

// As joining and counting would, without reading what is not counted: headings, scores on screen, notes.
function countDecided(bench: Counter, record: PolicyRecord, by: string | null): ClauseCounts {
  const { db, ledger, model } = bench;
  const codebook = getCodebook(bench);
  const text = readText(db, record.key);
  const places = listClausePlaces(db, record.key);
  const logged = readDecidedLabels(db, record.id);
  const words = ledger.current().standing.of(record.id);
  const labelCounts = toZeros();
  const add = (labels: readonly LabelId[]): void => {
    for (const label of labels) labelCounts[label] = (labelCounts[label] ?? 0) + 1;
  };
  const findInForce = (place: Span): DecidedLabels | undefined =>
    (words.get(toSpanKey(place)) ?? [])
      .flatMap(({ id }) => logged.get(id) ?? [])
      .findLast((one) => (by === null || one.annotator === by) && text.slice(one.start, one.end) === one.quote);
  const open = places.filter((place) => {
    const inForce = findInForce(place);
    if (inForce !== undefined) add(toCurrentLabels(codebook, inForce.labels));
    return inForce === undefined;
  });
  const predictions = open.length === 0 || by !== null ? null : readPredictions(db, record.key, model.info);
  for (const { position } of open) add(toCurrentPrediction(codebook, predictions?.get(position) ?? null)?.labels ?? []);
  return { clauses: places.length, decided: places.length - open.length, labelCounts };
}

function toZeros(): Record<LabelId, number> {
  return Object.fromEntries(LABEL_IDS.map((id) => [id, 0])) as Record<LabelId, number>;
}
