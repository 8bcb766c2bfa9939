import { toDoubt } from '../contract/doubt.ts';
import type { Decision, ReaderSegment, Scores } from '../contract/types.ts';
import { judgeGold, toAnnotator } from '../core/5-compare/agreement/gold.ts';
import { quote } from '../core/span.ts';
import type { IndexedClause } from '../store/searchable-clauses.ts';
import { toSpanKey } from '../store/standing.ts';
import { isLabelled } from './decided-clauses.ts';
import type { JoinedPolicy } from './joined-policy.ts';

/** A policy's segments with all that each can be found by; `thresholds` are those in force. */
export function toIndexedClauses(
  { text, segments, standing }: JoinedPolicy,
  thresholds: Scores,
): readonly IndexedClause[] {
  const said = Map.groupBy(standing, toSpanKey);
  return segments.map((segment) => {
    const words = quote(text, segment);
    const here = said.get(toSpanKey(segment))?.filter((one) => one.quote === words) ?? [];
    return toIndexed(segment, words, here, thresholds);
  });
}

function toIndexed(segment: ReaderSegment, text: string, said: readonly Decision[], thresholds: Scores): IndexedClause {
  const { decision, prediction, mends } = segment;
  const held = { segment, text, mended: mends.length > 0 };
  if (!isLabelled(segment)) return { ...held, ...NOTHING, status: 'unlabelled' };
  const names = said.map(toAnnotator);
  return {
    ...held,
    status: judgeGold(said, toAnnotator).status ?? 'undecided',
    labels: (decision ?? prediction)?.labels ?? [],
    person: decision?.labels ?? null,
    model: prediction?.labels ?? null,
    scores: prediction?.scores ?? null,
    doubt: prediction === null ? 0 : toDoubt(prediction.scores, thresholds),
    annotators: [...new Set(names)].toSorted(),
    unsure: decision?.certainty === 'unsure',
    hasNote: said.some(({ note }) => note !== undefined),
  };
}

const NOTHING = {
  labels: [],
  person: null,
  model: null,
  scores: null,
  doubt: 0,
  annotators: [],
  unsure: false,
  hasNote: false,
} as const;
