import type { Request } from '../../../main/contract/api.ts';
import type { AspectCell, ComparedPolicy, ComparisonReport } from '../../../main/contract/comparison.ts';
import type { Aspect } from '../../../main/contract/findings.ts';
import type { CellState, PolicyId } from '../../../main/contract/types.ts';
import type { OpenedRow } from './opened-row.ts';
import { toDistinctNames } from '../../../main/contract/policy-names.ts';
import { toDay } from '../policy-names.ts';

/** A cell that a person can judge, with what it is on and whose. */
export interface JudgedCell {
  readonly aspect: Aspect;
  readonly policy: ComparedPolicy;
  /** What the policy is called among those compared. */
  readonly name: string;
  readonly cell: AspectCell;
}

/** A cell of a comparison's column with its aspect; null where the comparison has no such column. */
export function toJudgedCell(report: ComparisonReport, aspect: Aspect, cell: AspectCell): JudgedCell | null {
  const policy = report.policies.find(({ id }) => id === cell.policyId);
  const name = toDistinctNames(report.policies, toDay).get(cell.policyId);
  return policy === undefined || name === undefined ? null : { aspect, policy, name, cell };
}

/** The cell of an open row that belongs to a policy; null where a whole label is open. */
export function findJudgedCell(
  report: ComparisonReport,
  { aspect, cellOf }: Pick<OpenedRow, 'aspect' | 'cellOf'>,
  policyId: PolicyId,
): JudgedCell | null {
  const cell = cellOf(policyId);
  return aspect === null || cell === null ? null : toJudgedCell(report, aspect, cell);
}

/** What each state is called within a sentence. */
const WORDS: Readonly<Record<CellState, string>> = {
  stated: 'stated',
  partial: 'partly stated',
  denied: 'denied',
  deferred: 'deferred',
  silent: 'silent, a gap',
  'not-held': 'not held',
};

/** A cell by name: “Age threshold in VMware”. */
export function toCellName({ aspect, name }: JudgedCell): string {
  return `${aspect.name} in ${name}`;
}

type Judgement = Request<'gap.decide'>;

/** A judgement to send, and what to say when it has been stored. */
export interface AskedJudgement {
  readonly request: Judgement;
  readonly says: string;
}

/** That the machine is right about a cell. */
export function toConfirmation(judged: JudgedCell, note = ''): AskedJudgement {
  const { aspect, cell } = judged;
  const request: Judgement = {
    policyId: cell.policyId,
    aspect: aspect.id,
    verdict: 'confirm',
    shown: cell.machine.state,
  };
  return {
    request: note === '' ? request : { ...request, note },
    says: `Confirmed: ${toCellName(judged)} is ${WORDS[cell.machine.state]}.`,
  };
}

/** That a cell is left to the machine again. */
export function toReopening(judged: JudgedCell): AskedJudgement {
  const { aspect, cell } = judged;
  return {
    request: { policyId: cell.policyId, aspect: aspect.id, verdict: 'reopen', shown: cell.machine.state },
    says: `Left to the machine again: ${toCellName(judged)}.`,
  };
}

/** What a person filled in: the state that stands, the clauses that show it, by where they start, and a note. */
export interface OverruleDraft {
  readonly state: CellState;
  readonly evidence: ReadonlySet<number>;
  readonly note: string;
}

/** What stands instead of the machine's word; a confirmation with a note where that is the same. */
export function toOverruling(judged: JudgedCell, { state, evidence, note }: OverruleDraft): AskedJudgement {
  const { aspect, cell } = judged;
  if (state === cell.machine.state) return toConfirmation(judged, note.trim());
  const spans = cell.nearest.filter(({ clause }) => evidence.has(clause.start)).map(({ clause }) => clause);
  const told = state !== 'silent' && state !== 'not-held' && spans.length > 0;
  return {
    request: {
      policyId: cell.policyId,
      aspect: aspect.id,
      verdict: 'overrule',
      shown: cell.machine.state,
      state,
      ...(told ? { evidence: spans } : {}),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    },
    says: `Overruled: ${toCellName(judged)} is ${WORDS[state]}.`,
  };
}
