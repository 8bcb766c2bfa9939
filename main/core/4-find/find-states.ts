import type { Span } from '../../contract/types.ts';
import type { FoundFact } from './finding.ts';
import type { ReadClause } from './read-clause.ts';
import { type Detector, findRuleMatches, type FoundState, type Rule } from './rule.ts';

/** The strongest first: a policy that says one thing in one clause and less in another has said it. */
const STRENGTH: readonly FoundState[] = ['stated', 'denied', 'partial', 'deferred'];

/** What one clause gives for an aspect. */
export interface Hit {
  readonly clause: ReadClause;
  readonly state: FoundState;
  readonly part: string | null;
}

/** Every clause that says something on an aspect, each as often as a rule hears it. */
export function listHits(
  { rules, facts: type, byRole }: Detector,
  clauses: readonly ReadClause[],
  facts: readonly FoundFact[],
): readonly Hit[] {
  const all: Hit[] = [];
  for (const clause of clauses) {
    for (const rule of rules) {
      const state = toState(clause, rule);
      if (state !== null) all.push({ clause, state, part: rule.part ?? null });
    }
  }
  for (const fact of facts) if (fact.type === type) all.push(...toFactHit(clauses, fact, byRole));
  return all;
}

/** What a policy's clauses say on an aspect; null where none of them says anything. */
export function findState(
  detector: Detector,
  clauses: readonly ReadClause[],
  facts: readonly FoundFact[],
): { readonly state: FoundState; readonly evidence: readonly Span[] } | null {
  const { parts, essential } = detector;
  const all = listHits(detector, clauses, facts);
  const founded = essential === undefined || all.some(({ part }) => part === essential);
  const hits = founded ? all : all.filter(({ part }) => part === null);
  const strongest = STRENGTH.find((state) => hits.some((hit) => hit.state === state));
  if (strongest === undefined) return null;
  const filled = new Set(hits.filter(({ state }) => state === 'stated').map(({ part }) => part));
  const whole = parts === undefined || filled.has(null) || parts.every((part) => filled.has(part));
  const state =
    strongest === 'stated' && !whole ? (isDenied(hits, essential ?? parts?.[0]) ? 'denied' : 'partial') : strongest;
  const strong = hits.filter((hit) => hit.state === strongest);
  // Of what only completes an aspect, the first clause is enough.
  const isMore = ({ part }: Hit): boolean => essential !== undefined && part !== essential && part !== null;
  const first = strong.find(isMore);
  const telling = strong.filter((hit) => hit === first || !isMore(hit));
  const evidence = [...new Set(telling.map(({ clause }) => clause))].toSorted((a, b) => a.start - b.start);
  return { state, evidence: evidence.map(({ start, end }) => ({ start, end })) };
}

// “We don't share it for others' marketing” answers for a way out that is told beside it.
function isDenied(hits: readonly Hit[], part: string | undefined): boolean {
  return (
    hits.some((hit) => hit.state === 'denied' && hit.part === part) &&
    !hits.some((hit) => hit.state === 'stated' && hit.part === part)
  );
}

function toFactHit(clauses: readonly ReadClause[], fact: FoundFact, byRole: Detector['byRole']): readonly Hit[] {
  const state = byRole === undefined ? 'stated' : byRole[fact.role ?? ''];
  const clause = clauses.find(({ start, end }) => start <= fact.start && fact.end <= end);
  return clause === undefined || state === undefined ? [] : [{ clause, state, part: null }];
}

function toState(clause: ReadClause, rule: Rule): FoundState | null {
  const matches = findRuleMatches(clause, rule);
  if (matches.length === 0) return null;
  return matches.some(({ negated }) => !negated) ? rule.gives : (rule.negated ?? null);
}
