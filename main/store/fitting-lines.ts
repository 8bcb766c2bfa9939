import type { SearchQuery } from '../contract/search.ts';
import { type CountedFacet, type Frame, KEYS_PER_POLICY, readFrame } from './clause-columns.ts';
import type { ReadableDatabase } from './database.ts';
import { compileQuery, type CompiledQuery } from './search-sql.ts';
import { listValues, type Params, select } from './sql.ts';

/** The way along the lines: by policy and place, or back. */
export type Way = 1 | -1;

/** The lines that fit a query, as the index has them now. Lines are named by their keys. */
export interface FittingLines {
  /**
   * The lines behind the key `from` (before it, on the way back), or from the end on where it is null; looked for as they are asked for. On the way
   * only columns are read wherever the query asks for no scores and for words at its top alone.
   */
  readonly walk: (from: number | null, way: Way) => Generator<number, void, undefined>;
  /** Those of some lines that fit, in their order. That they hold the words looked for is taken for granted. */
  readonly keep: (keys: readonly number[]) => readonly number[];
  /** The facet of a line that fits. */
  readonly facetOf: (key: number) => CountedFacet | undefined;
}

/** So many lines are looked at first, and each time after that so many times more. */
const FIRST = 256;
const GROWTH = 8;

/**
 * What fits a query. Policies that were taken out of the library are passed over. The index has to be up to date, and stay as it is while the lines
 * are walked; labels in the query are ids.
 */
export function openFitting(db: ReadableDatabase, query: SearchQuery): FittingLines {
  const compiled = compileQuery(query);
  const frame = readFrame(db, compiled);
  const facetOf = toFacetOf(frame);
  const isAsked = compiled.match !== null || compiled.lines !== null;
  return {
    *walk(from, way) {
      const start = from ?? (way === 1 ? -1 : Number.MAX_SAFE_INTEGER);
      const pieces = isAsked ? listCandidates(db, compiled, start, way) : listPlaces(frame, start, way);
      for (const keys of pieces) for (const key of keys) if (facetOf(key) !== undefined) yield key;
    },
    keep(keys) {
      const fitting = keys.filter((key) => facetOf(key) !== undefined);
      if (compiled.lines === null || fitting.length === 0) return fitting;
      const asked = select<Params, number>(
        `SELECT key FROM clause_index WHERE key IN (SELECT value FROM json_each(@keys)) AND ${compiled.lines}`,
      );
      const kept = new Set(listValues(db, asked, { ...compiled.params, keys: JSON.stringify(fitting) }));
      return fitting.filter((key) => kept.has(key));
    },
    facetOf,
  };
}

function toFacetOf({ policies, facets }: Frame): (key: number) => CountedFacet | undefined {
  let policyKey = -1;
  let lines: Uint32Array | undefined;
  return (key) => {
    const of = Math.floor(key / KEYS_PER_POLICY);
    // One policy's lines mostly come one after the other.
    if (of !== policyKey) [policyKey, lines] = [of, policies.get(of)];
    return facets.get(lines?.[key - of * KEYS_PER_POLICY] ?? -1);
  };
}

/** The lines that hold the words and whatever else only a line can tell, more of them at each go. */
function* listCandidates(
  db: ReadableDatabase,
  { match, lines, params }: CompiledQuery,
  start: number,
  way: Way,
): Generator<readonly number[], void, undefined> {
  const key = match === null ? 'clause_index.key' : 'clause_text.rowid';
  // The order of the join is said, since SQLite can't know how many lines hold a word.
  const joined = 'clause_text CROSS JOIN clause_index ON clause_index.key = clause_text.rowid';
  const from = match === null ? 'clause_index' : lines === null ? 'clause_text' : joined;
  const [beyond, order] = way === 1 ? ['>', 'ASC'] : ['<', 'DESC'];
  const statement = select<Params, number>(`
    SELECT ${key} FROM ${from}
    WHERE ${match === null ? '' : 'clause_text MATCH @match AND '}${lines ?? 'TRUE'} AND ${key} ${beyond} @from
    ORDER BY ${key} ${order} LIMIT @limit`);
  let last: number | undefined = start;
  for (let limit = FIRST; last !== undefined; limit *= GROWTH) {
    const keys: readonly number[] = listValues(db, statement, { ...params, match, from: last, limit });
    yield keys;
    last = keys.length < limit ? undefined : keys.at(-1);
  }
}

/** Every line of the policies. */
function* listPlaces({ policies }: Frame, start: number, way: Way): Generator<readonly number[], void, undefined> {
  const ordered = way === 1 ? [...policies] : [...policies].toReversed();
  for (const [policyKey, { length }] of ordered) {
    const first = policyKey * KEYS_PER_POLICY;
    const keys = Array.from({ length }, (_, place) => first + place).filter((key) => (key - start) * way > 0);
    yield way === 1 ? keys : keys.toReversed();
  }
}
