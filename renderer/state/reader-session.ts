import type { LoggedAction, Reverted } from '../../main/contract/reverted.ts';
import type { Decision, PolicyId, PolicyReading, Scores } from '../../main/contract/types.ts';
import type { FoundList } from './route.ts';
import { isLabelled, passes, type Filter } from '../text/clause-state.ts';
import { toKindName } from '../text/kind-names.ts';
import { toChangeWords } from '../text/reverted-words.ts';
import { findStep, type Step } from '../text/steps.ts';
import { findNumbered, findUncertain, findUnsure } from '../text/uncertain.ts';
import { createIntentQueue } from './intent-queue.ts';
import { judge, toNames, type Judgement, type JudgingPort } from './judging.ts';
import { walkFound, type WalkPort } from './found-walk.ts';
import { isMendIntent, mend, type MendIntent, type MendPort, type Mending } from './mending.ts';

/** What a person asks of the reader. `focus` names a segment by its index. */
export type Intent =
  | Judgement
  | MendIntent
  | { readonly do: 'step'; readonly by: 1 | -1 }
  | { readonly do: 'move'; readonly to: Step }
  | { readonly do: 'seek'; readonly what: Sought }
  /** To a clause by its number, from 1. */
  | { readonly do: 'jump'; readonly to: number }
  /** Along the list that is gone through. */
  | { readonly do: 'walk'; readonly way: 1 | -1 }
  /** Go through another list, or through none. */
  | { readonly do: 'list'; readonly list: FoundList | null }
  | { readonly do: 'focus'; readonly at: number }
  | { readonly do: 'filter'; readonly filter: Filter }
  | { readonly do: 'undo' | 'redo' };

/** What is looked for over the whole policy: what the model is least certain of, or what people marked as unsure. */
export type Sought = 'uncertain' | 'unsure';

/** What the reader shows beside the policy. `focus` is a segment's index, or null where there are no clauses. */
export interface SessionState {
  readonly focus: number | null;
  readonly filter: Filter;
  /** The list that is gone through, or null. */
  readonly list: FoundList | null;
  /** What is asked of the person while the segment in focus is being mended, or null. */
  readonly mending: Mending | null;
  /** What has just been done, for the status line. */
  readonly said: string;
  /** Why something asked for was refused, or null. Until it is dismissed nothing more is written. */
  readonly refused: string | null;
}

/** What the session needs of the world. Each call rejects when it is refused. */
export interface SessionPort extends MendPort, JudgingPort {
  /** Absent where no list can be gone through. */
  readonly walk?: WalkPort;
  /** The scores from which labels are given; absent or null where that is not known. */
  thresholds?(): Scores | null;
  /** A clock in milliseconds; without one, nobody measures how long a clause was in focus. */
  nowMs?(): number;
  revert(method: 'decision.undo' | 'decision.redo'): Promise<Reverted | null>;
  /** Fetch the policy anew: an undo can change more than one decision. */
  refresh(): Promise<void>;
  /** Go to a clause of another policy, where an undo took effect, and on in the list from there. */
  leave(reverted: Reverted & { readonly policyId: PolicyId }, list: FoundList | null): void;
}

/** One person at work in one policy. */
export interface ReaderSession {
  readonly getState: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Intents run in the order given; a decision is shown when it has been stored, and what was asked meanwhile waits. */
  readonly ask: (intent: Intent) => void;
  /** Do something when all that was asked before is done, at once where nothing is: a dialog is then about the clause that is in focus by now. */
  readonly whenDone: (act: () => void) => void;
  readonly dismissRefusal: () => void;
  /** Keep the focus on its words when the policy has been cut otherwise. */
  readonly follow: (segments: PolicyReading['segments']) => void;
}

