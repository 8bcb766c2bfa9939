import { useState } from 'react';
import { call, CallError } from '../client/call.ts';
import { saveFile } from '../client/save-files.ts';
import { toMergeWords } from '../text/agreement-words.ts';
import { toSize } from '../text/quantities.ts';
import { newTaskId } from './tasks.ts';

/** Bringing workspaces together, one thing at a time. */
export interface Exchange {
  /** What is under way, or null. */
  readonly running: string | null;
  /** What came of the last one, sentence by sentence. */
  readonly outcome: { readonly tone: 'plain' | 'refused'; readonly sentences: readonly string[] } | null;
  /** A workspace that is protected and could not be merged for want of its passphrase. */
  readonly locked: File | null;
  readonly merge: (file: File, passphrase?: string) => void;
  readonly send: (texts: boolean) => void;
}

/** Merging a workspace that was chosen, and making a file for sending. */
export function useExchange(): Exchange {
  const [running, setRunning] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Exchange['outcome']>(null);
  const [locked, setLocked] = useState<File | null>(null);
  const start = (what: string, work: () => Promise<readonly string[]>): void => {
    setOutcome(null);
    setRunning(what);
    void work()
      .then((sentences) => setOutcome({ tone: 'plain', sentences }))
      .catch((error: unknown) =>
        setOutcome({ tone: 'refused', sentences: [error instanceof Error ? error.message : String(error)] }),
      )
      .finally(() => setRunning(null));
  };
  return {
    running,
    outcome,
    locked,
    merge: (file, passphrase) =>
      start(`Merging ${file.name} …`, async () => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const request = { taskId: newTaskId(), file: { name: file.name, bytes }, passphrase };
        try {
          const merged = await call('workspace.merge', request);
          setLocked(null);
          return toMergeWords(merged);
        } catch (error) {
          const code = error instanceof CallError ? error.code : '';
          setLocked(['workspace-locked', 'wrong-passphrase'].includes(code) ? file : null);
          // The question for the passphrase says it already.
          if (code === 'workspace-locked') return [];
          throw error;
        }
      }),
    send: (texts) =>
      start('Making the file …', async () => {
        const { file } = await call('workspace.bundle', { texts });
        saveFile(file);
        return [
          `${file.name} was saved (${toSize(file.bytes.length)}). The other person merges it here, under “Merge and send”.`,
        ];
      }),
  };
}
