import type { PolicyReading, PolicySummary } from '../contract/types.ts';
import { type SourceMap, toPlaces } from '../core/1-ingest/source-map.ts';
import { readSourceMap } from '../store/documents.ts';
import { openLedger } from '../store/ledger.ts';
import type { PolicyRecord } from '../store/policies.ts';
import { findSetting } from '../store/settings.ts';
import type { Standing } from '../store/standing.ts';
import { countReading, type ClauseCounts } from './clause-counts.ts';
import { joinPolicy } from './joined-policy.ts';
import { countPolicies, type Counter } from './policy-counts.ts';
import { listLeftBehind } from './left-behind.ts';
import { type CurrentModel, followModel } from './current-model.ts';
import type { Services } from './services.ts';

/** The name under which decisions are kept until a person gives one. */
const NO_NAME = 'Unnamed';

/** The services together with what the use cases keep in memory; all of it can be derived from the file again. */
export interface Workbench extends Services, Counter {
  /** The model that came with the application; `model` is the one in use, with the thresholds in force. */
  readonly shipped: Services['model'];
  readonly current: CurrentModel;
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
export function getAuthor(bench: Workbench): string {
  return findAuthor(bench) ?? NO_NAME;
}

/** Whoever decides now, where they gave a name; null where they did not. */
export function findAuthor({ db }: Workbench): string | null {
  return findSetting(db, 'author');
}

/** One policy, whole, for the reader. */
export function readPolicy(bench: Workbench, record: PolicyRecord): PolicyReading {
  const joined = joinPolicy(bench, record);
  const { text, segments, orphans, orphanMends } = joined;
  const left = listLeftBehind(bench, record, joined);
  return {
    policy: toSummary(bench.ledger.current().standing, record, countReading(segments)),
    text,
    segments,
    orphans,
    orphanMends,
    ...left,
    places: toPlaces(readSourceMap(bench.db, record.key) as SourceMap),
  };
}

/** A policy's line in the library. */
export function summarise(bench: Workbench, record: PolicyRecord): PolicySummary {
  const [summary] = summariseAll(bench, [record]);
  return summary ?? toSummary(bench.ledger.current().standing, record, countReading([]));
}

/** Some policies' lines in the library, in their order; for `by` counted from that person's own decisions alone. */
export function summariseAll(
  bench: Workbench,
  records: readonly PolicyRecord[],
  by: string | null = null,
): readonly PolicySummary[] {
  const counts = countPolicies(bench, records, by);
  const { standing } = bench.ledger.current();
  return records.map((record, at) => toSummary(standing, record, counts[at] ?? countReading([])));
}

function toSummary(standing: Standing, record: PolicyRecord, counts: ClauseCounts): PolicySummary {
  const { key: _key, removedAt: _removedAt, segmenter: _segmenter, ...shown } = record;
  return { ...shown, ...counts, previousId: standing.findPrevious(record.id) };
}
