import { parseQuery } from '../../main/contract/search-query.ts';
import { printQuery } from '../../main/contract/search-print.ts';
import type { SearchQuery } from '../../main/contract/search.ts';

/** A query as the parts that a person can take off one by one, all of which (`all`) or one of which (`any`) a clause has to fit. */
export interface QueryParts {
  readonly join: 'all' | 'any';
  readonly parts: readonly SearchQuery[];
}

/** The parts of what was typed; null where it can't be understood yet. */
export function toParts(text: string): QueryParts | null {
  const parsed = parseQuery(text);
  if (!parsed.ok) return null;
  const { query } = parsed;
  return query.kind === 'all' || query.kind === 'any'
    ? { join: query.kind, parts: query.parts }
    : { join: 'all', parts: [query] };
}

/** The query that the parts make, as text. */
export function fromParts({ join, parts }: QueryParts): string {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? printQuery(only) : printQuery({ kind: join, parts });
}

/** The order of review, as it is typed: the clauses of which the model is least certain first. */
export const REVIEW_ORDER = 'sort:uncertain';
/** What waits for review in all policies. */
export const REVIEW_QUEUE = `status:undecided ${REVIEW_ORDER}`;

/**
 * A query with another test, in words: put in where it is not there, taken off where it is. What can't be understood gets it at its end. The order of
 * review goes beside all the rest, since it can't be one of several that a clause may fit.
 */
export function togglePart(text: string, typed: string): string {
  const [held, added] = [toParts(text), parseQuery(typed)];
  if (held === null || !added.ok) return `${text} ${typed}`.trim();
  const wanted = printQuery(added.query);
  if (held.join === 'any' && wanted === REVIEW_ORDER)
    return printQuery({ kind: 'all', parts: [{ kind: 'any', parts: held.parts }, added.query] });
  const left = held.parts.filter((part) => printQuery(part) !== wanted);
  const parts = left.length < held.parts.length ? left : [...held.parts, added.query];
  return fromParts({ ...held, parts });
}

/** Whether a test, in words, is one of a query's parts. */
export function hasPart(text: string, typed: string): boolean {
  const [held, asked] = [toParts(text), parseQuery(typed)];
  if (held === null || !asked.ok) return false;
  const wanted = printQuery(asked.query);
  return held.parts.some((part) => printQuery(part) === wanted);
}

/** The parts with the one at a place said the other way round. */
export function negatePart({ join, parts }: QueryParts, at: number): QueryParts {
  return {
    join,
    parts: parts.map((part, place) => {
      if (place !== at) return part;
      return part.kind === 'not' ? part.part : { kind: 'not', part };
    }),
  };
}

/** The parts without the one at a place. */
export function withoutPart({ join, parts }: QueryParts, at: number): QueryParts {
  return { join, parts: parts.filter((_, place) => place !== at) };
}

/** A field and its value as they are typed. */
export function toFieldText(field: string, value: string): string {
  return `${field}:"${value.replaceAll('"', ' ').trim()}"`;
}

/** The view that nobody has to save. */
export const REVIEW_VIEW = { id: 'review', name: 'To review', query: REVIEW_QUEUE };

/** A list by the name of the view that it is, else by its query. */
export function toListName(query: string, views: readonly { readonly name: string; readonly query: string }[]): string {
  const held = [REVIEW_VIEW, ...views].find((view) => view.query === query);
  if (held !== undefined) return held.name;
  return query.trim() === '' ? 'all clauses' : query;
}