/** Open a session with the clause at a segment's index in focus, going through a list if there is one. */
export function createReaderSession(
  port: SessionPort,
  focus: number | null,
  list: FoundList | null = null,
): ReaderSession {
  const listeners = new Set<() => void>();
  let state: SessionState = { focus, filter: 'all', list, mending: null, said: '', refused: null };
  let focusedAtMs = port.nowMs?.() ?? 0;
  let anchor = toStart(port.reading().segments, focus);
  const set = (change: Partial<SessionState>): void => {
    state = { ...state, ...change };
    if (change.focus !== undefined) focusedAtMs = port.nowMs?.() ?? 0;
    if (change.focus !== undefined) anchor = toStart(port.reading().segments, change.focus);
    for (const listener of listeners) listener();
  };
  const follow = (segments: PolicyReading['segments']): void => {
    if (anchor === null || toStart(segments, state.focus) === anchor) return;
    const from = anchor;
    const at = segments.findLastIndex(({ start }) => start <= from);
    set({ focus: Math.max(0, at), mending: null });
  };
  let isDone = false;
  const walk = async (way: 1 | -1, said?: string): Promise<void> => {
    isDone = !(await walkFound(port, state.list, way, (words) => set({ said: words }), set, said));
  };
  const queue = createIntentQueue(
    (intent: Intent | (() => void)) => {
      if (isDone) return;
      if (typeof intent === 'function') return intent();
      if (intent.do === 'walk') return walk(intent.way);
      follow(port.reading().segments);
      if (isJudgement(intent) && state.refused === null) {
        const goOn = state.list === null ? null : (said: string) => walk(1, said);
        return judge(port, { ...state, spentMs: toSpentMs(port, focusedAtMs), goOn }, set, intent);
      }
      return run(port, state, set, intent);
    },
    (error, dropped) => set({ refused: toRefusal(error, dropped), said: '' }),
  );
  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ask: (intent) => queue.push(intent),
    whenDone: (act) => queue.push(act),
    dismissRefusal: () => set({ refused: null, said: '' }),
    follow,
  };
}

function toStart(segments: PolicyReading['segments'], at: number | null): number | null {
  return at === null ? null : (segments[at]?.start ?? null);
}

type Change = (change: Partial<SessionState>) => void;

function toRefusal(error: unknown, dropped: number): string {
  const why = error instanceof Error ? error.message : String(error);
  const keys = dropped === 1 ? 'One key that was' : `${dropped} keys that were`;
  return dropped === 0 ? why : `${why} ${keys} pressed after it did nothing.`;
}

function run(port: SessionPort, state: SessionState, set: Change, intent: Intent): Promise<void> | void {
  // Whoever pressed on without seeing the refusal must not confirm a set that lacks what was refused.
  if (state.refused !== null && isWritten(intent)) return set({ said: 'Dismiss the message first (Esc).' });
  if (isMendIntent(intent)) {
    const segment = state.focus === null ? undefined : port.reading().segments[state.focus];
    return segment === undefined ? undefined : mend(port, segment, state.mending, intent, set);
  }
  switch (intent.do) {
    case 'focus':
      return set({ focus: intent.at, mending: null });
    case 'step':
      return step(port.reading(), state, set, intent.by);
    case 'list':
      return set({ list: intent.list });
    case 'filter':
      return set({ filter: intent.filter, said: '' });
    case 'move':
      return move(port.reading(), state, set, intent.to);
    case 'undo':
    case 'redo':
      return revert(port, state, set, intent.do);
    case 'seek':
      return seek(port, state, set, intent.what);
    case 'jump':
      return jump(port.reading(), set, intent.to);
    case 'toggle':
    case 'none':
    case 'confirm':
    case 'unsure':
    case 'note':
    case 'walk':
  }
}

function isWritten(intent: Intent): boolean {
  return !['focus', 'filter', 'move', 'step', 'leave', 'seek', 'jump', 'walk', 'list'].includes(intent.do);
}

function isJudgement(intent: Intent): intent is Judgement {
  return ['toggle', 'none', 'confirm', 'unsure', 'note'].includes(intent.do);
}

/** Whoever left the desk was not looking at the clause all the while. */
const MOST_SPENT_MS = 5 * 60_000;

function toSpentMs(port: SessionPort, focusedAtMs: number): number | null {
  const now = port.nowMs?.();
  return now === undefined ? null : Math.round(Math.min(MOST_SPENT_MS, Math.max(0, now - focusedAtMs)));
}

