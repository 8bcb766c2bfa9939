import type { AspectCell, AspectRow, ComparisonReport, LabelRow, PlacedQuote } from '../../contract/comparison.ts';
import type { Aspect } from '../../contract/findings.ts';
import type { LabelId } from '../../contract/labels.ts';
import { toQuoteLine } from '../../contract/plain-words.ts';
import { type NamedPolicy, toDistinctNames } from '../../contract/policy-names.ts';
import type { CellState } from '../../contract/types.ts';
import { toFactTable, type FactLine } from './comparison-facts.ts';
import type { ReportRedline } from './comparison-redline.ts';
import { DOUBT_WORDS, toCountWords, toDated, toHookWords, toJudgementWords, toPlaceWords } from './comparison-words.ts';

/** What a report says besides the comparison: when and by whom it was made, and the redlines that were chosen for it. */
export interface ReportAbout {
  /** ISO date. */
  readonly date: string;
  /** Null where nobody is named. */
  readonly author: string | null;
  readonly redlines: readonly ReportRedline[];
}

/** A policy's words with their place, in words. */
export interface Quotation {
  readonly leadIn: string | null;
  /** On one line, without the source's markup. */
  readonly words: string;
  readonly place: string;
}

/** A gap: a policy that is silent on an aspect. */
export interface GapLine {
  readonly aspect: Aspect;
  readonly why: readonly string[];
  /** What came closest; null where the policy has no clause. */
  readonly nearest: Quotation | null;
  /** Who judged it; null where nobody did. */
  readonly remark: string | null;
}

/** One policy under one aspect. */
export interface CellContent {
  readonly state: CellState;
  readonly doubtful: boolean;
  readonly judged: string | null;
  /** Who judged it, or that it is in doubt; null where there is nothing to say of it. */
  readonly remark: string | null;
  readonly quotations: readonly Quotation[];
  /** How many more there are than are quoted. */
  readonly more: number;
}

/** One aspect with a cell for each column. */
export interface AspectContent {
  readonly aspect: Aspect;
  readonly note: string;
  readonly cells: readonly CellContent[];
}

/** A label with its aspects. */
export interface LabelContent {
  readonly id: LabelId;
  readonly name: string;
  readonly aspects: readonly AspectContent[];
  /** Those of the aspects on which there is something to read, and those on which there is nothing but that nothing was found. */
  readonly said: readonly AspectContent[];
  readonly unsaid: readonly AspectContent[];
}

/** One policy under a label of a person's own. */
export interface OwnCell {
  /** How many clauses carry it: “2 clauses”, or that none does, or that nobody can say. */
  readonly words: string;
  readonly quotations: readonly Quotation[];
  /** How many more there are than are quoted. */
  readonly more: number;
}

/** A label of a person's own: it has no aspects, so that a policy without a clause of it has no gap. */
export interface OwnLabelContent {
  readonly name: string;
  readonly asks: string;
  readonly cells: readonly OwnCell[];
}

/** A policy at the head of the report. */
export interface ColumnContent {
  readonly name: string;
  readonly file: string;
  readonly dated: string;
  readonly counts: string;
  /** Why nothing can be said of it, in a sentence; null where something can. */
  readonly caution: string | null;
  readonly gaps: readonly GapLine[];
}

/** What every form of the report says, in its order. */
export interface ReportContent {
  readonly title: string;
  readonly about: readonly (readonly [term: string, words: string])[];
  readonly notices: readonly string[];
  readonly columns: readonly ColumnContent[];
  readonly labels: readonly LabelContent[];
  readonly own: readonly OwnLabelContent[];
  readonly facts: readonly FactLine[];
  readonly redlines: readonly ReportRedline[];
}

/** Of one cell at most so many clauses are quoted; the others stand in the CSV and in the application. */
const MOST_QUOTED = 3;

/** What stands above the labels of people's own. */
export const OWN_LABELS = {
  title: 'Labels of our own',
  words:
    'These labels were added to the codebook. They have no aspects: the clauses that carry them are counted and quoted, and a policy without one has no gap. ' +
    '“None so far” stands where the text is an excerpt or not every clause was judged.',
} as const;

