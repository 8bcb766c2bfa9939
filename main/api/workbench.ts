import type { PolicyId, PolicyReading, PolicySummary } from '../contract/types.ts';
import { readDecisions } from '../store/decisions.ts';
import { readText } from '../store/documents.ts';
import { openLedger, type Ledger } from '../store/ledger.ts';
import type { PolicyRecord } from '../store/policies.ts';
import { countPredicted, findReader, readPredictions } from '../store/predictions.ts';
import { countClauses, listSegments } from '../store/segments.ts';
import { findSetting } from '../store/settings.ts';
import { toSpanKey } from '../store/standing.ts';
import { countReading, type ClauseCounts } from './clause-counts.ts';
import { joinDecisions } from './decided-clauses.ts';
import type { Services } from './services.ts';

/** The name under which decisions are kept until a person gives one. */
const NO_NAME = 'Unnamed';

/** The services together with what the use cases keep in memory; all of it can be derived from the file again. */
export interface Workbench extends Services {
  readonly ledger: Ledger;
  /** Counts by policy, with the state of the file for which they hold. */
  readonly counts: Map<PolicyId, { readonly state: string; readonly counts: ClauseCounts }>;
}

/** Lay out the tools. Reads nothing yet. */
export function createWorkbench(services: Services): Workbench {
  return { ...services, ledger: openLedger(services.db), counts: new Map() };
}

/** Who decides now. */
export function getAuthor({ db }: Workbench): string {
  return findSetting(db, 'author') ?? NO_NAME;
}

/** One policy, whole: its text and segments, each clause with the model's word and the decision in force. */
export function readPolicy(bench: Workbench, record: PolicyRecord): PolicyReading {
  const { db, ledger, model } = bench;
  const text = readText(db, record.key);
  const segments = listSegments(db, record.key);
  const predictions = readPredictions(db, record.key, model.info.id);
  const words = ledger.current().standing.of(record.id);
  const { inForce, orphans } = joinDecisions(text, segments, words, readDecisions(db, record.id));
  const joined = segments.map(({ start, end, kind, level, headings, leadIn }, position) => ({
    start,
    end,
    kind,
    level,
    headings,
    leadIn,
    prediction: predictions.get(position) ?? null,
    decision: inForce.get(toSpanKey({ start, end })) ?? null,
  }));
  return { policy: toSummary(record, countReading(joined)), text, segments: joined, orphans };
}

/** A policy's line in the library. Counting is done once for each state of its decisions and predictions. */
export function summarise(bench: Workbench, record: PolicyRecord): PolicySummary {
  const { standing, epoch } = bench.ledger.current();
  const reader = findReader(bench.db, record.key, bench.model.info.id);
  const state = `${epoch}:${standing.revisionOf(record.id)}:${reader}`;
  const known = bench.counts.get(record.id);
  if (known?.state === state) return toSummary(record, known.counts);
  const counts = count(bench, record);
  bench.counts.set(record.id, { state, counts });
  return toSummary(record, counts);
}

// Where nobody has decided, SQLite counts ten times faster than all could be read.
function count(bench: Workbench, record: PolicyRecord): ClauseCounts {
  const { db, ledger, model } = bench;
  if (ledger.current().standing.of(record.id).size > 0) {
    const { clauses, decided, labelCounts } = readPolicy(bench, record).policy;
    return { clauses, decided, labelCounts };
  }
  const labelCounts = countPredicted(db, record.key, model.info.id);
  return { clauses: countClauses(db, record.key), decided: 0, labelCounts };
}

function toSummary(record: PolicyRecord, counts: ClauseCounts): PolicySummary {
  const { key: _key, removedAt: _removedAt, ...shown } = record;
  return { ...shown, ...counts };
}
