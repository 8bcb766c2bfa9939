import type { ComparedPolicy } from '../../../main/contract/comparison.ts';
import { toDateLine } from '../policy-names.ts';
import { toCount } from '../quantities.ts';

/** What the head of a column says below the company. */
export interface ColumnWords {
  readonly day: string;
  readonly extent: string;
  readonly gaps: string;
}

/** A column's date, whether its text is whole, and how many gaps it has; a text that is not whole, or not read, has none to count. */
export function toColumnWords(policy: ComparedPolicy): ColumnWords {
  const { extent, obstacle, counts, judged } = policy;
  const told = judged === 0 ? '' : ` · ${judged} judged`;
  const dated = policy.effectiveDate !== null || policy.archivedDate !== null;
  return {
    day: dated ? toDateLine(policy) : 'No date',
    extent: extent === 'excerpt' ? 'Excerpt' : 'Whole',
    gaps: `${toGaps(extent, obstacle, counts.silent)}${told}`,
  };
}

function toGaps(extent: ComparedPolicy['extent'], obstacle: ComparedPolicy['obstacle'], silent: number): string {
  if (obstacle === 'not-english') return 'Not in English: not compared';
  return extent === 'excerpt' ? 'No gaps counted' : toCount(silent, 'gap');
}
