import { CODEBOOK_REVISION } from '../contract/labels.ts';
import type { LoggedAction } from '../contract/reverted.ts';
import type { DecisionId, PolicyId, Span } from '../contract/types.ts';
import { createJudged, type Judged, type JudgementWord } from './judged.ts';

/** A person's word on a policy, as far as undo and redo care about it. A succession is on the whole policy: its span is empty, at 0. */
export interface Word extends Span {
  readonly id: DecisionId;
  readonly action: Exclude<LoggedAction, WideWord['action'] | JudgementWord['action']>;
  readonly author: string;
  readonly policyId: PolicyId;
  /** Of a succession: the older version; null for any other word. */
  readonly previousId: PolicyId | null;
  /** The word that this one is a part of: it stands while that one does, and undo and redo pass over it. */
  readonly within: DecisionId | null;
}

/** A change of the codebook or of assignments, or an import of a data set, as far as undo and redo care about it: it is on no one policy. */
export type WideWord = { readonly id: DecisionId; readonly author: string } & (
  { readonly action: 'codebook' } | { readonly action: 'assign' } | { readonly action: 'import' }
);

/** Anything that a person says, and that undo takes back. */
export type AnyWord = Word | WideWord | JudgementWord;

/** One entry of the log: a new word, or a word (`target`) taken back or put back. */
export type Move = AnyWord | { readonly action: 'undo' | 'redo'; readonly author: string; readonly target: DecisionId };

/** One person's moves: `done` can be taken back, last first; `undone` can be put back, last first. */
interface Stacks {
  readonly done: AnyWord[];
  undone: AnyWord[];
}

interface PolicyWords {
  /** Words on labels. */
  readonly bySpan: Map<string, Word[]>;
  /** All other words. */
  readonly others: Word[];
  revision: number;
}

/**
 * What stands after a log's moves, applied in the log's order.
 *
 * A new word goes on its author's stack and ends the author's redo; undo takes a word off with its parts; redo puts them back, as the
 * latest words on their clauses. A move that does not fit (an unknown target, another person's, one that does not stand) changes nothing.
 */
export interface Standing {
  apply(move: Move): void;
  /** The words on the labels of a policy's clauses that stand, for each span the latest last; keyed by {@link toSpanKey}. */
  of(policyId: PolicyId): ReadonlyMap<string, readonly Word[]>;
  /** The mends that stand, in the order in which they were first made: one that was put back takes its old place. */
  mendsOf(policyId: PolicyId): readonly DecisionId[];
  /** The older version of a policy by the latest succession that stands, or null. */
  findPrevious(policyId: PolicyId): PolicyId | null;
  /** How often the policy's words changed: equal numbers mean equal words. */
  revisionOf(policyId: PolicyId): number;
  /** The changes of the codebook that stand, in the order in which they were first made, each with the revision that it made when it was last put up. */
  codebookChanges(): readonly { readonly id: DecisionId; readonly revision: number }[];
  /** 1 for the codebook that comes with the application; one more for each change, and for each taken back or put back. */
  codebookRevision(): number;
  /** The changes of assignments that stand, in the order in which they were first made. */
  assignmentChanges(): readonly DecisionId[];
  /** The judgements that stand: for each subject the latest; of a policy, or of none (null) for checklists. */
  judged(...on: Parameters<Judged['of']>): ReturnType<Judged['of']>;
  /** The policies on which the parts of a word are; empty for a word without parts. */
  partsOn(id: DecisionId): ReadonlySet<PolicyId>;
  /** The author's last standing word on no policy or in one for which `isAtHand` holds, or null. */
  findUndo(author: string, isAtHand: (policyId: PolicyId) => boolean): AnyWord | null;
  /** The author's word that was taken back last, on no policy or in one for which `isAtHand` holds, or null. */
  findRedo(author: string, isAtHand: (policyId: PolicyId) => boolean): AnyWord | null;
}

/** A span as a key of a map. */
export function toSpanKey({ start, end }: Span): string {
  return `${start}:${end}`;
}

