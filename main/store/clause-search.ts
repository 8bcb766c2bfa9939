import { toPolicyId } from '../contract/decode.ts';
import { LABEL_IDS, type LabelId, type ProvidedLabelId } from '../contract/labels.ts';
import type { FoundClause, FoundCounts, SearchQuery } from '../contract/search.ts';
import type { PolicyId, Scores, Span } from '../contract/types.ts';
import { fromLabelList, toLabelList } from './searchable-clauses.ts';
import type { ReadableDatabase } from './database.ts';
import { compileQuery, type CompiledQuery } from './search-sql.ts';
import { list, type Params, select } from './sql.ts';

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

interface GroupColumns {
  readonly policyKey: number;
  readonly labels: string;
  readonly status: FoundClause['status'];
  readonly person: string | null;
  readonly clauses: number;
}

const LINE = `clause_index.key AS key, policy_key AS policyKey, (SELECT id FROM policy WHERE key = policy_key) AS policyId, "start", "end",
  kind, status, labels, annotators, unsure, note, headings, person`;
const linesOfKeys = select<{ keys: string }, LineColumns>(
  `SELECT ${LINE} FROM clause_index WHERE key IN (SELECT value FROM json_each(@keys))`,
);

/** How the index keeps a set without labels. */
const NO_LABEL = toLabelList([]);

/**
 * The lines of the index that fit, by policy and place, behind the line `after` (from the first on where it is null), `limit` at most. Policies
 * that were taken out of the library are passed over. The index has to be up to date; labels in the query are ids.
 */
export function searchClauses(
  db: ReadableDatabase,
  query: SearchQuery,
  { after, limit }: { readonly after: number | null; readonly limit: number },
): readonly FoundLine[] {
  const compiled = compileQuery(query);
  const statement = select<Params, LineColumns>(`
    SELECT ${LINE}
    ${toFrom(compiled)} AND ${compiled.match === null ? 'clause_index.key' : 'clause_text.rowid'} > @after
    ORDER BY ${compiled.match === null ? 'clause_index.key' : 'clause_text.rowid'} LIMIT @limit`);
  return list(db, statement, { ...toParams(compiled), after: after ?? -1, limit }).map(toFoundLine);
}

/** The lines of some keys (the `cursor` of a line) in their order; a key without a line is passed over. */
export function readLines(db: ReadableDatabase, keys: readonly number[]): readonly FoundLine[] {
  const rows = list(db, linesOfKeys, { keys: JSON.stringify(keys) });
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return keys.flatMap((key) => byKey.get(key) ?? []).map(toFoundLine);
}

/** A line that fits with what the model says of it; no score where no model has read it. */
export interface ScoredLine extends Span {
  readonly key: number;
  readonly policyKey: number;
  readonly scores: Scores;
}

interface ScoreColumns extends Omit<ScoredLine, 'scores'>, Readonly<Record<ProvidedLabelId, number | null>> {
  readonly own: string | null;
}

/** All lines that fit with their scores, by policy and place. What {@link searchClauses} asks of index and query is asked here too. */
export function listScored(db: ReadableDatabase, query: SearchQuery): readonly ScoredLine[] {
  const compiled = compileQuery(query);
  const statement = select<Params, ScoreColumns>(`
    SELECT clause_index.key AS key, policy_key AS policyKey, "start", "end", ${LABEL_IDS.join(', ')}, own
    ${toFrom(compiled)} ORDER BY clause_index.key`);
  return list(db, statement, toParams(compiled)).map(toScoredLine);
}

function toScoredLine(row: ScoreColumns): ScoredLine {
  const { key, policyKey, start, end, own } = row;
  const scores: Partial<Record<LabelId, number>> = own === null ? {} : (JSON.parse(own) as Scores);
  for (const id of LABEL_IDS) {
    const score = row[id];
    if (score !== null) scores[id] = score;
  }
  return { key, policyKey, start, end, scores: scores as Scores };
}

/** How many lines fit, by label and by status. The index has to be up to date; labels in the query are ids. */
export function countFound(db: ReadableDatabase, query: SearchQuery): FoundCounts {
  const compiled = compileQuery(query);
  // One scan in the order of the index over these columns, so that nothing has to be sorted. The plus keeps SQLite from going by what the words
  // are found in instead, line after line.
  const worded =
    compiled.match === null ? '' : '+key IN (SELECT rowid FROM clause_text WHERE clause_text MATCH @match) AND ';
  const groups = select<Params, GroupColumns>(`
    SELECT policy_key AS policyKey, status, labels, person, count(*) AS clauses
    FROM clause_index WHERE ${worded}${IN_LIBRARY} AND ${compiled.where} GROUP BY policy_key, status, labels, person`);
  return addUp(list(db, groups, toParams(compiled)));
}

// The order of the join is said, since SQLite can't know how many lines hold a word.
function toFrom({ match, where }: CompiledQuery): string {
  const lines =
    match === null ? 'clause_index' : 'clause_text CROSS JOIN clause_index ON clause_index.key = clause_text.rowid';
  const worded = match === null ? '' : 'clause_text MATCH @match AND ';
  return `FROM ${lines} WHERE ${worded}${IN_LIBRARY} AND ${where}`;
}

const IN_LIBRARY = 'policy_key NOT IN (SELECT key FROM policy WHERE removed_at IS NOT NULL)';

function toParams({ match, params }: CompiledQuery): Params {
  return match === null ? params : { ...params, match };
}

function addUp(groups: readonly GroupColumns[]): FoundCounts {
  const byLabel: Partial<Record<LabelId, number>> = {};
  const byStatus = { undecided: 0, single: 0, unanimous: 0, conflicting: 0, adjudicated: 0 };
  let [clauses, none] = [0, 0];
  for (const group of groups) {
    clauses += group.clauses;
    if (group.person === NO_LABEL) none += group.clauses;
    if (group.status !== 'unlabelled') byStatus[group.status] += group.clauses;
    for (const label of fromLabelList(group.labels)) byLabel[label] = (byLabel[label] ?? 0) + group.clauses;
  }
  return { clauses, byLabel, byStatus, none, policies: new Set(groups.map(({ policyKey }) => policyKey)).size };
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
