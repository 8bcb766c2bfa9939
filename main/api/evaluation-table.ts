import { LABELS } from '../contract/labels.ts';
import type { Evaluation, Interval, Rates } from '../core/3-label/evaluate.ts';

const percent = (share: number): string => (share * 100).toFixed(1).padStart(6);

function toRow(name: string, { precision, recall, f1 }: Rates, [low, high]: Interval): string {
  const interval = `${percent(low)} to${percent(high)}`;
  return `${name.padEnd(24)}${percent(precision)}    ${percent(recall)} ${percent(f1)}  ${interval}`;
}

/** An evaluation as a plain text table, in per cent, for people. */
export function toEvaluationTable({ labels, micro, macro, intervals, exactMatch }: Evaluation): string {
  const lines = [
    `${''.padEnd(24)}precision  recall  F1     95 % interval   average  calibration`,
    `${''.padEnd(24)}                          by policy       precision error  clauses`,
    ...LABELS.map(({ id, name }) => {
      const { averagePrecision, calibrationError, support } = labels[id];
      const row = toRow(name, labels[id], intervals[id]);
      return `${row}  ${percent(averagePrecision)}  ${percent(calibrationError)}   ${String(support).padStart(6)}`;
    }),
    toRow('micro', micro, intervals.micro),
    toRow('macro', macro, intervals.macro),
    `${'exact match'.padEnd(24)}${percent(exactMatch)}`,
  ];
  return `${lines.join('\n')}\n`;
}
