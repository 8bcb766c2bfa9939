import type { Mend, PolicyId, Prediction, Span } from '../contract/types.ts';
import { isSameSpan, type MendedSegment, toUnmended } from '../core/2-segment/6-mends/mended-segment.ts';
import { replayMends } from '../core/2-segment/6-mends/replay.ts';
import type { Ledger } from '../store/ledger.ts';
import { readMends } from '../store/mends.ts';
import type { PolicyRecord } from '../store/policies.ts';
import { findPrediction, findReader, readPredictions } from '../store/predictions.ts';
import { findSegment, listSegments } from '../store/segments.ts';
import { getCodebook, toCurrentPrediction } from './codebook.ts';
import { predictMended } from './predict-mended.ts';
import type { Services } from './services.ts';

/** A policy's segments as people have mended them, with the model's word on each (null for headings and boilerplate). */
export interface CutPolicy {
  readonly segments: readonly MendedSegment[];
  /** Beside the segments. */
  readonly predictions: readonly (Prediction | null)[];
  /** The mends that stand and fit no segment. */
  readonly orphanMends: readonly Mend[];
}

/** What cutting needs. */
export interface Cutter extends Pick<Services, 'db' | 'model'> {
  readonly ledger: Ledger;
  /** The last cut of each mended policy, with the state of the file for which it holds. */
  readonly cuts: Map<PolicyId, { readonly state: string; readonly cut: CutPolicy }>;
}

/** The machine's segments of a policy with the mends that stand replayed on them. Done once for each state of its mends and predictions. */
export function cutPolicy(cutter: Cutter, record: PolicyRecord, text: string): CutPolicy {
  const { db, model, ledger, cuts } = cutter;
  const standing = ledger.current().standing.mendsOf(record.id);
  if (standing.length === 0) return toMachineCut(cutter, record);
  const { id, thresholds } = model.info;
  const state = [findReader(db, record.key, id), record.segmenter, JSON.stringify(thresholds), ...standing].join(' ');
  const known = cuts.get(record.id);
  if (known?.state === state) return known.cut;
  const machine = toMachineCut(cutter, record);
  const { segments, orphans } = replayMends(text, machine.segments, readStandingMends(cutter, record));
  const cut = { segments, predictions: predictMended(text, machine, segments, model), orphanMends: orphans };
  cuts.set(record.id, { state, cut });
  return cut;
}

/** The machine's own segments of a policy, and the mends that stand on them in the log's order. */
export function readMending(
  cutter: Cutter,
  record: PolicyRecord,
): { readonly segments: readonly MendedSegment[]; readonly mends: readonly Mend[] } {
  const segments = listSegments(cutter.db, record.key).map(toUnmended);
  return { segments, mends: readStandingMends(cutter, record) };
}

function readStandingMends({ db, ledger }: Cutter, { id }: PolicyRecord): readonly Mend[] {
  const logged = readMends(db, id);
  return ledger
    .current()
    .standing.mendsOf(id)
    .flatMap((mend) => logged.get(mend) ?? []);
}

function toMachineCut({ db, model }: Cutter, { key }: PolicyRecord): CutPolicy {
  const segments = listSegments(db, key).map(toUnmended);
  const predictions = readPredictions(db, key, model.info);
  return { segments, predictions: segments.map((_, position) => predictions.get(position) ?? null), orphanMends: [] };
}

/** The segment at exactly this span with the model's word on it as the codebook reads it, or null. */
export function findCut(
  cutter: Cutter,
  record: PolicyRecord,
  text: string,
  span: Span,
): { readonly segment: MendedSegment; readonly prediction: Prediction | null } | null {
  const { db, model, ledger } = cutter;
  if (ledger.current().standing.mendsOf(record.id).length === 0) {
    // Without reading all the others.
    const placed = findSegment(db, record.key, span);
    if (placed === null) return null;
    const prediction = findPrediction(db, record.key, model.info, placed.position);
    return { segment: toUnmended(placed.segment), prediction: toCurrentPrediction(getCodebook(cutter), prediction) };
  }
  const { segments, predictions } = cutPolicy(cutter, record, text);
  const at = segments.findIndex((segment) => isSameSpan(segment, span));
  const segment = segments[at];
  if (segment === undefined) return null;
  return { segment, prediction: toCurrentPrediction(getCodebook(cutter), predictions[at] ?? null) };
}
