import type { LabelId } from '../contract/labels.ts';
import type { FoundClause } from '../contract/search.ts';
import { fromLabelList } from './label-list.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import type { CompiledQuery } from './search-sql.ts';
import { change, find, list, type Params, run, select } from './sql.ts';

/** The properties of a line that many lines share, as SQL has them. */
export interface FacetColumns extends Params {
  readonly kind: FoundClause['kind'];
  readonly status: FoundClause['status'];
  readonly labels: string;
  readonly person: string | null;
  readonly model: string | null;
  readonly annotators: string;
  readonly unsure: number;
  readonly note: number;
  readonly mended: number;
}

/** What is kept of each line of a policy, by place. `words` is null where the words are those that the columns hold already. */
export interface ColumnsToKeep {
  readonly facets: readonly FacetColumns[];
  readonly doubts: readonly number[];
  readonly words: readonly number[] | null;
}

/** A facet as counts go by it. */
export interface CountedFacet {
  readonly status: FoundClause['status'];
  readonly labels: readonly LabelId[];
  readonly person: string | null;
}

/** How unsure the model is of each line of a policy (from 0 to 1, 0 where no model has read it), and a number for its words, by place. */
export interface Doubts {
  readonly doubts: Float64Array;
  readonly words: Float64Array;
}

/** A policy's lines have their keys from its own key times this on. */
export const KEYS_PER_POLICY = 2 ** 20;

const FACET = ['kind', 'status', 'labels', 'person', 'model', 'annotators', 'unsure', 'note', 'mended'] as const;

const putFacet = change<FacetColumns & { said: string }>(`
  INSERT INTO facet (said, ${FACET.join(', ')}) VALUES (@said, ${FACET.map((name) => `@${name}`).join(', ')})
  ON CONFLICT (said) DO NOTHING`);
const facetKey = select<{ said: string }, { key: number }>('SELECT key FROM facet WHERE said = @said');
const putColumns = change<{ policyKey: number; facets: Uint8Array; doubts: Uint8Array; words: Uint8Array }>(`
  INSERT INTO policy_columns (policy_key, facets, doubts, words) VALUES (@policyKey, @facets, @doubts, @words)
  ON CONFLICT (policy_key) DO UPDATE SET facets = excluded.facets, doubts = excluded.doubts, words = excluded.words`);
const keptWords = select<{ policyKey: number }, { words: Uint8Array }>(
  'SELECT words FROM policy_columns WHERE policy_key = @policyKey',
);

/** Put a policy's columns in the place of those it had. */
export function keepColumns(db: WritableDatabase, policyKey: number, { facets, doubts, words }: ColumnsToKeep): void {
  const keys = new Map<string, number>();
  const toKey = (facet: FacetColumns): number => {
    const said = JSON.stringify(FACET.map((name) => facet[name]));
    const key = keys.get(said) ?? getFacetKey(db, said, facet);
    keys.set(said, key);
    return key;
  };
  run(db, putColumns, {
    policyKey,
    facets: toBytes(Uint32Array.from(facets, toKey)),
    doubts: toBytes(Float64Array.from(doubts)),
    words: words === null ? find(db, keptWords, { policyKey })!.words : toBytes(Float64Array.from(words)),
  });
}

function getFacetKey(db: WritableDatabase, said: string, facet: FacetColumns): number {
  const known = find(db, facetKey, { said });
  return known?.key ?? run(db, putFacet, { ...facet, said });
}

const FACETS_OF = 'SELECT policy_key AS policyKey, facets FROM policy_columns WHERE';

/** Of which lines a query can be true, by what stands in columns: for each policy that fits its lines' facets, and the facets that fit. */
export interface Frame {
  readonly policies: ReadonlyMap<number, Uint32Array>;
  readonly facets: ReadonlyMap<number, CountedFacet>;
}

/** Ask the columns what a query asks of policies and facets; policies come in the order of their keys. */
export function readFrame(db: ReadableDatabase, { policies, facets, params }: CompiledQuery): Frame {
  const columns = select<Params, { policyKey: number; facets: Uint8Array }>(
    `${FACETS_OF} ${policies} ORDER BY policy_key`,
  );
  const fitting = select<
    Params,
    { key: number; status: CountedFacet['status']; labels: string; person: string | null }
  >(`SELECT key, status, labels, person FROM facet WHERE ${facets}`);
  return {
    policies: new Map(list(db, columns, params).map((row) => [row.policyKey, new Uint32Array(toBuffer(row.facets))])),
    facets: new Map(
      list(db, fitting, params).map(({ key, status, labels, person }) => [
        key,
        { status, labels: fromLabelList(labels), person },
      ]),
    ),
  };
}

const doubtsOf = select<{ policyKey: number }, { doubts: Uint8Array; words: Uint8Array }>(
  'SELECT doubts, words FROM policy_columns WHERE policy_key = @policyKey',
);

/** How unsure the model is of a policy's lines. */
export function readDoubts(db: ReadableDatabase, policyKey: number): Doubts {
  const found = find(db, doubtsOf, { policyKey });
  if (found === null) return { doubts: new Float64Array(0), words: new Float64Array(0) };
  return { doubts: new Float64Array(toBuffer(found.doubts)), words: new Float64Array(toBuffer(found.words)) };
}

// Every machine that Lacuna runs on is little-endian.
function toBytes({ buffer }: Uint32Array | Float64Array): Uint8Array {
  return new Uint8Array(buffer);
}

// What SQLite hands out need not begin where numbers may begin, so it is copied.
function toBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
