import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Request } from '../../main/contract/api.ts';
import { call } from '../client/call.ts';
import { toRevertedWords } from '../text/reverted-words.ts';
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
      revert: (way) => queue.push(() => call(`decision.${way}`, {}).then((reverted) => toRevertedWords(way, reverted))),
      say,
      dismiss: () => setWords(NOTHING),
    };
  }, [client]);
  return { ...judgements, ...words };
}
