import type { GoldStatus } from '../../../contract/gold-status.ts';
import type { Decision } from '../../../contract/types.ts';

/** What was said of one clause, put together. */
export interface Gold {
  /** Null where nobody has said anything. */
  readonly status: GoldStatus | null;
  /** Each annotator's last word, in order of their names; verdicts are not among them. */
  readonly answers: readonly Decision[];
  /** The last verdict, in force or reopened; null for none. */
  readonly verdict: Decision | null;
}

/** Who took a decision, on whichever version of a policy. */
export function toAnnotator({ author, origin }: Decision): string {
  return origin?.author ?? author;
}

/**
 * How the labels of one clause came about, from what stands on it, the latest last. Nobody's unsureness changes it.
 *
 * A verdict stands until another; a later word that says otherwise reopens the clause, whoever it is by.
 */
export function judgeGold(standing: readonly Decision[]): Gold {
  const at = standing.findLastIndex(({ verdict }) => verdict === true);
  const verdict = standing[at] ?? null;
  const answers = toLastWords(standing.filter((one) => one.verdict !== true));
  return { status: toStatus(answers, verdict, standing.slice(at + 1)), answers, verdict };
}

function toStatus(answers: readonly Decision[], verdict: Decision | null, later: readonly Decision[]): Gold['status'] {
  if (verdict !== null) return later.every((one) => isSameAnswer(one, verdict)) ? 'adjudicated' : 'conflicting';
  const [first] = answers;
  if (first === undefined) return null;
  if (answers.length === 1) return 'single';
  return answers.every((one) => isSameAnswer(one, first)) ? 'unanimous' : 'conflicting';
}

function isSameAnswer(a: Decision, b: Decision): boolean {
  return a.labels.length === b.labels.length && a.labels.every((label) => b.labels.includes(label));
}

function toLastWords(standing: readonly Decision[]): readonly Decision[] {
  return [...new Map(standing.map((decision) => [toAnnotator(decision), decision])).values()].toSorted((a, b) =>
    toAnnotator(a) < toAnnotator(b) ? -1 : 1,
  );
}
