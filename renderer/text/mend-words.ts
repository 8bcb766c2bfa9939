import type { Mend } from '../../main/contract/types.ts';
import { toKindPhrase } from './kind-names.ts';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const VERBS = { split: 'split', merge: 'joined' } as const;

/** What was done to a segment, by whom and when: “split by Ann, 22 Nov”. */
export function toMendWords(mend: Mend): string {
  const depth = mend.action === 'rekind' && mend.level !== undefined ? ` of level ${mend.level}` : '';
  const done = mend.action === 'rekind' ? `made ${toKindPhrase(mend.kind)}${depth}` : VERBS[mend.action];
  return `${done} by ${mend.author}, ${DAY.format(new Date(mend.decidedAt))}`;
}
