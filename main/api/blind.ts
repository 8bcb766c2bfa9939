import type { Request, Response } from '../contract/api.ts';
import type { Decision, PolicyReading, PolicySummary, Span } from '../contract/types.ts';
import { toAnnotator } from '../core/5-compare/agreement/gold.ts';
import { getPolicy, type PolicyRecord } from '../store/policies.ts';
import { findSetting, setSetting } from '../store/settings.ts';
import { countReading } from './clause-counts.ts';
import { explainClause } from './explain-clause.ts';
import { joinPolicy } from './joined-policy.ts';
import { hideOthers } from './own-words.ts';
import { getAuthor, readPolicy, summariseAll, type Workbench } from './workbench.ts';

/** Whether the person who decides now works blind: shown neither the model's labels nor others'. A command line has nobody sitting at it. */
export function isBlind(bench: Workbench): boolean {
  return bench.host !== 'terminal' && listBlind(bench).includes(getAuthor(bench));
}

/** Have the person who decides now work blind, or no longer. Each person's choice is kept under their name. */
export function setBlind(bench: Workbench, blind: boolean): { readonly blind: boolean } {
  const author = getAuthor(bench);
  const others = listBlind(bench).filter((name) => name !== author);
  setSetting(bench.db, 'blind', JSON.stringify(blind ? [...others, author] : others));
  bench.push({ type: 'changed', what: 'host', policyId: null });
  announceSight(bench);
  return { blind };
}

/** What each screen shows may be another now: the person has changed, or what is hidden from them. */
export function announceSight({ push }: Workbench): void {
  push({ type: 'changed', what: 'decisions', policyId: null });
}

function listBlind({ db }: Workbench): readonly string[] {
  return JSON.parse(findSetting(db, 'blind') ?? '[]') as readonly string[];
}

/** A policy as the person who decides now may see it. */
export function showPolicy(bench: Workbench, record: PolicyRecord): PolicyReading {
  const reading = readPolicy(bench, record);
  return isBlind(bench) ? hideFrom(bench, record, reading) : reading;
}

/** A policy's line in the library as the person who decides now may see it: counted from their own decisions alone where they work blind. */
export function showSummary(bench: Workbench, policy: PolicySummary): PolicySummary {
  return isBlind(bench) ? (summariseShown(bench, [getPolicy(bench.db, policy.id)])[0] ?? policy) : policy;
}

/** As {@link showSummary}, from the records, in their order. */
export function summariseShown(bench: Workbench, records: readonly PolicyRecord[]): readonly PolicySummary[] {
  return summariseAll(bench, records, isBlind(bench) ? getAuthor(bench) : null);
}

/** What stands on a clause for the person who decides now: their own last word where they work blind, else the decision in force. */
export function showDecision(bench: Workbench, record: PolicyRecord, { start, end }: Span): Decision | null {
  const { segments } = showPolicy(bench, record);
  return segments.find((one) => one.start === start && one.end === end)?.decision ?? null;
}

/** What the model goes by on a clause; nothing for whoever works blind. */
export function explainShown(bench: Workbench, request: Request<'clause.explain'>): Response<'clause.explain'> {
  return isBlind(bench) ? NOTHING : explainClause(bench, request);
}

const NOTHING = { collection: [], sharing: [], retention: [], children: [], transfer: [], dispute: [] } as const;

function hideFrom(bench: Workbench, record: PolicyRecord, reading: PolicyReading): PolicyReading {
  const author = getAuthor(bench);
  const isOwn = (decision: Decision): boolean => toAnnotator(decision) === author;
  const segments = hideOthers(joinPolicy(bench, record), author);
  return {
    ...reading,
    policy: { ...reading.policy, ...countReading(segments) },
    segments,
    orphans: reading.orphans.filter(isOwn),
    leftBehind: reading.leftBehind.filter(isOwn),
  };
}
