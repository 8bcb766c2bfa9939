import type { AgreementReport } from './agreement.ts';
import type { Confusions, DisputedClause, GoldCounts } from './annotating.ts';
import type { Certainty } from './gold-status.ts';
import type { LabelId } from './labels.ts';
import type { Decision, DecisionAction, PolicyId, Span, TaskId } from './types.ts';

/** The calls of several annotators at work on the same policies; a part of the one map of calls. */
export interface AnnotatingApi {
  'decision.add': {
    request: Span & {
      readonly policyId: PolicyId;
      readonly labels: readonly LabelId[];
      readonly action: DecisionAction;
      /** Whether the model's labels were visible to the person. */
      readonly suggestionShown: boolean;
      readonly certainty?: Certainty | undefined;
      readonly note?: string | undefined;
      /** How long the clause was in focus before, in milliseconds. */
      readonly spentMs?: number | undefined;
    };
    response: Decision;
  };
  /** Have the author work blind, or no longer: then policies come without the model's labels and others', and so do their counts. */
  'blind.set': { request: { readonly blind: boolean }; response: { readonly blind: boolean } };
  /** How far annotators agree, over the whole library where no policies are named, and how many clauses have which status. */
  'agreement.get': {
    request: {
      readonly policyIds?: readonly PolicyId[] | undefined;
      /** Under which progress is reported and measuring can be cancelled. */
      readonly taskId?: TaskId | undefined;
    };
    response: { readonly report: AgreementReport; readonly gold: GoldCounts };
  };
  /** Where two annotators part, or an annotator and the model (`second` is null). */
  'agreement.confusions': {
    request: {
      readonly first: string;
      readonly second: string | null;
      readonly policyIds?: readonly PolicyId[] | undefined;
    };
    response: Confusions;
  };
  /** The clauses that wait for a verdict, by policy and place. */
  'adjudication.list': {
    request: { readonly policyIds?: readonly PolicyId[] | undefined };
    response: readonly DisputedClause[];
  };
  /** A verdict on a clause; empty `labels` is the verdict that none applies. Undo takes it back. */
  'adjudication.decide': {
    request: Span & { readonly policyId: PolicyId; readonly labels: readonly LabelId[] };
    response: Decision;
  };
}
