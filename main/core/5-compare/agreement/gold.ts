import type { GoldStatus } from '../../../contract/gold-status.ts';
import type { LabelId } from '../../../contract/labels.ts';
import type { Decision } from '../../../contract/types.ts';

/** What of a decision matters to how the labels of its clause came about. */
interface Said {
  readonly labels: readonly LabelId[];
  readonly verdict?: boolean;
}

/** What was said of one clause, put together. */
export interface Gold<D extends Said = Decision> {
  /** Null where nobody has said anything. */
  readonly status: GoldStatus | null;
  /** Each annotator's last word, in order of their names; verdicts are not among them. */
  readonly answers: readonly D[];
  /** The last verdict, in force or reopened; null for none. */
  readonly verdict: D | null;
}

/** Who took a decision, on whichever version of a policy. */
export function toAnnotator({ author, origin }: Decision): string {
  return origin?.author ?? author;
}

/**
 * How the labels of one clause came about, from what stands on it, the latest last; `toName` says who said something. Nobody's unsureness changes it.
 *
 * A verdict stands until another; a later word that says otherwise reopens the clause, whoever it is by.
 */
export function judgeGold<D extends Said>(standing: readonly D[], toName: (one: D) => string): Gold<D> {
  const at = standing.findLastIndex(({ verdict }) => verdict === true);
  const verdict = standing[at] ?? null;
  const answers = toLastWords(
    standing.filter((one) => one.verdict !== true),
    toName,
  );
  return { status: toStatus(answers, verdict, standing.slice(at + 1)), answers, verdict };
}

function toStatus(answers: readonly Said[], verdict: Said | null, later: readonly Said[]): Gold['status'] {
  if (verdict !== null) return later.every((one) => isSameAnswer(one, verdict)) ? 'adjudicated' : 'conflicting';
  const [first] = answers;
  if (first === undefined) return null;
  if (answers.length === 1) return 'single';
  return answers.every((one) => isSameAnswer(one, first)) ? 'unanimous' : 'conflicting';
}

function isSameAnswer(a: Said, b: Said): boolean {
  return a.labels.length === b.labels.length && a.labels.every((label) => b.labels.includes(label));
}

function toLastWords<D>(standing: readonly D[], toName: (one: D) => string): readonly D[] {
  const last = new Map(standing.map((one) => [toName(one), one]));
  return [...last].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