/** Nothing said yet. */
export function createStanding(): Standing {
  const words = new Map<DecisionId, AnyWord>();
  const ranks = new Map<DecisionId, number>();
  const parts = new Map<DecisionId, (Word | JudgementWord)[]>();
  const policies = new Map<PolicyId, PolicyWords>();
  const authors = new Map<string, Stacks>();
  const codebook = new Map<DecisionId, number>();
  const assignments = new Set<DecisionId>();
  const judged = createJudged();
  let codebookRevision = CODEBOOK_REVISION;

  const policyOf = (policyId: PolicyId): PolicyWords =>
    getOrAdd(policies, policyId, () => ({ bySpan: new Map<string, Word[]>(), others: [], revision: 0 }));
  const stacksOf = (author: string): Stacks => getOrAdd(authors, author, () => ({ done: [], undone: [] }));
  const othersOf = (policyId: PolicyId): readonly Word[] => policies.get(policyId)?.others ?? [];
  const listOf = (word: Word): Word[] => {
    const { bySpan, others } = policyOf(word.policyId);
    return isOnLabels(word) ? getOrAdd(bySpan, toSpanKey(word), () => []) : others;
  };
  const withParts = (word: AnyWord): readonly AnyWord[] => [word, ...(parts.get(word.id) ?? [])];

  const put = (word: AnyWord): void => {
    if (isJudgement(word)) {
      judged.put(word);
      return;
    }
    if (word.action === 'codebook') {
      codebookRevision += 1;
      codebook.set(word.id, codebookRevision);
      return;
    }
    if (word.action === 'assign' || word.action === 'import') {
      if (word.action === 'assign') assignments.add(word.id);
      return;
    }
    listOf(word).push(word);
    policyOf(word.policyId).revision += 1;
  };
  const take = (word: AnyWord): void => {
    if (isJudgement(word)) {
      judged.take(word);
      return;
    }
    if (word.action === 'codebook') {
      codebookRevision += 1;
      codebook.delete(word.id);
      return;
    }
    if (word.action === 'assign' || word.action === 'import') {
      assignments.delete(word.id);
      return;
    }
    drop(listOf(word), word);
    policyOf(word.policyId).revision += 1;
  };
  const add = (word: AnyWord): void => {
    words.set(word.id, word);
    // Labels have their order on their clause, and are too many to be numbered for nothing.
    if (!isOnLabels(word)) ranks.set(word.id, ranks.size);
    if (!('within' in word) || word.within === null) {
      const stacks = stacksOf(word.author);
      put(word);
      stacks.done.push(word);
      if (stacks.undone.length > 0) stacks.undone = [];
      return;
    }
    getOrAdd(parts, word.within, () => []).push(word);
    const whole = words.get(word.within);
    // What was imported stands in the log at its own time, before the import that it is a part of.
    if (whole === undefined || stacksOf(whole.author).done.lastIndexOf(whole) >= 0) put(word);
  };

  return {
    apply: (move) => {
      if (!('target' in move)) {
        if (!words.has(move.id)) add(move);
        return;
      }
      const { done, undone } = stacksOf(move.author);
      const word = words.get(move.target);
      if (word === undefined) return;
      if (move.action === 'undo' && drop(done, word)) {
        undone.push(word);
        withParts(word).forEach(take);
      } else if (move.action === 'redo' && drop(undone, word)) {
        done.push(word);
        withParts(word).forEach(put);
      }
    },
    of: (policyId) => policies.get(policyId)?.bySpan ?? new Map<string, readonly Word[]>(),
    mendsOf: (policyId) =>
      othersOf(policyId)
        .filter(({ action }) => action !== 'succeed')
        .map(({ id }) => id)
        .toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0)),
    findPrevious: (policyId) =>
      othersOf(policyId).findLast(({ previousId }) => previousId !== null)?.previousId ?? null,
    revisionOf: (policyId) => policies.get(policyId)?.revision ?? 0,
    codebookChanges: () =>
      [...codebook]
        .map(([id, revision]) => ({ id, revision }))
        .toSorted((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0)),
    codebookRevision: () => codebookRevision,
    assignmentChanges: () => [...assignments].toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0)),
    judged: (action, policyId) => judged.of(action, policyId),
    partsOn: (id) => new Set(parts.get(id)?.flatMap(({ policyId }) => policyId ?? [])),
    findUndo: (author, isAtHand) => findLast(authors.get(author)?.done, isAtHand),
    findRedo: (author, isAtHand) => findLast(authors.get(author)?.undone, isAtHand),
  };
}

function isJudgement(word: AnyWord): word is JudgementWord {
  return 'subject' in word;
}

function isOnLabels({ action }: AnyWord): boolean {
  return action === 'set' || action === 'confirm';
}

function findLast(words: readonly AnyWord[] | undefined, isAtHand: (policyId: PolicyId) => boolean): AnyWord | null {
  return words?.findLast((word) => !('policyId' in word) || word.policyId === null || isAtHand(word.policyId)) ?? null;
}

function drop<T extends AnyWord>(words: T[], word: T): boolean {
  const at = words.lastIndexOf(word);
  if (at >= 0) words.splice(at, 1);
  return at >= 0;
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const held = map.get(key);
  if (held !== undefined) return held;
  const made = make();
  map.set(key, made);
  return made;
}
