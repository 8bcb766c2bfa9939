import type { DisputedClause } from '../../main/contract/annotating.ts';
import { toCodebookOrder, type LabelId } from '../../main/contract/labels.ts';
import { createIntentQueue } from './intent-queue.ts';

/** What a person asks of the queue. `take` writes the verdict down and goes on. */
export type AdjudicationIntent =
  | { readonly do: 'toggle'; readonly label: LabelId }
  | { readonly do: 'answer'; readonly at: number }
  | { readonly do: 'none' | 'take' | 'undo' }
  | { readonly do: 'step'; readonly by: 1 | -1 };

/** Where the person is. `draft` is the verdict as chosen so far, null while nothing is: “none applies” has to be said. */
export interface AdjudicationState {
  readonly at: number;
  readonly draft: readonly LabelId[] | null;
  /** What has just been done, for the status line. */
  readonly said: string;
  /** Why something asked for was refused, or null. */
  readonly refused: string | null;
}

/** What the queue needs of the world. */
export interface AdjudicationPort {
  /** The clauses that wait, as they are known now. */
  readonly list: () => readonly DisputedClause[];
  /** Write a verdict down, and take the clause off the list. */
  readonly decide: (clause: DisputedClause, labels: readonly LabelId[]) => Promise<void>;
  /** Take the person's last word back; false where there is none. */
  readonly undo: () => Promise<boolean>;
}

/** One person going through what annotators differ on. */
export interface Adjudication {
  readonly getState: () => AdjudicationState;
  readonly subscribe: (listener: () => void) => () => void;
  /** What is asked while a verdict is being written waits for it. */
  readonly ask: (intent: AdjudicationIntent) => void;
}

/** Begin at the head of the queue. */
export function createAdjudication(port: AdjudicationPort): Adjudication {
  const listeners = new Set<() => void>();
  let state: AdjudicationState = { at: 0, draft: null, said: '', refused: null };
  const set = (change: Partial<AdjudicationState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const queue = createIntentQueue(
    (intent: AdjudicationIntent) => run(port, state, set, intent),
    (error) => set({ refused: error instanceof Error ? error.message : String(error), said: '' }),
  );
  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ask: (intent) => queue.push(intent),
  };
}

type Change = (change: Partial<AdjudicationState>) => void;

function run(
  port: AdjudicationPort,
  { at, draft }: AdjudicationState,
  set: Change,
  intent: AdjudicationIntent,
): Promise<void> | void {
  const waiting = port.list();
  const here = Math.min(at, waiting.length - 1);
  const clause = waiting[here];
  switch (intent.do) {
    case 'undo':
      return undo(port, set);
    case 'step': {
      const to = here + intent.by;
      if (waiting[to] === undefined) return set({ said: 'No more clauses this way.' });
      return set({ at: to, draft: null, said: '', refused: null });
    }
    case 'toggle': {
      const held = draft ?? [];
      const labels = held.includes(intent.label) ? held.filter((one) => one !== intent.label) : [...held, intent.label];
      return set({ draft: labels.length === 0 ? null : toCodebookOrder(labels), said: '' });
    }
    case 'none':
      return set({ draft: [], said: '' });
    case 'answer':
      return set({ draft: clause?.answers[intent.at]?.labels ?? draft, said: '' });
    case 'take':
      if (clause === undefined) return;
      if (draft === null) return set({ said: 'Choose labels first, or “None applies”.' });
      return take(port, set, { clause, draft, at: here });
  }
}

async function take(
  port: AdjudicationPort,
  set: Change,
  { clause, draft, at }: { readonly clause: DisputedClause; readonly draft: readonly LabelId[]; readonly at: number },
): Promise<void> {
  await port.decide(clause, draft);
  const left = port.list().length;
  set({ at: Math.max(0, Math.min(at, left - 1)), draft: null, refused: null, said: 'Verdict saved.' });
}

async function undo(port: AdjudicationPort, set: Change): Promise<void> {
  const undone = await port.undo();
  set({ draft: null, refused: null, said: undone ? 'Your last word was taken back.' : 'Nothing to undo.' });
}