function seek(port: SessionPort, { focus }: SessionState, set: Change, what: Sought): void {
  const { segments } = port.reading();
  const at =
    what === 'unsure' ? findUnsure(segments, focus) : findUncertain(segments, focus, port.thresholds?.() ?? null);
  if (at !== null) return set({ focus: at, mending: null, said: '' });
  set({ said: what === 'unsure' ? 'No other clause is marked as unsure.' : 'No other clause is left undecided.' });
}

function jump({ segments }: PolicyReading, set: Change, to: number): void {
  const at = findNumbered(segments, to);
  if (at === null) set({ said: `There is no clause ${to}.` });
  else set({ focus: at, mending: null, said: '' });
}

function move({ segments }: PolicyReading, { focus, filter }: SessionState, set: Change, to: Step): void {
  const wanted: Filter = to === 'undecided' ? 'undecided' : filter;
  const at = findStep(segments, focus, to, (segment) => isLabelled(segment.kind) && passes(segment, wanted));
  if (at !== null) return set({ focus: at, mending: null, said: '' });
  set({ said: to === 'undecided' ? 'Every clause is decided.' : `There is no ${to} clause here.` });
}

/** To the next piece of any kind: a heading or site furniture can be mended as well. */
function step({ segments }: PolicyReading, { focus }: SessionState, set: Change, by: 1 | -1): void {
  const at = focus === null ? 0 : focus + by;
  const segment = segments[at];
  if (segment === undefined) return set({ said: 'Nothing stands there.' });
  set({ focus: at, mending: null, said: isLabelled(segment.kind) ? '' : `${toKindName(segment.kind)}.` });
}

async function revert(port: SessionPort, { list }: SessionState, set: Change, way: 'undo' | 'redo'): Promise<void> {
  const reverted = await port.revert(`decision.${way}`);
  if (reverted === null) return set({ said: `There is nothing to ${way}.` });
  const { policy, segments } = port.reading();
  const { policyId, action } = reverted;
  const did = way === 'undo' ? 'Undone' : 'Redone';
  // What was said in the comparison changes nothing that the reader shows, so that it stays where it is.
  if (policyId === null || action === 'judge' || action === 'pair' || action === 'checklist') {
    const { change } = reverted;
    return set({ said: `${did}: ${change === undefined ? CHANGES[action] : toChangeWords(change)}.` });
  }
  if (policyId !== policy.id) return port.leave({ ...reverted, policyId }, list && { ...list, start: reverted.start });
  if (reverted.action !== 'set' && reverted.action !== 'confirm') return showMended(port, set, reverted, did);
  const at = segments.findIndex(({ start, end }) => start === reverted.start && end === reverted.end);
  const toWords = (decision: Decision | null): string =>
    decision === null ? 'not decided' : toNames(port.codebook(), decision.labels);
  const now = toWords(reverted.decision);
  // Labels that were set and then confirmed stand as they were after one step back.
  const isSame = at !== -1 && now === toWords(segments[at]?.decision ?? null);
  port.show(reverted, reverted.decision);
  void port.refresh();
  set({
    said: `${did}: the clause is ${isSame ? 'still' : 'now'} ${now}.`,
    ...(at === -1 ? {} : { focus: at }),
  });
}

const CHANGES: Readonly<Record<LoggedAction, string>> = {
  set: 'the labels',
  confirm: 'the labels',
  split: 'the split',
  merge: 'the joining',
  rekind: 'the change of kind',
  succeed: 'the link of versions',
  judge: 'the judgement on a gap',
  pair: 'the pairing of two clauses',
  checklist: 'the change of a checklist',
  codebook: 'the change of the codebook',
  assign: 'the assignment of policies',
  import: 'the import of a data set',
};

async function showMended(port: SessionPort, set: Change, { action, start }: Reverted, did: string): Promise<void> {
  await port.refresh();
  const at = port.reading().segments.findLastIndex((segment) => segment.start <= start);
  const focus = action === 'succeed' || at === -1 ? {} : { focus: at };
  set({ said: `${did}: ${CHANGES[action]}.`, mending: null, ...focus });
}
