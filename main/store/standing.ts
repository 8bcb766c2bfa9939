import type { DecisionId, PolicyId, Span } from '../contract/types.ts';

/** A person's word on a clause, as far as undo and redo care about it. */
export interface Word extends Span {
  readonly id: DecisionId;
  readonly author: string;
  readonly policyId: PolicyId;
}

/** One entry of the log: a new word, or a word (`target`) taken back or put back. */
export type Move =
  | ({ readonly action: 'set' | 'confirm' } & Word)
  | { readonly action: 'undo' | 'redo'; readonly author: string; readonly target: DecisionId };

/** One person's moves: `done` can be taken back, last first; `undone` can be put back, last first. */
interface Stacks {
  readonly done: Word[];
  undone: Word[];
}

/**
 * What stands after a log's moves, applied in the log's order.
 *
 * A new word goes on its author's stack and ends the author's redo; undo takes a word off; redo puts it back, as the latest word
 * on its clause. A move that does not fit (an unknown target, another person's, one that does not stand) changes nothing.
 */
export interface Standing {
  apply(move: Move): void;
  /** The words on a policy's clauses that stand, for each span the latest last; keyed by {@link toSpanKey}. */
  of(policyId: PolicyId): ReadonlyMap<string, readonly Word[]>;
  /** How often the policy's words changed: equal numbers mean equal words. */
  revisionOf(policyId: PolicyId): number;
  /** The author's last standing word in a policy for which `isAtHand` holds, or null. */
  findUndo(author: string, isAtHand: (policyId: PolicyId) => boolean): Word | null;
  /** The author's word that was taken back last, in a policy for which `isAtHand` holds, or null. */
  findRedo(author: string, isAtHand: (policyId: PolicyId) => boolean): Word | null;
}

/** A span as a key of a map. */
export function toSpanKey({ start, end }: Span): string {
  return `${start}:${end}`;
}

/** Nothing said yet. */
export function createStanding(): Standing {
  const words = new Map<DecisionId, Word>();
  const policies = new Map<PolicyId, { readonly bySpan: Map<string, Word[]>; revision: number }>();
  const authors = new Map<string, Stacks>();

  const policyOf = (policyId: PolicyId) =>
    getOrAdd(policies, policyId, () => ({ bySpan: new Map<string, Word[]>(), revision: 0 }));
  const stacksOf = (author: string): Stacks => getOrAdd(authors, author, () => ({ done: [], undone: [] }));

  const raise = (word: Word): void => {
    const policy = policyOf(word.policyId);
    getOrAdd(policy.bySpan, toSpanKey(word), () => []).push(word);
    policy.revision += 1;
    stacksOf(word.author).done.push(word);
  };
  const lower = (word: Word): void => {
    const policy = policyOf(word.policyId);
    drop(policy.bySpan.get(toSpanKey(word)) ?? [], word);
    policy.revision += 1;
    stacksOf(word.author).undone.push(word);
  };

  return {
    apply: (move) => {
      const stacks = stacksOf(move.author);
      if ('target' in move) {
        const word = words.get(move.target);
        if (word === undefined) return;
        if (move.action === 'undo' && drop(stacks.done, word)) lower(word);
        if (move.action === 'redo' && drop(stacks.undone, word)) raise(word);
      } else if (!words.has(move.id)) {
        words.set(move.id, move);
        raise(move);
        stacks.undone = [];
      }
    },
    of: (policyId) => policies.get(policyId)?.bySpan ?? new Map<string, readonly Word[]>(),
    revisionOf: (policyId) => policies.get(policyId)?.revision ?? 0,
    findUndo: (author, isAtHand) => findLast(authors.get(author)?.done, isAtHand),
    findRedo: (author, isAtHand) => findLast(authors.get(author)?.undone, isAtHand),
  };
}

function findLast(words: readonly Word[] | undefined, isAtHand: (policyId: PolicyId) => boolean): Word | null {
  return words?.findLast(({ policyId }) => isAtHand(policyId)) ?? null;
}

function drop(words: Word[], word: Word): boolean {
  const at = words.lastIndexOf(word);
  if (at >= 0) words.splice(at, 1);
  return at >= 0;
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const held = map.get(key) ?? make();
  map.set(key, held);
  return held;
}
