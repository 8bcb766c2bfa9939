import { isProvidedLabelId, type LabelId } from '../contract/labels.ts';
import type { SearchQuery, SearchTest } from '../contract/search.ts';
import type { SqlValue } from './sql.ts';

/**
 * A query as SQL, in parts that all have to fit: `match` for the index of words (null where words play no part at the top), `facets` for the rows of
 * `facet`, `policies` for those of `policy_columns`, and `lines` for those of `clause_index`: what can't be said of one of the others alone, null
 * where there is nothing of that kind.
 */
export interface CompiledQuery {
  readonly match: string | null;
  readonly facets: string;
  readonly policies: string;
  readonly lines: string | null;
  readonly params: Readonly<Record<string, SqlValue>>;
}

/**
 * A query as SQL. Labels in it are ids, and whoever is assigned stands as the ids of the policies, a JSON array. Whatever was typed goes in as
 * parameters and quoted words, so that no query is a mistake in SQL or in the language of the index.
 */
export function compileQuery(query: SearchQuery): CompiledQuery {
  const params: Record<string, SqlValue> = {};
  const bind = (value: SqlValue): string => {
    const name = `p${Object.keys(params).length}`;
    params[name] = value;
    return `@${name}`;
  };
  const parts = query.kind === 'all' ? query.parts : [query];
  const worded = parts.flatMap((part) => toMatch(part) ?? []);
  const others = parts.filter((part) => toMatch(part) === null);
  const toSql = (where: Where): readonly string[] =>
    others.filter((part) => toPlace(part) === where).map((part) => toWhere(part, bind));
  const kinds = asksKind(query) ? [] : [`kind IN ('clause', 'list-item')`];
  const lines = toSql('line');
  return {
    match: worded.length === 0 ? null : worded.join(' AND '),
    facets: [...kinds, ...toSql('facet'), 'TRUE'].join(' AND '),
    policies: ['policy_key NOT IN (SELECT key FROM policy WHERE removed_at IS NOT NULL)', ...toSql('policy')].join(
      ' AND ',
    ),
    lines: lines.length === 0 ? null : lines.join(' AND '),
    params,
  };
}

/** Of which table a part of a query can be asked: a line has all that the others have, a facet and a policy stand for many lines. */
type Where = 'facet' | 'policy' | 'line';

function toPlace(query: SearchQuery): Where {
  switch (query.kind) {
    case 'not':
      return toPlace(query.part);
    case 'all':
    case 'any': {
      const [first = 'facet', ...others] = new Set(query.parts.map(toPlace));
      return others.length === 0 ? first : 'line';
    }
    case 'is':
      return ['policy', 'company', 'assigned'].includes(query.field) ? 'policy' : 'facet';
    case 'score':
    case 'text':
    case 'near':
      return 'line';
  }
}

type Bind = (value: SqlValue) => string;

/** The expression for the index of words, if all of the query is about words and none of it is a NOT, which that can't say by itself. */
function toMatch(query: SearchQuery): string | null {
  switch (query.kind) {
    case 'text':
      return toQuoted(query.words) + (query.match === 'prefix' ? ' *' : '');
    case 'near':
      return `NEAR(${query.words.map(toQuoted).join(' ')}, ${query.within})`;
    case 'all':
    case 'any': {
      const parts = query.parts.map(toMatch);
      const isWhole = parts.length > 0 && parts.every((part) => part !== null);
      return isWhole ? `(${parts.join(query.kind === 'all' ? ' AND ' : ' OR ')})` : null;
    }
    case 'is':
    case 'score':
    case 'not':
      return null;
  }
}

function toQuoted(words: string): string {
  return `"${words.toWellFormed().replaceAll('"', ' ').replaceAll('\0', ' ')}"`;
}

function toWhere(query: SearchQuery, bind: Bind): string {
  const match = toMatch(query);
  if (match !== null)
    return `clause_index.key IN (SELECT rowid FROM clause_text WHERE clause_text MATCH ${bind(match)})`;
  switch (query.kind) {
    case 'not':
      return `NOT (${toWhere(query.part, bind)})`;
    case 'all':
    case 'any': {
      const joined = query.parts.map((part) => toWhere(part, bind)).join(query.kind === 'all' ? ' AND ' : ' OR ');
      return joined === '' ? 'TRUE' : `(${joined})`;
    }
    case 'is':
    case 'score':
    case 'text':
    case 'near':
      return toTestSql(query, bind);
  }
}

function toTestSql(test: SearchTest, bind: Bind): string {
  if (test.kind === 'score') {
    const score = toScore(test.label as LabelId, bind);
    return `coalesce(${score} ${test.sign} ${bind(test.value)}, FALSE)`;
  }
  return test.kind === 'is' ? toFieldSql(test, bind) : 'FALSE';
}

function toScore(label: LabelId, bind: Bind): string {
  return isProvidedLabelId(label) ? label : `json_extract(own, ${bind(`$."${label}"`)})`;
}

function toFieldSql({ field, value }: Extract<SearchTest, { kind: 'is' }>, bind: Bind): string {
  switch (field) {
    case 'label':
      return `instr(labels, ${bind(`|${value}|`)}) > 0`;
    case 'person':
    case 'model':
      return `coalesce(instr(${field}, ${bind(`|${value}|`)}) > 0, FALSE)`;
    case 'by':
      return `instr(lower(annotators), lower(${bind(`\n${value}\n`)})) > 0`;
    case 'policy':
      return inPolicies(`name || char(10) || coalesce(title, '')`, value, bind);
    case 'company':
      return inPolicies(`coalesce(company, '')`, value, bind);
    case 'assigned':
      return `policy_key IN (SELECT key FROM policy WHERE id IN (SELECT value FROM json_each(${bind(value)})))`;
    case 'kind':
      return `kind = ${bind(value)}`;
    case 'has':
      return value === 'note' ? 'note = 1' : 'mended = 1';
    case 'differs':
      return value === 'people' ? `status = 'conflicting'` : 'coalesce(person <> model, FALSE)';
    case 'sort':
      return 'TRUE';
    case 'status':
      return toStatusSql(value, bind);
  }
}

function inPolicies(names: string, value: string, bind: Bind): string {
  return `policy_key IN (SELECT key FROM policy WHERE instr(lower(${names}), lower(${bind(value)})) > 0)`;
}

function toStatusSql(value: string, bind: Bind): string {
  if (value === 'none') return `coalesce(person = '|', FALSE)`;
  if (value === 'unsure') return 'unsure = 1';
  // Headings and boilerplate are never decided and never wait for it.
  if (value === 'decided') return `status NOT IN ('undecided', 'unlabelled')`;
  return `status = ${bind(value)}`;
}

function asksKind(query: SearchQuery): boolean {
  switch (query.kind) {
    case 'is':
      return query.field === 'kind';
    case 'not':
      return asksKind(query.part);
    case 'all':
    case 'any':
      return query.parts.some(asksKind);
    case 'text':
    case 'near':
    case 'score':
      return false;
  }
}
