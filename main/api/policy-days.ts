import { toCurrentLabels } from '../contract/codebook.ts';
import type { PolicyId } from '../contract/types.ts';
import { countByDay, type PolicyDays, type TimedWord } from '../core/5-compare/agreement/policy-days.ts';
import { readText } from '../store/documents.ts';
import type { Ledger } from '../store/ledger.ts';
import { listClausePlaces, readDecidedLabels } from '../store/policy-counts.ts';
import type { PolicyRecord } from '../store/policies.ts';
import { toSpanKey } from '../store/standing.ts';
import { getCodebook } from './codebook.ts';
import { cutPolicy } from './cut-policy.ts';
import { isLabelled } from './decided-clauses.ts';
import { inPieces } from './pieces.ts';
import { readStates } from './policy-state.ts';
import type { Workbench } from './workbench.ts';

/** What was counted for a policy, and the state of all that was said of it for which that holds. */
interface Held {
  readonly said: string;
  readonly counted: PolicyDays;
}

const known = new WeakMap<Ledger, Map<PolicyId, Held>>();

/** So many policies are counted before other calls get their turn. */
const PIECE = 8;

const NOTHING: PolicyDays = { days: new Map(), done: new Map() };

/**
 * What annotators said of some policies, day by day, as far as it stands and still fits; of `by` alone where a name is given. Verdicts are nobody’s
 * answer. Counted once for each state of what was said; a whole library in pieces that let other calls through.
 */
export async function countDays(
  bench: Workbench,
  records: readonly PolicyRecord[],
  by: string | null,
): Promise<readonly PolicyDays[]> {
  const held = known.get(bench.ledger) ?? new Map<PolicyId, Held>();
  known.set(bench.ledger, held);
  const states = readStates(bench, records).map(({ said }) => (by === null ? said : `${said} ${by}`));
  const stale = records.flatMap((record, at) => {
    const said = states[at] ?? '';
    return held.get(record.id)?.said === said ? [] : [{ record, said }];
  });
  const count = (some: readonly (typeof stale)[number][]): void => {
    for (const { record, said } of some) held.set(record.id, { said, counted: countPolicy(bench, record, by) });
  };
  if (stale.length <= PIECE) count(stale);
  else await inPieces(bench, undefined, stale, { size: PIECE, note: '', work: count });
  return records.map(({ id }) => held.get(id)?.counted ?? NOTHING);
}

function countPolicy(bench: Workbench, record: PolicyRecord, by: string | null): PolicyDays {
  const { db, ledger } = bench;
  const { standing } = ledger.current();
  const words = standing.of(record.id);
  if (words.size === 0) return NOTHING;
  const codebook = getCodebook(bench);
  const text = readText(db, record.key);
  const places =
    standing.mendsOf(record.id).length === 0
      ? listClausePlaces(db, record.key)
      : cutPolicy(bench, record, text).segments.filter(isLabelled);
  const logged = readDecidedLabels(db, record.id);
  return countByDay(
    places.flatMap((place, clause) =>
      (words.get(toSpanKey(place)) ?? []).flatMap(({ id }): TimedWord[] => {
        const one = logged.get(id);
        if (one === undefined || one.verdict || text.slice(one.start, one.end) !== one.quote) return [];
        const { annotator, decidedAt } = one;
        if (by !== null && annotator !== by) return [];
        return [{ clause, annotator, labels: toCurrentLabels(codebook, one.labels), atMs: Date.parse(decidedAt) }];
      }),
    ),
  );
}
