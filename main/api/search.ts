import { toCurrentLabel } from '../contract/codebook.ts';
import type { Codebook } from '../contract/codebook.ts';
import { LacunaError } from '../contract/errors.ts';
import type { LabelId } from '../contract/labels.ts';
import {
  type FoundClause,
  type FoundCounts,
  type FoundPage,
  type FoundPlace,
  MAX_FOUND_PAGE,
  type SearchQuery,
} from '../contract/search.ts';
import { isSorted, parseQuery } from '../contract/search-query.ts';
import type { Request } from '../contract/api.ts';
import type { PolicyId } from '../contract/types.ts';
import { findHits } from '../core/8-search/word-hits.ts';
import { quote } from '../core/span.ts';
import { countFound, findLine, type FoundLine, readLines, searchClauses } from '../store/clause-search.ts';
import { readText } from '../store/documents.ts';
import { refreshIndex } from './refresh-search.ts';
import { listQueue } from './review-queue.ts';
import { getPolicy, listPolicies } from '../store/policies.ts';
import { getReaders } from './assigned-policies.ts';
import { getCodebook } from './codebook.ts';
import { getAuthor, type Workbench } from './workbench.ts';

/** How many clauses a page holds unless told. */
const PAGE = 50;
/** How many lines are read at a time where all are wanted. */
const MANY = 1000;

/**
 * A page of the clauses that fit a query.
 *
 * @throws LacunaError `bad-query` if the query can't be understood or names a label that the codebook does not hold.
 */
export async function findClauses(bench: Workbench, request: Request<'search.find'>): Promise<FoundPage> {
  const query = resolveQuery(bench, request.query);
  await refreshIndex(bench);
  const limit = Math.min(request.limit ?? PAGE, MAX_FOUND_PAGE);
  const range = { after: request.after ?? null, limit: limit + 1 };
  const lines = isSorted(query)
    ? readLines(bench.db, (await listQueue(bench, query, range)) ?? [])
    : searchClauses(bench.db, query, range);
  const shown = lines.slice(0, limit);
  const texts = readTexts(bench, shown);
  const clauses = shown.map((line) => toFound(line, texts.get(line.policyKey) ?? '', query));
  return { clauses, next: lines.length > limit ? (clauses.at(-1)?.cursor ?? null) : null };
}

/**
 * The clause that fits a query next from another on, or before it; null at the end.
 *
 * @throws LacunaError `bad-query` as {@link findClauses} does; `not-found` if the other's policy is not in the library.
 */
export async function stepFound(bench: Workbench, request: Request<'search.step'>): Promise<FoundPlace | null> {
  const query = resolveQuery(bench, request.query);
  await refreshIndex(bench);
  const { way } = request;
  const after = findLine(bench.db, getPolicy(bench.db, request.policyId).key, request.start);
  const [line] = isSorted(query)
    ? readLines(bench.db, await stepInQueue(bench, query, after, way))
    : searchClauses(bench.db, query, { after, limit: 1, way });
  return line === undefined ? null : { policyId: line.policyId, start: line.start };
}

async function stepInQueue(
  bench: Workbench,
  query: SearchQuery,
  after: number,
  way: 1 | -1,
): Promise<readonly number[]> {
  const next = await listQueue(bench, query, { after, limit: 1, way });
  if (next !== null) return next;
  return way === 1 ? ((await listQueue(bench, query, { after: null, limit: 1 })) ?? []) : [];
}

/** How much fits a query. @throws LacunaError `bad-query` as {@link findClauses} does. */
export async function countClausesFound(bench: Workbench, query: string): Promise<FoundCounts> {
  const resolved = resolveQuery(bench, query);
  await refreshIndex(bench);
  return countFound(bench.db, resolved);
}

/** All that fits a query, up to `limit` lines. @throws LacunaError `bad-query` as {@link findClauses} does. */
export async function listFound(bench: Workbench, query: string, limit: number): Promise<readonly FoundLine[]> {
  const resolved = resolveQuery(bench, query);
  await refreshIndex(bench);
  return searchClauses(bench.db, resolved, { after: null, limit });
}

/** All that fits a query, a page at a time, so that others can have their turn in between. @throws LacunaError `bad-query` as {@link findClauses} does. */
export async function pageFound(bench: Workbench, query: string): Promise<Iterable<readonly FoundLine[]>> {
  const resolved = resolveQuery(bench, query);
  await refreshIndex(bench);
  return listPages(bench, resolved);
}

function* listPages({ db }: Workbench, query: SearchQuery): Generator<readonly FoundLine[], void, undefined> {
  let after: number | null = null;
  do {
    const lines: readonly FoundLine[] = searchClauses(db, query, { after, limit: MANY });
    yield lines;
    after = lines.length < MANY ? null : (lines.at(-1)?.cursor ?? null);
  } while (after !== null);
}

/** The texts of the policies of some lines, by the policies' keys. */
export function readTexts({ db }: Workbench, lines: readonly FoundLine[]): ReadonlyMap<number, string> {
  const keys = new Set(lines.map(({ policyKey }) => policyKey));
  return new Map([...keys].map((key) => [key, readText(db, key)]));
}

function toFound(line: FoundLine, text: string, query: SearchQuery): FoundClause {
  const { policyKey: _policyKey, decided: _decided, headings, ...found } = line;
  const words = quote(text, line);
  return { ...found, text: words, headings: headings.map((span) => quote(text, span)), hits: findHits(words, query) };
}

function resolveQuery(bench: Workbench, text: string): SearchQuery {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new LacunaError('bad-query', { why: parsed.why });
  return resolve(bench, parsed.query, getCodebook(bench));
}

/** Puts ids in the place of labels' names, and of whoever is to read policies. */
function resolve(bench: Workbench, query: SearchQuery, codebook: Codebook): SearchQuery {
  switch (query.kind) {
    case 'all':
    case 'any':
      return { ...query, parts: query.parts.map((part) => resolve(bench, part, codebook)) };
    case 'not':
      return { ...query, part: resolve(bench, query.part, codebook) };
    case 'score':
      return { ...query, label: toLabelId(query.label, codebook) };
    case 'is': {
      if (query.field === 'assigned') return { ...query, value: JSON.stringify(listAssignedTo(bench, query.value)) };
      const isLabel = query.field === 'label' || query.field === 'person' || query.field === 'model';
      return isLabel ? { ...query, value: toLabelId(query.value, codebook) } : query;
    }
    case 'text':
    case 'near':
      return query;
  }
}

function listAssignedTo(bench: Workbench, typed: string): readonly PolicyId[] {
  const readers = getReaders(bench);
  const wanted = typed === 'me' ? getAuthor(bench) : typed;
  const isOne = (names: readonly string[]): boolean =>
    typed === 'nobody' ? names.length === 0 : names.some((name) => name.toLowerCase() === wanted.toLowerCase());
  return listPolicies(bench.db).flatMap(({ id }) => (isOne(readers.get(id) ?? []) ? [id] : []));
}

function toLabelId(typed: string, codebook: Codebook): LabelId {
  const wanted = typed.toLowerCase();
  const found = codebook.labels.find(({ id, name, short }) =>
    [id, name.toLowerCase(), short.toLowerCase()].includes(wanted),
  );
  if (found !== undefined) return toCurrentLabel(codebook, found.id);
  throw new LacunaError('bad-query', { why: `the codebook holds no label “${typed}”` });
}
