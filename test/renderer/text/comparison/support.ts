import type { AspectCell, AspectRow, ComparedPolicy, ComparisonReport } from '../../../../main/contract/comparison.ts';
import { CELL_STATES, type AspectId, type Fact } from '../../../../main/contract/findings.ts';
import { LABEL_IDS, type LabelId } from '../../../../main/contract/labels.ts';
import type { CellState, ModelId, PolicyId } from '../../../../main/contract/types.ts';

/** A policy's id that a test can read: its number, filled up. */
export const toId = (number: number): PolicyId => String(number).padStart(64, '0') as PolicyId;

/** A column. */
export function makePolicy(number: number, part: Partial<ComparedPolicy> = {}): ComparedPolicy {
  const zero = Object.fromEntries(LABEL_IDS.map((label) => [label, 0])) as ComparedPolicy['labelCounts'];
  return {
    id: toId(number),
    name: `policy-${number}.txt`,
    company: `Company ${number}`,
    title: null,
    mediaType: 'text/plain',
    encoding: 'utf-8',
    language: 'en',
    effectiveDate: null,
    archivedDate: null,
    extent: 'whole',
    characters: 100,
    clauses: 3,
    decided: 0,
    labelCounts: zero,
    importedAt: '2026-01-01T00:00:00.000Z',
    warnings: [],
    previousId: null,
    counts: Object.fromEntries(CELL_STATES.map((state) => [state, 0])) as ComparedPolicy['counts'],
    judged: 0,
    obstacle: null,
    ...part,
  } as ComparedPolicy;
}

/** A fact whose words are its value. */
export function makeFact(type: Fact['type'], value: string, role: string | null = null): Fact {
  return { type, value, role, start: 0, end: value.length, quote: value };
}

/** A cell of the policy of a number. */
export function makeCell(number: number, state: CellState, part: Partial<AspectCell> = {}): AspectCell {
  return {
    policyId: toId(number),
    state,
    machine: { state, evidence: [] },
    decision: null,
    stale: false,
    evidence: [],
    facts: [],
    nearest: [],
    doubtful: false,
    ...part,
  };
}

/** A row with a cell for each policy from number 0 on. */
export function makeRow(id: AspectId, label: LabelId, cells: readonly AspectCell[]): AspectRow {
  const states = new Set(cells.map(({ state }) => state).filter((state) => state !== 'not-held'));
  return {
    aspect: { id, label, name: `Aspect ${id}`, asks: 'says so', hooks: [], conditional: null },
    note: '',
    differs: states.size > 1,
    cells,
  };
}

/** A comparison of as many policies as each row has cells, with every label as a row. */
export function makeReport(aspects: readonly AspectRow[]): ComparisonReport {
  const columns = aspects[0]?.cells.length ?? 1;
  const policies = Array.from({ length: columns }, (_, number) => makePolicy(number));
  return {
    policies,
    rows: LABEL_IDS.map((label) => ({
      label,
      name: `Label ${label}`,
      asks: 'What it asks',
      cells: policies.map(({ id }) => ({ policyId: id, state: 'stated', clauses: [], nearest: [] })),
      aspects: aspects.filter(({ aspect }) => aspect.label === label),
    })),
    checklist: {
      id: 'full',
      name: 'All aspects',
      description: '',
      items: [],
      provided: true,
      author: null,
      savedAt: null,
    },
    model: { id: '0'.repeat(64) as ModelId, name: 'default' },
    note: 'Reference, verify before relying on it. Dates follow.',
  };
}
