import type { SearchQuery } from '../contract/search.ts';
import { type CountedFacet, type Frame, KEYS_PER_POLICY, readFrame } from './clause-columns.ts';
import type { ReadableDatabase } from './database.ts';
import { compileQuery, type CompiledQuery } from './search-sql.ts';
import { listValues, type Params, select } from './sql.ts';

/** The way along the lines: by policy and place, or back. */
export type Way = 1 | -1;

/** Some keys of lines, by policy and place or the other way round. */
type Keys = readonly number[];

/** The lines that fit a query, as the index has them now. Lines are named by their keys. */
export interface FittingLines {
  /**
   * The lines behind the key `from` (before it, on the way back), or from the end on where it is null, a piece at a time and looked for as they are
   * asked for. On the way only columns are read where the query asks for no scores and for words at its top alone.
   */
  readonly walk: (from: number | null, way: Way) => Generator<Keys, void, undefined>;
  /** Those of some lines that fit, in their order. That they hold the words looked for is taken for granted. */
  readonly keep: (keys: Keys) => Keys;
  /** How many there are. */
  readonly tally: () => Tally;
}

/** How many lines have which facet, and in how many policies there are any. */
export interface Tally {
  readonly facets: readonly (readonly [facet: CountedFacet, lines: number])[];
  readonly policies: number;
}

/** So many lines are looked at first, and each time after that so many times more. */
const FIRST = 256;
const GROWTH = 8;
const ALL = 2 ** 40;
/** So many lines are looked up one by one; beyond that it is faster to go through all that stand between the first and the last. */
const FEW = 2048;

/**
 * What fits a query. Policies that were taken out of the library are passed over. The index has to be up to date, and stay as it is while the lines
 * are walked; labels in the query are ids.
 */
export function openFitting(db: ReadableDatabase, query: SearchQuery): FittingLines {
  const compiled = compileQuery(query);
  const frame = readFrame(db, compiled);
  // Where no line has what columns tell, nothing is looked for: words that stand everywhere take longest.
  const isNarrowed = (compiled.match !== null || compiled.lines !== null) && tallyAll(frame).policies > 0;
  function* walk(from: number | null, way: Way): Generator<Keys, void, undefined> {
    if (!isNarrowed) return yield* listPlaces(frame, from, way);
    for (const keys of listCandidates(db, compiled, from, way)) yield keepFacets(frame, keys);
  }
  return {
    walk,
    keep: (keys) => keepAsked(db, compiled, keepFacets(frame, keys)),
    tally: () => (isNarrowed ? tallyKeys(frame, listCandidates(db, compiled, null, 1, ALL)) : tallyAll(frame)),
  };
}

function keepFacets({ policies, facets }: Frame, keys: Keys): Keys {
  return keys.filter((key) => {
    const policyKey = Math.floor(key / KEYS_PER_POLICY);
    return facets.has(policies.get(policyKey)?.[key - policyKey * KEYS_PER_POLICY] ?? -1);
  });
}

/** Of lines in order (or few in any), those for which that is true which only a line can tell. */
function keepAsked(db: ReadableDatabase, { lines, params }: CompiledQuery, keys: Keys): Keys {
  const [first, last] = [keys[0], keys.at(-1)];
  if (lines === null || first === undefined || last === undefined) return keys;
  const isFew = keys.length <= FEW;
  const among = isFew ? 'IN (SELECT value FROM json_each(@keys))' : 'BETWEEN min(@first, @last) AND max(@first, @last)';
  const asked = select<Params, number>(`SELECT key FROM clause_index WHERE key ${among} AND ${lines}`);
  const range = isFew ? { keys: JSON.stringify(keys) } : { first, last };
  const kept = new Set(listValues(db, asked, { ...params, ...range }));
  return keys.filter((key) => kept.has(key));
}

/** The lines that hold the words and for which all is true that only a line can tell; more of them at each go. */
function* listCandidates(
  db: ReadableDatabase,
  compiled: CompiledQuery,
  from: number | null,
  way: Way,
  first = FIRST,
): Generator<Keys, void, undefined> {
  const { match, lines, params } = compiled;
  const [key, table, asked] =
    match === null ? ['key', 'clause_index', lines] : ['rowid', 'clause_text', 'clause_text MATCH @match'];
  const [beyond, order] = way === 1 ? ['>', 'ASC'] : ['<', 'DESC'];
  const statement = select<Params, number>(
    `SELECT ${key} FROM ${table} WHERE ${asked} AND ${key} ${beyond} @last ORDER BY ${key} ${order} LIMIT @limit`,
  );
  let last: number | undefined = from ?? (way === 1 ? -1 : Number.MAX_SAFE_INTEGER);
  for (let limit = first; last !== undefined; limit *= GROWTH) {
    const keys: Keys = listValues(db, statement, { ...params, match, last, limit });
    yield match === null ? keys : keepAsked(db, compiled, keys);
    last = keys.length < limit ? undefined : keys.at(-1);
  }
}

/** Every line of a facet that fits. */
function* listPlaces({ policies, facets }: Frame, from: number | null, way: Way): Generator<Keys, void, undefined> {
  for (const [policyKey, lines] of way === 1 ? policies : [...policies].toReversed()) {
    const base = policyKey * KEYS_PER_POLICY;
    const keys: number[] = [];
    for (const [place, facet] of lines.entries()) {
      if (facets.has(facet) && (from === null || (base + place - from) * way > 0)) keys.push(base + place);
    }
    yield way === 1 ? keys : keys.toReversed();
  }
}

function tallyAll({ policies, facets }: Frame): Tally {
  const counts = startCounts(facets);
  let withLines = 0;
  for (const lines of policies.values()) {
    let found = 0;
    for (const facet of lines) {
      if (!facets.has(facet)) continue;
      counts[facet]! += 1;
      found = 1;
    }
    withLines += found;
  }
  return toTally(facets, counts, withLines);
}

function tallyKeys({ policies, facets }: Frame, pieces: Iterable<Keys>): Tally {
  const counts = startCounts(facets);
  const found = new Set<number>();
  for (const keys of pieces) {
    for (const key of keys) {
      const policyKey = Math.floor(key / KEYS_PER_POLICY);
      const facet = policies.get(policyKey)?.[key - policyKey * KEYS_PER_POLICY] ?? -1;
      if (!facets.has(facet)) continue;
      counts[facet]! += 1;
      found.add(policyKey);
    }
  }
  return toTally(facets, counts, found.size);
}

function startCounts(facets: Frame['facets']): Uint32Array {
  return new Uint32Array(Math.max(0, ...facets.keys()) + 1);
}

function toTally(facets: Frame['facets'], counts: Uint32Array, policies: number): Tally {
  return { facets: [...facets].map(([key, facet]) => [facet, counts[key] ?? 0]), policies };
}
