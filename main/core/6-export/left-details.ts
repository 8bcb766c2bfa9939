import { EXPORT_DETAILS, EXPORT_FORMATS, type ExportDetail, type ExportFormat } from '../../contract/export-formats.ts';
import type { ExportManifest } from '../../contract/types.ts';
import type { DatasetRow, RowAnnotation } from './rows.ts';

/**
 * What the rows say and a format can’t hold, counted; what there is none of is not among it. Of a format that holds the labels in force alone, what
 * others noted falls under their answers.
 */
export function countLeftDetails(format: ExportFormat, rows: readonly DatasetRow[]): ExportManifest['leftOut'] {
  const held = new Set<ExportDetail>(EXPORT_FORMATS.find(({ id }) => id === format)?.holds);
  const counts: Record<ExportDetail, number> = {
    answers: 0,
    verdicts: 0,
    unsure: 0,
    notes: 0,
    times: 0,
    suggestions: 0,
    scores: 0,
  };
  const holdsAnswers = held.has('answers');
  for (const row of rows) {
    const said = [...row.annotations, ...(row.verdict === null ? [] : [row.verdict])];
    const inForce = said.filter((one) => isInForce(row, one));
    const told = holdsAnswers ? said : inForce;
    counts.answers += said.length - told.length;
    // A verdict that was reopened is not what is in force.
    if (row.verdict !== null && !(held.has('verdicts') && told.includes(row.verdict))) counts.verdicts += 1;
    if (!held.has('unsure')) counts.unsure += told.filter(({ certainty }) => certainty === 'unsure').length;
    if (!held.has('notes')) counts.notes += told.filter(({ note }) => note !== null).length;
    if (!held.has('times')) counts.times += told.filter(({ spentMs }) => spentMs !== null).length;
    if (!held.has('suggestions')) counts.suggestions += told.filter(({ suggestion }) => suggestion !== null).length;
    if (!held.has('scores') && row.scores !== null) counts.scores += 1;
  }
  return (Object.keys(EXPORT_DETAILS) as ExportDetail[]).flatMap((detail) =>
    counts[detail] === 0
      ? []
      : [{ reason: `${EXPORT_DETAILS[detail]} (no place in the format)`, count: counts[detail] }],
  );
}

function isInForce({ decidedBy, decidedAt }: DatasetRow, said: RowAnnotation): boolean {
  return said.annotator === decidedBy && said.decidedAt === decidedAt;
}
