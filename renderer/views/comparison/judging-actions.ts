import type { JudgedCell } from '../../text/comparison/judged-cell.ts';

/** What a person can do with a cell. */
export interface JudgingActions {
  readonly confirm: (cell: JudgedCell) => void;
  readonly overrule: (cell: JudgedCell) => void;
  readonly reopen: (cell: JudgedCell) => void;
}
