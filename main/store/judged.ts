import type { DecisionId, PolicyId } from '../contract/types.ts';
import type { JudgementAction } from './judgements.ts';

/** A judgement, as far as undo and redo care about it. */
export interface JudgementWord {
  readonly id: DecisionId;
  readonly action: JudgementAction;
  readonly author: string;
  readonly policyId: PolicyId | null;
  readonly subject: string;
  /** The succession that this one is a part of: it stands while that one does, and undo and redo pass over it. */
  readonly within: DecisionId | null;
}

/** The judgements that stand. */
export interface Judged {
  put(word: JudgementWord): void;
  take(word: JudgementWord): void;
  /** For each subject the latest that stands; of a policy, or of none (null) for checklists. */
  of(action: JudgementAction, policyId: PolicyId | null): ReadonlyMap<string, DecisionId>;
}

/** Nothing judged yet. */
export function createJudged(): Judged {
  const byPlace = new Map<string, Map<string, DecisionId[]>>();
  const toPlace = (action: JudgementAction, policyId: PolicyId | null): string => `${action} ${policyId ?? ''}`;
  return {
    put: ({ id, action, policyId, subject }) => {
      const place = toPlace(action, policyId);
      const subjects = byPlace.get(place) ?? new Map<string, DecisionId[]>();
      byPlace.set(place, subjects.set(subject, [...(subjects.get(subject) ?? []), id]));
    },
    take: ({ id, action, policyId, subject }) => {
      const subjects = byPlace.get(toPlace(action, policyId));
      subjects?.set(
        subject,
        (subjects.get(subject) ?? []).filter((one) => one !== id),
      );
    },
    of: (action, policyId) => {
      const subjects = byPlace.get(toPlace(action, policyId)) ?? new Map<string, DecisionId[]>();
      return new Map(
        [...subjects].flatMap(([subject, ids]): [string, DecisionId][] => {
          const last = ids.at(-1);
          return last === undefined ? [] : [[subject, last]];
        }),
      );
    },
  };
}
