import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Request, Reverted } from '../../main/contract/api.ts';
import { call } from '../client/call.ts';
import { createIntentQueue } from './intent-queue.ts';

/** What people say in the comparison, one after the other, with what came of it in words. */
export interface Judgements {
  readonly judge: (request: Request<'gap.decide'>, says: string) => void;
  readonly pair: (request: Request<'pair.decide'>, says: string) => void;
  readonly revert: (way: 'undo' | 'redo') => void;
  readonly say: (words: string) => void;
  readonly dismiss: () => void;
}

/** What the screen shows of them. */
export interface JudgementWords {
  /** What was done last, for the status line; empty for nothing. */
  readonly said: string;
  /** Why something was refused, or null. */
  readonly refused: string | null;
}

const NOTHING: JudgementWords = { said: '', refused: null };

/** Judging gaps and pairs with a way back. What is asked waits for what was asked before, and for the screen to show it. */
export function useJudgements(): Judgements & JudgementWords {
  const client = useQueryClient();
  const [words, setWords] = useState(NOTHING);
  const judgements = useMemo((): Judgements => {
    const say = (said: string): void => setWords({ said, refused: null });
    const refuse = (error: unknown): void => {
      setWords({ said: '', refused: error instanceof Error ? error.message : String(error) });
    };
    const queue = createIntentQueue(async (run: () => Promise<string>) => {
      const said = await run();
      await Promise.all([['comparison'], ['alignment']].map((queryKey) => client.invalidateQueries({ queryKey })));
      say(said);
    }, refuse);
    return {
      judge: (request, says) => queue.push(() => call('gap.decide', request).then(() => says)),
      pair: (request, says) => queue.push(() => call('pair.decide', request).then(() => says)),
      revert: (way) => queue.push(() => call(`decision.${way}`, {}).then((reverted) => toWords(way, reverted))),
      say,
      dismiss: () => setWords(NOTHING),
    };
  }, [client]);
  return { ...judgements, ...words };
}

/** What was taken back, where it was done on another screen than by a judgement on a gap. */
const DONE: Readonly<Partial<Record<Reverted['action'], string>>> = {
  judge: 'the judgement on a cell',
  pair: 'the pairing of two clauses',
  checklist: 'the change of a checklist',
  set: 'a decision on a clause’s labels',
  confirm: 'a decision on a clause’s labels',
  split: 'the split of a clause',
  merge: 'the joining of two clauses',
  rekind: 'a change of kind',
  succeed: 'the link of versions',
};

function toWords(way: 'undo' | 'redo', reverted: Reverted | null): string {
  if (reverted === null) return `There is nothing to ${way}.`;
  const what = DONE[reverted.action] ?? 'the last change';
  const aspect = reverted.aspect === undefined ? '' : ` on ${reverted.aspect}`;
  return `${way === 'undo' ? 'Undone' : 'Redone'}: ${what}${aspect}.`;
}
