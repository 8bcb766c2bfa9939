import type { Alignment, Pair } from '../../../main/contract/alignment.ts';
import type { PolicySpan } from '../../../main/contract/findings.ts';
import type { LabelId } from '../../../main/contract/labels.ts';
import type { PolicyId } from '../../../main/contract/types.ts';
import { toGradeWords } from './grade-words.ts';
import { toQuoteLine } from '../../../main/contract/plain-words.ts';

/** Between which two policies a report shows redlines. */
export interface RedlineChoice {
  readonly a: PolicyId;
  readonly b: PolicyId;
}

/** A pair of clauses that can be redlined in a report. */
export interface RedlineLine {
  /** The same whichever policy comes first. */
  readonly key: string;
  readonly a: PolicySpan;
  readonly b: PolicySpan;
  /** How each begins, on one line. */
  readonly begins: { readonly a: string; readonly b: string };
  readonly label: LabelId | null;
  /** How close the two are, in a word or two. */
  readonly grade: string;
  /** Whether the two are so close that a redline is worth it unasked. */
  readonly isClose: boolean;
}

/** So much of a clause is enough to know it by. */
const BEGINNING = 120;

/** The two policies as one key, whichever comes first. */
export function toCoupleKey({ a, b }: RedlineChoice): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** The pairs of two policies, in the order of the first one's text. */
export function toRedlineLines({ a, b, pairs }: Alignment, textA: string, textB: string): readonly RedlineLine[] {
  return pairs.map((pair): RedlineLine => {
    const [one, other] = [toKey(a.id, pair.a.start), toKey(b.id, pair.b.start)];
    return {
      key: one < other ? `${one} ${other}` : `${other} ${one}`,
      a: { policyId: a.id, start: pair.a.start, end: pair.a.end },
      b: { policyId: b.id, start: pair.b.start, end: pair.b.end },
      begins: { a: toBeginning(textA, pair.a), b: toBeginning(textB, pair.b) },
      label: pair.label,
      grade: toGradeWords(pair),
      isClose: pair.grade === 'near-verbatim',
    };
  });
}

/** The lines that are redlined before anybody chose. */
export function toCloseKeys(lines: readonly RedlineLine[]): ReadonlySet<string> {
  return new Set(lines.filter(({ isClose }) => isClose).map(({ key }) => key));
}

function toKey(id: PolicyId, start: number): string {
  return `${id}:${start}`;
}

function toBeginning(text: string, { start, end }: Pair['a']): string {
  return toQuoteLine(text.slice(start, end)).slice(0, BEGINNING);
}
