import type { Request } from '../contract/api.ts';
import type { Decision } from '../contract/types.ts';
import { recordDecision } from './decide.ts';
import type { Workbench } from './workbench.ts';

/**
 * Write down a verdict on a clause, with all that was said of it in view. It is a decision like any other (undo takes it back), and counts before
 * annotators' words until one of them says otherwise later.
 *
 * @throws LacunaError as `addDecision` does.
 */
export function adjudicate(bench: Workbench, request: Request<'adjudication.decide'>): Decision {
  return recordDecision(bench, { ...request, action: 'set', suggestionShown: false }, { verdict: true });
}
