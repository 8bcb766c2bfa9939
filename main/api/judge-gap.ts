import type { Request } from '../contract/api.ts';
import { toDecisionId } from '../contract/decode.ts';
import { LacunaError } from '../contract/errors.ts';
import type { GapDecision, JudgedFinding, Quoted } from '../contract/findings.ts';
import type { CellState, Span } from '../contract/types.ts';
import { quote } from '../core/span.ts';
import { appendJudgement } from '../store/judgements.ts';
import { getPolicy } from '../store/policies.ts';
import { inTransaction } from '../store/sql.ts';
import { findMachineWord } from './machine-word.ts';
import { type GapBody, readGapDecisions } from './gap-decisions.ts';
import { openPolicy } from './library.ts';
import { getAuthor, type Workbench } from './workbench.ts';

type Asked = Request<'gap.decide'>;

/**
 * Write down what a person says of one cell of the comparison. It is on the disk when this answers; the answer is what stands, null where
 * the cell is left to the machine again.
 *
 * @throws LacunaError `not-found` if the policy is not in the library or there is no such aspect; `finding-changed` if the machine no longer
 *   says what was on screen; `clause-changed` if a stretch named as evidence is not in the text.
 */
export async function judgeGap(bench: Workbench, asked: Asked): Promise<GapDecision | null> {
  const { policyId, aspect } = asked;
  if (asked.verdict === 'reopen') {
    getPolicy(bench.db, policyId);
    if (readGapDecisions(bench, policyId).has(aspect)) append(bench, asked, { verdict: 'reopen' });
    return null;
  }
  const reading = openPolicy(bench, policyId);
  const judged = await findMachineWord(bench, reading, aspect);
  if (judged === null) throw new LacunaError('not-found', { what: 'The aspect' });
  if (judged.state !== asked.shown) throw new LacunaError('finding-changed');
  const confirms = asked.verdict === 'confirm';
  const state = confirms ? judged.state : (asked.state ?? judged.state);
  const evidence = confirms || isUnsaid(state) ? [] : toQuotes(reading.text, asked.evidence ?? []);
  append(bench, asked, { verdict: asked.verdict, state, evidence, note: asked.note ?? '', judged: toJudged(judged) });
  return readGapDecisions(bench, policyId).get(aspect) ?? null;
}

function append(bench: Workbench, { policyId, aspect }: Asked, body: GapBody): void {
  const { db, clock, newId, push } = bench;
  const id = toDecisionId(newId());
  const said = { author: getAuthor(bench), decidedAt: clock().toISOString() };
  inTransaction(db, () => appendJudgement(db, { id, action: 'judge', policyId, subject: aspect, body, ...said }));
  push({ type: 'changed', what: 'judgements', policyId });
}

function isUnsaid(state: CellState): boolean {
  return state === 'silent' || state === 'not-held';
}

function toJudged({ state, evidence }: JudgedFinding): JudgedFinding {
  return { state, evidence };
}

function toQuotes(text: string, spans: readonly Span[]): readonly Quoted[] {
  return spans.map(({ start, end }) => {
    if (end > text.length) throw new LacunaError('clause-changed');
    return { start, end, quote: quote(text, { start, end }) };
  });
}
