import type { Request } from '../contract/api.ts';
import {
  type AffectedClause,
  type AskedChange,
  type ChangePreview,
  type Codebook,
  type LabelUse,
  MAX_AFFECTED,
  toCurrentLabels,
} from '../contract/codebook.ts';
import { LacunaError } from '../contract/errors.ts';
import type { LabelId } from '../contract/labels.ts';
import type { ReaderSegment } from '../contract/types.ts';
import { findObjection, replayCodebook } from '../core/3-label/codebook.ts';
import { quote } from '../core/span.ts';
import { listPolicies, type PolicyRecord } from '../store/policies.ts';
import { getCodebook, listChanges } from './codebook.ts';
import { isBlind } from './blind.ts';
import { type JoinedPolicy, joinPolicy } from './joined-policy.ts';
import { hideOthers } from './own-words.ts';
import { getAuthor, type Workbench } from './workbench.ts';

/**
 * What a change would do, clause by clause; to whoever works blind, what it would do to their own decisions. Nothing is written.
 *
 * @throws LacunaError `cannot-change-codebook` if the change does not fit.
 */
export function previewChange(bench: Workbench, { change }: Request<'codebook.preview'>): ChangePreview {
  const codebook = getCodebook(bench);
  const objection = findObjection(codebook, change);
  if (objection !== null) throw new LacunaError('cannot-change-codebook', { why: objection });
  const after = replayAfter(bench, codebook, change);
  const affected = change.action === 'add' ? [] : listAffected(bench, change.label, after);
  const decided = affected.filter(({ decidedBy }) => decidedBy !== null);
  const predicted = affected.filter(({ decidedBy }) => decidedBy === null);
  return {
    revision: codebook.revision,
    decided: decided.length,
    predicted: predicted.length,
    policies: new Set(affected.map(({ policyId }) => policyId)).size,
    clauses: [...decided, ...predicted].slice(0, MAX_AFFECTED),
  };
}

/** The codebook as it would be. Labels that a change would add carry no clause yet, so that their ids don't matter. */
function replayAfter(bench: Workbench, { revision }: Codebook, change: AskedChange): Codebook {
  const changes = listChanges(bench);
  if (change.action === 'add') return replayCodebook(changes, revision);
  const logged = change.action === 'split' ? ({ action: 'retire', label: change.label } as const) : change;
  return replayCodebook([...changes, { change: logged, revision: revision + 1 }], revision + 1);
}

function listAffected(bench: Workbench, label: LabelId, after: Codebook): readonly AffectedClause[] {
  return listPolicies(bench.db).flatMap((record) => {
    const { text, segments } = joinShown(bench, record);
    return segments.flatMap((segment) => {
      const labels = (segment.decision ?? segment.prediction)?.labels ?? [];
      return labels.includes(label) ? [toAffected(record, text, segment, labels, after)] : [];
    });
  });
}

function joinShown(bench: Workbench, record: PolicyRecord): Pick<JoinedPolicy, 'text' | 'segments'> {
  const joined = joinPolicy(bench, record);
  return isBlind(bench) ? { text: joined.text, segments: hideOthers(joined, getAuthor(bench)) } : joined;
}

function toAffected(
  { id, company, name }: PolicyRecord,
  text: string,
  segment: ReaderSegment,
  labels: readonly LabelId[],
  after: Codebook,
): AffectedClause {
  const { start, end, decision } = segment;
  const becomes = toCurrentLabels(after, labels);
  const isGiven = (one: LabelId): boolean =>
    after.labels.some(({ id: held, status }) => held === one && status === 'active');
  return {
    policyId: id,
    policy: company ?? name,
    start,
    end,
    text: quote(text, segment),
    decidedBy: decision?.author ?? null,
    labels,
    // What people said stays until they say otherwise; what the model says goes with the label.
    becomes: decision === null ? becomes.filter(isGiven) : becomes,
  };
}

/** The clauses on which a label stands by people's decisions, {@link MAX_AFFECTED} at most, by policy and place. */
export function listDecidedWith(bench: Workbench, label: LabelId): readonly AffectedClause[] {
  const affected = listAffected(bench, label, getCodebook(bench));
  return affected.filter(({ decidedBy }) => decidedBy !== null).slice(0, MAX_AFFECTED);
}

/** How often each label stands in the library by people's decisions. */
export function countLabelUse(bench: Workbench): Readonly<Partial<Record<LabelId, LabelUse>>> {
  const use = new Map<LabelId, LabelUse>();
  const { standing } = bench.ledger.current();
  for (const record of listPolicies(bench.db)) {
    if (standing.of(record.id).size === 0) continue;
    const counts = new Map<LabelId, number>();
    for (const { decision } of joinShown(bench, record).segments) {
      for (const label of decision?.labels ?? []) counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    for (const [label, count] of counts) {
      const { clauses, policies } = use.get(label) ?? { clauses: 0, policies: 0 };
      use.set(label, { clauses: clauses + count, policies: policies + 1 });
    }
  }
  return Object.fromEntries(use);
}
