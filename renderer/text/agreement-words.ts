import type { Agreement } from '../../main/contract/agreement.ts';
import type { GoldStatus } from '../../main/contract/gold-status.ts';
import type { MergeResult } from '../../main/contract/merging.ts';
import { toCount } from './quantities.ts';

/** What a status is called. */
export const STATUS_NAMES: Readonly<Record<GoldStatus, string>> = {
  adjudicated: 'Adjudicated',
  unanimous: 'Unanimous',
  single: 'Judged by one',
  conflicting: 'Waiting for a verdict',
};

/** What it means. */
export const STATUS_MEANINGS: Readonly<Record<GoldStatus, string>> = {
  adjudicated: 'a verdict was given',
  unanimous: 'two or more annotators say the same',
  single: 'one annotator has looked',
  conflicting: 'annotators differ, or one said otherwise after the verdict',
};

/** A coefficient with two digits; a minus sign that reads as one. */
export function toCoefficient(value: number): string {
  return value.toFixed(2).replace('-', '−');
}

/** Why a coefficient has no value, for people; empty where it has one. */
export function toUndefinedWords({ undefinedBecause }: Agreement): string {
  if (undefinedBecause === 'nothing-paired') return 'nobody judged the same clause';
  return undefinedBecause === 'one-value' ? 'all answers are the same' : '';
}

/** Why a coefficient has no value, at length: for a line below the table. */
export const UNDEFINED_AT_LENGTH =
  'Where all answers are the same, chance alone would agree always, so that no coefficient can be worked out; it is no bad sign. Intervals hold 95 % of samples drawn over policies, and need two policies that were judged twice.';

function toWaiting(clauses: number): string {
  if (clauses === 0) return 'No clause waits for a verdict.';
  return `${toCount(clauses, 'clause')} ${clauses === 1 ? 'waits' : 'wait'} for a verdict.`;
}

/** What a merge did, sentence by sentence. */
export function toMergeWords({ policies, entries, models, leftOut, disagreements }: MergeResult): readonly string[] {
  const nothing = policies + entries + models === 0;
  return [
    nothing
      ? 'Nothing in that file was new.'
      : `Added: ${toCount(policies, 'policy', 'policies')}, ${toCount(entries, 'entry', 'entries')} of people’s decisions, ${toCount(models, 'model')}. Nothing was overwritten.`,
    ...(leftOut.unknownPolicy > 0
      ? [
          `${toCount(leftOut.unknownPolicy, 'decision')} left out, since their policy is not in this workspace: import it, then merge again.`,
        ]
      : []),
    ...(leftOut.otherWords > 0
      ? [`${toCount(leftOut.otherWords, 'decision')} left out, since their words do not stand in the policy here.`]
      : []),
    ...(disagreements === null ? [] : [toWaiting(disagreements)]),
  ];
}
