import type { AspectCell, ColumnObstacle } from '../../contract/comparison.ts';
import type { AspectId, Finding, GapDecision, JudgedFinding, Quoted } from '../../contract/findings.ts';
import type { CellState, Extent, PolicyId } from '../../contract/types.ts';
import { toUnheld } from '../4-find/unheld.ts';
import { findOwn } from './checklists/own-finding.ts';
import type { WordedAspect } from './checklists/worded-aspects.ts';
import { toPlacedQuote } from './placed-quote.ts';
import type { ToPlace } from './source-place.ts';
import type { StandingClause } from './standing-clause.ts';

/** One policy, read and found in, with what people judged. */
export interface FoundPolicy {
  readonly id: PolicyId;
  readonly extent: Extent;
  /** In document order. */
  readonly clauses: readonly StandingClause[];
  readonly findings: ReadonlyMap<AspectId, Finding>;
  /** Those in force. */
  readonly decisions: ReadonlyMap<AspectId, GapDecision>;
  readonly obstacle: ColumnObstacle | null;
  readonly toPlace: ToPlace;
}

/** What the machine says of one aspect of a policy. With an obstacle in the way it says nothing, which is never a gap. */
export function toFinding(policy: FoundPolicy, { aspect: { id }, own }: WordedAspect): Finding {
  if (policy.obstacle !== null) return toUnheld(id);
  if (own !== null) return findOwn(id, own, policy.clauses, policy.extent);
  return policy.findings.get(id) ?? toUnheld(id);
}

/** The cell of a policy under an aspect: what stands by a person's word where there is one, and what the machine says beside it. */
export function toAspectCell(policy: FoundPolicy, worded: WordedAspect): AspectCell {
  const finding = toFinding(policy, worded);
  const decision = policy.decisions.get(worded.aspect.id) ?? null;
  const state = decision?.state ?? finding.state;
  const place = (quotes: readonly Quoted[]) =>
    quotes.map((quoted) => toPlacedQuote(quoted, policy.clauses, policy.toPlace));
  return {
    policyId: policy.id,
    state,
    machine: { state: finding.state, evidence: finding.evidence },
    decision,
    stale: decision !== null && isStale(decision, finding),
    evidence: place(toEvidence(state, decision, finding)),
    facts: finding.facts,
    doubtful: decision === null && finding.doubtful,
    nearest: isUnsaid(state) ? place(finding.nearest.length > 0 ? finding.nearest : finding.evidence) : [],
  };
}

/** Whether the machine has come to say another thing than the one judged, and not the one that the person said. */
function isStale({ judged, state }: GapDecision, finding: JudgedFinding): boolean {
  return finding.state !== judged.state && finding.state !== state;
}

function toEvidence(state: CellState, decision: GapDecision | null, finding: JudgedFinding): readonly Quoted[] {
  if (isUnsaid(state)) return [];
  if (decision === null) return finding.evidence;
  return [decision.evidence, finding.evidence, decision.judged.evidence].find((one) => one.length > 0) ?? [];
}

/** Whether a state says that nothing was found. */
export function isUnsaid(state: CellState): boolean {
  return state === 'silent' || state === 'not-held';
}
