import { LABELS, type ProvidedLabelId } from '../contract/labels.ts';
import type { Evaluation, Interval, Rates } from '../core/3-label/evaluate.ts';

const percent = (share: number): string => (share * 100).toFixed(1).padStart(6);

function toRow(name: string, { precision, recall, f1 }: Rates, [low, high]: Interval): string {
  const interval = `${percent(low)} to${percent(high)}`;
  return `${name.padEnd(24)}${percent(precision)}    ${percent(recall)} ${percent(f1)}  ${interval}`;
}

/** An evaluation as a plain text table, in per cent, for people. Labels that were not measured say so. */
export function toEvaluationTable(
  evaluation: Evaluation | Evaluation<Exclude<ProvidedLabelId, 'transfer' | 'dispute'>>,
): string {
  const { micro, macro, exactMatch } = evaluation;
  const labels: Partial<Evaluation['labels']> = evaluation.labels;
  const intervals: Partial<Evaluation['intervals']> = evaluation.intervals;
  const lines = [
    `${''.padEnd(24)}precision  recall  F1     95 % interval   average  calibration`,
    `${''.padEnd(24)}                          by policy       precision error  clauses`,
    ...LABELS.map(({ id, name }) => {
      const [measured, interval] = [labels[id], intervals[id]];
      if (measured === undefined || interval === undefined)
        return `${name.padEnd(24)}not measured: the data set has no category for it`;
      const { averagePrecision, calibrationError, support } = measured;
      const row = toRow(name, measured, interval);
      return `${row}  ${percent(averagePrecision)}  ${percent(calibrationError)}   ${String(support).padStart(6)}`;
    }),
    toRow('micro', micro, evaluation.intervals.micro),
    toRow('macro', macro, evaluation.intervals.macro),
    `${'exact match'.padEnd(24)}${percent(exactMatch)}`,
  ];
  return `${lines.join('\n')}\n`;
}
