import type { Decision, Mend, ReaderSegment } from '../contract/types.ts';
import { readDecisions } from '../store/decisions.ts';
import { readText } from '../store/documents.ts';
import type { PolicyRecord } from '../store/policies.ts';
import { toSpanKey } from '../store/standing.ts';
import { getCodebook, toCurrentDecision, toCurrentPrediction } from './codebook.ts';
import { type Cutter, cutPolicy } from './cut-policy.ts';
import { joinDecisions } from './decided-clauses.ts';

/** A policy's text and its segments as mended, each clause with the model's word and the decision in force. */
export interface JoinedPolicy {
  readonly text: string;
  readonly segments: readonly ReaderSegment[];
  readonly orphans: readonly Decision[];
  readonly orphanMends: readonly Mend[];
  /** Every decision that stands, in force or not. */
  readonly standing: readonly Decision[];
}

/** Join what the machine and people said of one policy, all labels as the codebook reads them now. */
export function joinPolicy(cutter: Cutter, record: PolicyRecord): JoinedPolicy {
  const { db, ledger } = cutter;
  const text = readText(db, record.key);
  const { segments, predictions, orphanMends } = cutPolicy(cutter, record, text);
  const words = ledger.current().standing.of(record.id);
  const codebook = getCodebook(cutter);
  const logged = readDecisions(db, record.id);
  const decisions = new Map([...logged].map(([id, decision]) => [id, toCurrentDecision(codebook, decision)]));
  const { inForce, orphans } = joinDecisions(text, segments, words, decisions);
  const joined = segments.map(({ start, end, kind, level, headings, leadIn, mends }, position) => ({
    start,
    end,
    kind,
    level,
    headings,
    leadIn,
    mends,
    prediction: toCurrentPrediction(codebook, predictions[position] ?? null),
    decision: inForce.get(toSpanKey({ start, end })) ?? null,
  }));
  const standing = [...words.values()].flat().flatMap(({ id }) => decisions.get(id) ?? []);
  return { text, segments: joined, orphans, orphanMends, standing };
}
