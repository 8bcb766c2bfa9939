import type { Hook } from '../../../main/contract/findings.ts';
import type { PolicySummary } from '../../../main/contract/types.ts';
import { toDay } from '../policy-names.ts';

/** A legal hook as a silent cell shows it: what it is, from when it applies, and how the policy's own date stands to that. */
export interface HookWords {
  readonly citation: string;
  readonly applies: string;
  readonly against: string;
}

/** The warning that stands beside hooks: the first sentence of the note on them, as the rest explains their data. */
export function toHookWarning(note: string): string {
  const end = note.indexOf('. ');
  return end === -1 ? note : note.slice(0, end + 1);
}

type Dated = Pick<PolicySummary, 'effectiveDate' | 'archivedDate'>;

/** A hook held against a policy's date. Where either date is unknown, nothing is said of which came first. */
export function toHookWords({ citation, appliesFrom }: Hook, policy: Dated): HookWords {
  const day = policy.effectiveDate ?? policy.archivedDate;
  const applies = appliesFrom === null ? 'date not looked up' : `applies from ${toDay(appliesFrom)}`;
  if (day === null) return { citation, applies, against: 'the policy states no date' };
  const kind = policy.effectiveDate === null ? 'archived' : 'of';
  if (appliesFrom === null) return { citation, applies, against: `the policy is ${kind} ${toDay(day)}` };
  const order = day < appliesFrom ? 'before it applied' : 'when it applied';
  return { citation, applies, against: `the policy is ${kind} ${toDay(day)}, ${order}` };
}
