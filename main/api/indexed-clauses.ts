import type { Decision } from '../contract/types.ts';
import type { ReaderSegment } from '../contract/types.ts';
import { judgeGold, toAnnotator } from '../core/5-compare/agreement/gold.ts';
import { quote } from '../core/span.ts';
import type { IndexedClause } from '../store/searchable-clauses.ts';
import { toSpanKey } from '../store/standing.ts';
import { isLabelled } from './decided-clauses.ts';
import type { JoinedPolicy } from './joined-policy.ts';

/** A policy's segments with all that each can be found by. */
export function toIndexedClauses({ text, segments, standing }: JoinedPolicy): readonly IndexedClause[] {
  const said = Map.groupBy(standing, toSpanKey);
  return segments.map((segment) => {
    const words = quote(text, segment);
    return toIndexed(segment, words, said.get(toSpanKey(segment))?.filter((one) => one.quote === words) ?? []);
  });
}

function toIndexed(segment: ReaderSegment, text: string, said: readonly Decision[]): IndexedClause {
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
  annotators: [],
  unsure: false,
  hasNote: false,
} as const;
