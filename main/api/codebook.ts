import { type Codebook, listActive, type StandingChange, toCurrentLabels } from '../contract/codebook.ts';
import { LacunaError } from '../contract/errors.ts';
import type { LabelId } from '../contract/labels.ts';
import type { Decision, Prediction, Scores } from '../contract/types.ts';
import { replayCodebook } from '../core/3-label/codebook.ts';
import { readCodebookChanges } from '../store/codebook-changes.ts';
import type { Ledger } from '../store/ledger.ts';
import type { Services } from './services.ts';

/** What reading the codebook needs. */
export interface CodebookSource extends Pick<Services, 'db'> {
  readonly ledger: Ledger;
}

const known = new WeakMap<Ledger, { readonly state: string; readonly codebook: Codebook }>();

/** The workspace's codebook as it stands, by whatever is on disk now. Replayed once for each revision. */
export function getCodebook(source: CodebookSource): Codebook {
  const { standing, epoch } = source.ledger.current();
  const revision = standing.codebookRevision();
  const state = `${epoch}:${revision}`;
  const held = known.get(source.ledger);
  if (held?.state === state) return held.codebook;
  const codebook = replayCodebook(listChanges(source), revision);
  known.set(source.ledger, { state, codebook });
  return codebook;
}

/** The changes that stand, oldest first. */
export function listChanges({ db, ledger }: CodebookSource): readonly StandingChange[] {
  const { standing } = ledger.current();
  const standingChanges = standing.codebookChanges();
  const logged = standingChanges.length === 0 ? null : readCodebookChanges(db);
  return standingChanges.flatMap(({ id, revision }) => {
    const entry = logged?.get(id);
    return entry === undefined ? [] : [{ ...entry, revision }];
  });
}

/** A decision as the codebook reads it: merged labels as what they went into. The log keeps what was said. */
export function toCurrentDecision(codebook: Codebook, decision: Decision): Decision {
  return { ...decision, labels: toCurrentLabels(codebook, decision.labels) };
}

/**
 * A model's word as the codebook reads it: a label that others were merged into is given where one of them is, with the highest of their
 * scores; labels that are not in use are not given.
 */
export function toCurrentPrediction<T extends Prediction | null>(codebook: Codebook, prediction: T): T {
  if (prediction === null) return prediction;
  const isUntouched = codebook.labels.every(({ status }) => status === 'active');
  if (isUntouched) return prediction;
  const active = new Set(listActive(codebook).map(({ id }) => id));
  const labels = toCurrentLabels(codebook, prediction.labels).filter((id) => active.has(id));
  return { ...prediction, labels, scores: toCurrentScores(codebook, prediction.scores) };
}

function toCurrentScores(codebook: Codebook, scores: Scores): Scores {
  const current: Record<string, number> = { ...scores };
  for (const { id, mergedInto } of codebook.labels) {
    const score = scores[id];
    const [into] = mergedInto === null ? [] : toCurrentLabels(codebook, [id]);
    if (into !== undefined && score !== undefined) current[into] = Math.max(current[into] ?? 0, score);
  }
  return current as Scores;
}

/** @throws LacunaError `label-not-in-use` if one of the labels can't be given. */
export function assertInUse(codebook: Codebook, labels: readonly LabelId[]): void {
  const active = new Set(listActive(codebook).map(({ id }) => id));
  const other = labels.find((id) => !active.has(id));
  if (other === undefined) return;
  const name = codebook.labels.find(({ id }) => id === other)?.name ?? '';
  throw new LacunaError('label-not-in-use', { label: name === '' ? '' : `“${name}”` });
}
