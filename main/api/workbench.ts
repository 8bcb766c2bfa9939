import type { PolicyId, PolicyReading, PolicySummary } from '../contract/types.ts';
import { type SourceMap, toPlaces } from '../core/1-ingest/source-map.ts';
import { readSourceMap } from '../store/documents.ts';
import { openLedger } from '../store/ledger.ts';
import type { PolicyRecord } from '../store/policies.ts';
import { countPredicted, findReader } from '../store/predictions.ts';
import { countClauses } from '../store/segments.ts';
import { findSetting } from '../store/settings.ts';
import { getCodebook } from './codebook.ts';
import { countReading, type ClauseCounts } from './clause-counts.ts';
import type { Cutter } from './cut-policy.ts';
import { joinPolicy } from './joined-policy.ts';
import { listLeftBehind } from './left-behind.ts';
import { type CurrentModel, followModel } from './current-model.ts';
import type { Services } from './services.ts';

/** The name under which decisions are kept until a person gives one. */
const NO_NAME = 'Unnamed';

/** The services together with what the use cases keep in memory; all of it can be derived from the file again. */
export interface Workbench extends Services, Cutter {
  /** The model that came with the application; `model` is the one in use, with the thresholds in force. */
  readonly shipped: Services['model'];
  readonly current: CurrentModel;
  /** Counts by policy, with the state of the file for which they hold. */
  readonly counts: Map<PolicyId, { readonly state: string; readonly counts: ClauseCounts }>;
}

/** Lay out the tools. Reads nothing but which model is in use. */
export function createWorkbench(services: Services): Workbench {
  const current = followModel(services);
  return {
    ...services,
    shipped: services.model,
    current,
    get model() {
      return current.get();
    },
    ledger: openLedger(services.db),
    counts: new Map(),
    cuts: new Map(),
  };
}

/** Who decides now. */
export function getAuthor({ db }: Workbench): string {
  return findSetting(db, 'author') ?? NO_NAME;
}

/** One policy, whole, for the reader. */
export function readPolicy(bench: Workbench, record: PolicyRecord): PolicyReading {
  const joined = joinPolicy(bench, record);
  const { text, segments, orphans, orphanMends } = joined;
  const left = listLeftBehind(bench, record, joined);
  return {
    policy: toSummary(bench, record, countReading(segments)),
    text,
    segments,
    orphans,
    orphanMends,
    ...left,
    places: toPlaces(readSourceMap(bench.db, record.key) as SourceMap),
  };
}

/** A policy's line in the library. Counting is done once for each state of its decisions and predictions. */
export function summarise(bench: Workbench, record: PolicyRecord): PolicySummary {
  const { standing, epoch } = bench.ledger.current();
  const { id, thresholds } = bench.model.info;
  const reader = findReader(bench.db, record.key, id);
  const state = `${epoch}:${standing.revisionOf(record.id)}:${reader}:${record.segmenter}:${JSON.stringify(thresholds)}:${standing.codebookRevision()}`;
  const known = bench.counts.get(record.id);
  if (known?.state === state) return toSummary(bench, record, known.counts);
  const counts = count(bench, record);
  bench.counts.set(record.id, { state, counts });
  return toSummary(bench, record, counts);
}

// Where nobody has said anything, SQLite counts ten times faster than all could be read.
function count(bench: Workbench, record: PolicyRecord): ClauseCounts {
  const { db, ledger, model } = bench;
  const { standing } = ledger.current();
  const isMerged = getCodebook(bench).labels.some(({ mergedInto }) => mergedInto !== null);
  if (isMerged || standing.of(record.id).size > 0 || standing.mendsOf(record.id).length > 0) {
    return countReading(joinPolicy(bench, record).segments);
  }
  const labelCounts = countPredicted(db, record.key, model.info);
  return { clauses: countClauses(db, record.key), decided: 0, labelCounts };
}

function toSummary({ ledger }: Workbench, record: PolicyRecord, counts: ClauseCounts): PolicySummary {
  const { key: _key, removedAt: _removedAt, segmenter: _segmenter, ...shown } = record;
  return { ...shown, ...counts, previousId: ledger.current().standing.findPrevious(record.id) };
}