/** Put a comparison into the words of a report. */
export function toContent(report: ComparisonReport, { date, author, redlines }: ReportAbout): ReportContent {
  const { policies, rows, checklist, model } = report;
  const names = toDistinctNames(policies);
  const count = policies.length;
  return {
    title:
      count === 1
        ? `Gaps in the privacy policy of ${[...names.values()].join()}`
        : `Comparison of ${count} privacy policies`,
    about: [
      ['Date', date],
      ...(author === null ? [] : [['Prepared by', author] as const]),
      ['Checklist', `${checklist.name} (${countShown(report)} aspects)`],
      ['Found by', `the model “${model.name}” (${model.id.slice(0, 12)}) and Lacuna’s rules`],
    ],
    notices: [
      'This report is not legal advice. A machine labelled the clauses and looked for what each policy says; every statement is quoted with its place, so that it can be checked, and a gap is a place to look.',
      `Legal sources: ${report.note.charAt(0).toLowerCase()}${report.note.slice(1)}`,
      ...(count === 1 ? ['Only one policy is in hand, so that nothing is compared.'] : []),
    ],
    columns: policies.map((policy, at) => ({
      name: names.get(policy.id) ?? policy.name,
      file: policy.name,
      dated: toDated(policy),
      counts: toCountWords(policy),
      caution: toCaution(policy),
      gaps: toGaps(report, at),
    })),
    labels: rows.flatMap(({ label, name, aspects }) =>
      aspects.length === 0 ? [] : [toLabel(label, name, toAspects(report, aspects))],
    ),
    own: rows.flatMap((row) => (row.quotations === undefined ? [] : [toOwnLabel(report, row, row.quotations)])),
    facts: toFactTable(report),
    redlines,
  };
}

function toOwnLabel(
  { policies }: ComparisonReport,
  { name, asks, cells }: LabelRow,
  quotations: NonNullable<LabelRow['quotations']>,
): OwnLabelContent {
  const toWords = (count: number, at: number): string =>
    count > 0
      ? `${count} ${count === 1 ? 'clause' : 'clauses'}`
      : cells[at]?.state === 'silent'
        ? 'No clause'
        : 'None so far';
  return {
    name,
    asks,
    cells: quotations.map((quoted, at) => ({
      words: toWords(quoted.length, at),
      quotations: toQuotations(quoted, policies[at]),
      more: Math.max(0, quoted.length - MOST_QUOTED),
    })),
  };
}

function countShown({ rows }: ComparisonReport): number {
  return rows.reduce((sum, { aspects }) => sum + aspects.length, 0);
}

function toCaution({ obstacle, extent }: ComparisonReport['policies'][number]): string | null {
  if (obstacle === 'not-english')
    return 'The text is not in English. Nothing was looked for in it, so that no gap is reported.';
  return extent === 'excerpt'
    ? 'The text is an excerpt. What it does not say may stand elsewhere, so that no gap is reported.'
    : null;
}

function toGaps({ policies, rows }: ComparisonReport, column: number): readonly GapLine[] {
  const policy = policies[column];
  const dated = policy?.effectiveDate ?? policy?.archivedDate ?? null;
  return rows
    .flatMap(({ aspects }) => aspects)
    .flatMap(({ aspect, cells }) => {
      const cell = cells[column];
      if (cell?.state !== 'silent') return [];
      const [nearest] = cell.nearest;
      return [
        {
          aspect,
          why: toHookWords(aspect, dated),
          nearest: nearest === undefined ? null : toQuotation(nearest, policy),
          remark: toJudgementWords(cell),
        },
      ];
    });
}

function toLabel(id: LabelId, name: string, aspects: readonly AspectContent[]): LabelContent {
  return { id, name, aspects, said: aspects.filter((one) => !isUnsaid(one)), unsaid: aspects.filter(isUnsaid) };
}

function isUnsaid({ note, cells }: AspectContent): boolean {
  const isEmpty = ({ state, judged }: CellContent): boolean =>
    (state === 'silent' || state === 'not-held') && judged === null;
  return note === '' && cells.every(isEmpty);
}

function toAspects({ policies }: ComparisonReport, rows: readonly AspectRow[]): readonly AspectContent[] {
  return rows.map(({ aspect, note, cells }) => ({
    aspect,
    note,
    cells: cells.map((cell, at) => toCell(cell, policies[at])),
  }));
}

function toCell(cell: AspectCell, policy: NamedPolicy | undefined): CellContent {
  return {
    state: cell.state,
    doubtful: cell.doubtful,
    judged: toJudgementWords(cell),
    remark: toJudgementWords(cell) ?? (cell.doubtful ? DOUBT_WORDS : null),
    quotations: toQuotations(cell.evidence, policy),
    more: Math.max(0, cell.evidence.length - MOST_QUOTED),
  };
}

function toQuotations(quoted: readonly PlacedQuote[], policy: NamedPolicy | undefined): readonly Quotation[] {
  return quoted.slice(0, MOST_QUOTED).map((one) => toQuotation(one, policy));
}

function toQuotation(quoted: PlacedQuote, policy: NamedPolicy | undefined): Quotation {
  return {
    leadIn: quoted.leadIn === null ? null : toQuoteLine(quoted.leadIn),
    words: toQuoteLine(quoted.quote),
    place: toPlaceWords(quoted, policy?.title),
  };
}
