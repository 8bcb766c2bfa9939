import type { ComparisonReport } from '../../../main/contract/comparison.ts';
import type { Fact, FactType } from '../../../main/contract/findings.ts';
import type { PolicyId } from '../../../main/contract/types.ts';
import { FACT_NAMES } from '../../../main/contract/fact-words.ts';

/** A fact and whose it is. */
export interface PolicyFact {
  readonly policyId: PolicyId;
  readonly fact: Fact;
}

/** A kind of fact, with the facts of each policy in the order of the columns. */
export interface FactRow {
  readonly type: FactType;
  readonly cells: readonly (readonly PolicyFact[])[];
  /** Whether the facts are for different things, so that each has to say what it is for. */
  readonly hasRoles: boolean;
}

const TYPES = Object.keys(FACT_NAMES) as readonly FactType[];

/** The kinds of fact that some policy states, in one order, with each policy's in the order of its text. */
export function toFactRows(report: ComparisonReport): readonly FactRow[] {
  const byPolicy = report.policies.map((_, column) => {
    const facts = report.rows.flatMap(({ aspects }) =>
      aspects.flatMap(({ cells }): readonly PolicyFact[] => {
        const cell = cells[column];
        return cell === undefined ? [] : cell.facts.map((fact) => ({ policyId: cell.policyId, fact }));
      }),
    );
    return facts.toSorted((one, other) => one.fact.start - other.fact.start);
  });
  return TYPES.map((type) => {
    const cells = byPolicy.map((facts) => facts.filter(({ fact }) => fact.type === type));
    const roles = new Set(cells.flat().map(({ fact }) => fact.role));
    return { type, cells, hasRoles: roles.size > 1 };
  }).filter(({ cells }) => cells.some((facts) => facts.length > 0));
}
