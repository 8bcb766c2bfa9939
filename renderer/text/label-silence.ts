import type { LabelId } from '../../main/contract/labels.ts';
import type { HostInfo, ModelInfo, PolicySummary } from '../../main/contract/types.ts';

/**
 * What it means that no clause of a policy carries a label: a whole text is silent on it, an excerpt only doesn't hold it, and nothing can be said where
 * somebody who works blind hasn't decided every clause (`blind`), or where the model in use doesn't judge the label (`unknown`).
 */
export type Silence = 'silent' | 'not-held' | 'blind' | 'unknown';

/** What of the host says how labels are judged. */
export interface Judging extends Pick<HostInfo, 'blind'> {
  readonly model: Pick<ModelInfo, 'thresholds'>;
}

/** What it means that none of its clauses carries a label; `host` is undefined until it is known. */
export function toSilence(policy: PolicySummary, label: LabelId, host: Judging | undefined): Silence {
  if (host?.blind === true && policy.decided < policy.clauses) return 'blind';
  if (host !== undefined && host.model.thresholds[label] === undefined) return 'unknown';
  return policy.extent === 'excerpt' ? 'not-held' : 'silent';
}
