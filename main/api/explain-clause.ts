import type { Request, Response } from '../contract/api.ts';
import { LacunaError } from '../contract/errors.ts';
import { toClausesInContext } from '../core/3-label/clause-context.ts';
import { explain } from '../core/3-label/explain.ts';
import { readText } from '../store/documents.ts';
import { getPolicy } from '../store/policies.ts';
import { cutPolicy } from './cut-policy.ts';
import type { Workbench } from './workbench.ts';

/**
 * What in a clause's words makes or lowers each label's score, by the model in use.
 *
 * @throws LacunaError `not-found` if the policy is not in the library, `clause-changed` if the span is no clause of it.
 */
export function explainClause(bench: Workbench, request: Request<'clause.explain'>): Response<'clause.explain'> {
  const { db, model } = bench;
  const policy = getPolicy(db, request.policyId);
  const text = readText(db, policy.key);
  const clauses = toClausesInContext(text, cutPolicy(bench, policy, text).segments);
  const placed = clauses.find(({ segment }) => segment.start === request.start && segment.end === request.end);
  if (placed === undefined) throw new LacunaError('clause-changed');
  return explain(model.parsed, placed.clause);
}
