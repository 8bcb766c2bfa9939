import { getProvidedChecklist } from '../../../main/api/checklists.ts';
import { FULL_CHECKLIST } from '../../../main/contract/checklists.ts';
import type { ComparisonReport } from '../../../main/contract/comparison.ts';
import { toDecisionId, toModelId, toPolicyId } from '../../../main/contract/decode.ts';
import type { Finding, GapDecision } from '../../../main/contract/findings.ts';
import type { PolicyId, PolicySummary } from '../../../main/contract/types.ts';
import { listAspects } from '../../../main/core/4-find/aspects.ts';
import { toComparisonReport } from '../../../main/core/5-compare/comparison-report.ts';
import type { StandingClause } from '../../../main/core/5-compare/standing-clause.ts';

function toPolicy(name: string, company: string | null): PolicySummary {
  return {
    id: toPolicyId(name.padEnd(64, '0')),
    name,
    company,
    title: null,
    mediaType: 'text/plain',
    encoding: 'utf-8',
    effectiveDate: '2016-01-02',
    archivedDate: null,
    extent: 'whole',
    characters: 100,
    clauses: 1,
    decided: 0,
    labelCounts: { collection: 0, sharing: 1, retention: 0, children: 0, transfer: 0, dispute: 0 },
    importedAt: '2026-11-22T00:00:00.000Z',
    warnings: [],
    previousId: null,
  };
}

function toClause(text: string): StandingClause {
  const prediction = {
    modelId: toModelId('m'),
    scores: { collection: 0, sharing: 0.9, retention: 0, children: 0, transfer: 0, dispute: 0 },
    labels: ['sharing' as const],
  };
  return {
    index: 1,
    start: 3,
    end: 3 + text.length,
    kind: 'clause',
    text,
    headings: ['**H <H>**'],
    leadIn: text,
    prediction,
    decision: null,
    mends: [],
    labels: ['sharing'],
  };
}

function toDecision(policyId: PolicyId): GapDecision {
  return {
    id: toDecisionId('d'),
    policyId,
    aspect: 'SHA-4',
    verdict: 'confirm',
    state: 'silent',
    evidence: [],
    note: 'as feared',
    judged: { state: 'silent', evidence: [] },
    author: 'Ben',
    decidedAt: '2026-03-01T10:00:00.000Z',
    origin: null,
  };
}

/** Two policies of one clause each: the first states SHA-4 with a fact, the second is silent on all, which a person confirmed for SHA-4. */
export function toReportOf(
  text: string,
  company: string | null,
  codebook?: Parameters<typeof toComparisonReport>[3],
): ComparisonReport {
  const policies = [toPolicy('a.txt', company), toPolicy('b.txt', null)];
  const clause = toClause(text);
  const quoted = { start: clause.start, end: clause.end, quote: text };
  const silent = listAspects().map(({ id }): [Finding['aspect'], Finding] => [
    id,
    id === 'RET-2'
      ? { aspect: id, state: 'partial', evidence: [quoted], facts: [], nearest: [], doubtful: true }
      : { aspect: id, state: 'silent', evidence: [], facts: [], nearest: [quoted], doubtful: false },
  ]);
  const fact = { ...quoted, type: 'deadline', value: 'P30D', role: 'answer request' } as const;
  const stated: Finding = {
    aspect: 'SHA-4',
    state: 'stated',
    evidence: [quoted],
    facts: [fact],
    nearest: [],
    doubtful: false,
  };
  const columns = policies.map((policy, at) => ({
    policy,
    found: {
      id: policy.id,
      extent: policy.extent,
      clauses: [clause],
      findings: new Map(at === 0 ? [...silent, [stated.aspect, stated] as const] : silent),
      decisions: new Map(at === 0 ? [] : [['SHA-4' as const, toDecision(policy.id)]]),
      obstacle: null,
      toPlace: () => ({ unit: 'line' as const, number: 7 }),
    },
  }));
  const model = { id: toModelId('f'.repeat(64)), name: 'tiny' };
  return toComparisonReport(columns, getProvidedChecklist(FULL_CHECKLIST), model, codebook);
}
