import { toPolicyId } from '../contract/decode.ts';
import type { LabelId } from '../contract/labels.ts';
import type { FoundClause, FoundCounts, SearchQuery } from '../contract/search.ts';
import type { PolicyId, Span } from '../contract/types.ts';
import { KEYS_PER_POLICY } from './clause-columns.ts';
import type { ReadableDatabase } from './database.ts';
import { openFitting, type Tally, type Way } from './fitting-lines.ts';
import { fromLabelList, toLabelList } from './label-list.ts';
import { find, list, select } from './sql.ts';

/** A line that was found; its text is read in the document. */
export interface FoundLine extends Omit<FoundClause, 'text' | 'headings' | 'hits'> {
  readonly policyKey: number;
  readonly headings: readonly Span[];
  readonly decided: boolean;
}

interface LineColumns {
  readonly key: number;
  readonly policyKey: number;
  readonly policyId: string;
  readonly start: number;
  readonly end: number;
  readonly kind: FoundClause['kind'];
  readonly status: FoundClause['status'];
  readonly labels: string;
  readonly annotators: string;
  readonly unsure: number;
  readonly note: number;
  readonly headings: string;
  readonly person: string | null;
}

const LINE = `clause_index.key AS key, policy_key AS policyKey, (SELECT id FROM policy WHERE key = policy_key) AS policyId, "start", "end",
  kind, status, labels, annotators, unsure, note, headings, person`;
const linesOfKeys = select<{ keys: string }, LineColumns>(
  `SELECT ${LINE} FROM clause_index WHERE key IN (SELECT value FROM json_each(@keys))`,
);

const lineAt = select<{ first: number; end: number; start: number }, { key: number }>(
  'SELECT key FROM clause_index WHERE key >= @first AND key < @end AND "start" <= @start ORDER BY key DESC LIMIT 1',
);

/** How the index keeps a set without labels. */
const NO_LABEL = toLabelList([]);

/** The first lines that fit, `limit` at most, from a key on as {@link FittingLines} walks. */
export function searchClauses(
  db: ReadableDatabase,
  query: SearchQuery,
  { after, limit, way = 1 }: { readonly after: number | null; readonly limit: number; readonly way?: Way },
): readonly FoundLine[] {
  const keys: number[] = [];
  for (const piece of openFitting(db, query).walk(after, way)) {
    if (keys.push(...piece.slice(0, limit - keys.length)) === limit) break;
  }
  return readLines(db, keys);
}

/** The lines of some keys (the `cursor` of a line) in their order; a key without a line is passed over. */
export function readLines(db: ReadableDatabase, keys: readonly number[]): readonly FoundLine[] {
  const rows = list(db, linesOfKeys, { keys: JSON.stringify(keys) });
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return keys.flatMap((key) => byKey.get(key) ?? []).map(toFoundLine);
}

/** The key of the line that stands at a place of a policy, or of the last before it; where there is none, the key right before all of the policy's. */
export function findLine(db: ReadableDatabase, policyKey: number, start: number): number {
  const first = policyKey * KEYS_PER_POLICY;
  return find(db, lineAt, { first, end: first + KEYS_PER_POLICY, start })?.key ?? first - 1;
}

/** How many lines fit, by label and by status. The index has to be up to date; labels in the query are ids. */
export function countFound(db: ReadableDatabase, query: SearchQuery): FoundCounts {
  const { facets, policies } = openFitting(db, query).tally();
  return { ...addUp(facets), policies };
}

function addUp(tally: Tally['facets']): Omit<FoundCounts, 'policies'> {
  const byLabel: Partial<Record<LabelId, number>> = {};
  const byStatus = { undecided: 0, single: 0, unanimous: 0, conflicting: 0, adjudicated: 0 };
  let [clauses, none] = [0, 0];
  for (const [{ status, labels, person }, count] of tally) {
    clauses += count;
    if (person === NO_LABEL) none += count;
    if (status !== 'unlabelled') byStatus[status] += count;
    for (const label of labels) byLabel[label] = (byLabel[label] ?? 0) + count;
  }
  return { clauses, byLabel, byStatus, none };
}

function toFoundLine(row: LineColumns): FoundLine {
  const { key, policyKey, start, end, kind, status } = row;
  const headings = JSON.parse(row.headings) as readonly (readonly [number, number])[];
  return {
    cursor: key,
    policyKey,
    policyId: toPolicyId(row.policyId) satisfies PolicyId,
    start,
    end,
    kind,
    status,
    labels: fromLabelList(row.labels),
    annotators: row.annotators.split('\n').filter((name) => name !== ''),
    unsure: row.unsure === 1,
    hasNote: row.note === 1,
    headings: headings.map(([from, to]) => ({ start: from, end: to })),
    decided: row.person !== null,
  };
}
