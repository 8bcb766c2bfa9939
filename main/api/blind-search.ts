import type { Request } from '../contract/api.ts';
import { LacunaError } from '../contract/errors.ts';
import type { FoundClause, FoundCounts, FoundPage, FoundPlace, SearchQuery } from '../contract/search.ts';
import { parseQuery } from '../contract/search-query.ts';
import type { Decision, PolicyId } from '../contract/types.ts';
import { getPolicy } from '../store/policies.ts';
import { toSpanKey } from '../store/standing.ts';
import { isBlind, showPolicy } from './blind.ts';
import { countClausesFound, findClauses, stepFound } from './search.ts';
import type { Workbench } from './workbench.ts';

/**
 * As `findClauses`; who works blind finds by words and places alone, and sees their own decisions and nobody else’s.
 *
 * @throws LacunaError `bad-query` if the query asks for what is hidden, or can’t be understood.
 */
export async function findShown(bench: Workbench, request: Request<'search.find'>): Promise<FoundPage> {
  if (!isBlind(bench)) return findClauses(bench, request);
  assertNeutral(request.query);
  const page = await findClauses(bench, request);
  const ids = [...new Set(page.clauses.map(({ policyId }) => policyId))];
  const own = new Map(ids.map((id) => [id, readOwn(bench, id)]));
  return { ...page, clauses: page.clauses.map((clause) => hide(clause, own.get(clause.policyId))) };
}

/** As `countClausesFound`; who works blind is told of no label and no status. @throws LacunaError as {@link findShown}. */
export async function countShown(bench: Workbench, query: string): Promise<FoundCounts> {
  if (!isBlind(bench)) return countClausesFound(bench, query);
  assertNeutral(query);
  const { clauses, policies } = await countClausesFound(bench, query);
  const byStatus = { undecided: 0, single: 0, unanimous: 0, conflicting: 0, adjudicated: 0 };
  return { clauses, policies, byLabel: {}, byStatus, none: 0 };
}

/** As `stepFound`. @throws LacunaError as {@link findShown}. */
export async function stepShown(bench: Workbench, request: Request<'search.step'>): Promise<FoundPlace | null> {
  if (isBlind(bench)) assertNeutral(request.query);
  return stepFound(bench, request);
}

function assertNeutral(text: string): void {
  const parsed = parseQuery(text);
  if (parsed.ok && !isNeutral(parsed.query)) {
    const why = 'while you work blind, only words, policy:, company:, assigned:, kind: and has:mend can be looked for';
    throw new LacunaError('bad-query', { why });
  }
}

function isNeutral(query: SearchQuery): boolean {
  switch (query.kind) {
    case 'text':
    case 'near':
      return true;
    case 'score':
      return false;
    case 'not':
      return isNeutral(query.part);
    case 'all':
    case 'any':
      return query.parts.every(isNeutral);
    case 'is':
      return (
        ['policy', 'company', 'assigned', 'kind'].includes(query.field) ||
        (query.field === 'has' && query.value === 'mend')
      );
  }
}

function readOwn(bench: Workbench, policyId: PolicyId): ReadonlyMap<string, Decision> {
  const { segments } = showPolicy(bench, getPolicy(bench.db, policyId));
  return new Map(segments.flatMap((one) => (one.decision === null ? [] : [[toSpanKey(one), one.decision]])));
}

function hide(clause: FoundClause, own: ReadonlyMap<string, Decision> | undefined): FoundClause {
  if (clause.status === 'unlabelled') return clause;
  const said = own?.get(toSpanKey(clause));
  const hidden = {
    ...clause,
    labels: said?.labels ?? [],
    unsure: said?.certainty === 'unsure',
    hasNote: said?.note !== undefined,
  };
  if (said === undefined) return { ...hidden, status: 'undecided', annotators: [] };
  return { ...hidden, status: 'single', annotators: [said.author] };
}
