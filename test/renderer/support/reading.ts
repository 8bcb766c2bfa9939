import { LABEL_IDS, type LabelId } from '../../../main/contract/labels.ts';
import type {
  Decision,
  ModelId,
  PolicyId,
  PolicyReading,
  ReaderSegment,
  Scores,
  SegmentKind,
} from '../../../main/contract/types.ts';

const MODEL = 'a'.repeat(64) as ModelId;
export const POLICY = 'b'.repeat(64) as PolicyId;

/** A segment as a test names it: its kind, its words and what the model says of it. */
export type Line = readonly [kind: SegmentKind, words: string, labels?: readonly LabelId[]];

const toScores = (labels: readonly LabelId[]): Scores =>
  Object.fromEntries(LABEL_IDS.map((id) => [id, labels.includes(id) ? 0.9 : 0.1])) as Record<LabelId, number>;

function toSegment([kind, words, labels = []]: Line, start: number): ReaderSegment {
  const isLabelled = kind === 'clause' || kind === 'list-item';
  const prediction = isLabelled ? { modelId: MODEL, scores: toScores(labels), labels } : null;
  const level = kind === 'heading' ? 1 : 0;
  return {
    kind,
    start,
    end: start + words.length,
    level,
    headings: [],
    leadIn: null,
    prediction,
    decision: null,
    mends: [],
  };
}

/** A reading of a policy with one segment a line, nothing decided. */
export function toReading(lines: readonly Line[]): PolicyReading {
  let text = '';
  const segments = lines.map((line) => {
    const segment = toSegment(line, text.length);
    text += `${line[1]}\n`;
    return segment;
  });
  const clauses = segments.filter(({ prediction }) => prediction !== null);
  const counts = LABEL_IDS.map((id) => [id, clauses.filter((c) => c.prediction?.labels.includes(id)).length]);
  return {
    policy: {
      id: POLICY,
      name: 'policy.txt',
      company: null,
      title: null,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      effectiveDate: null,
      archivedDate: null,
      extent: 'whole',
      characters: text.length,
      clauses: clauses.length,
      decided: 0,
      labelCounts: Object.fromEntries(counts) as Record<LabelId, number>,
      importedAt: '2026-01-01T00:00:00.000Z',
      warnings: [],
      previousId: null,
    },
    text,
    segments,
    orphans: [],
    orphanMends: [],
    leftBehind: [],
    leftBehindMends: [],
    leftBehindGaps: [],
    leftBehindPairs: [],
    places: null,
  };
}

/** A decision on a segment, as the main process would answer it. */
export function toDecision(
  reading: PolicyReading,
  { start, end }: { readonly start: number; readonly end: number },
  labels: readonly LabelId[],
  action: Decision['action'] = 'set',
): Decision {
  return {
    id: `${start}-${labels.join('-')}-${action}` as Decision['id'],
    policyId: POLICY,
    start,
    end,
    quote: reading.text.slice(start, end),
    labels,
    action,
    author: 'Ada',
    decidedAt: '2026-01-01T00:00:00.000Z',
    codebookRevision: 1,
    suggestion: null,
    origin: null,
  };
}
