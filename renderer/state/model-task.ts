import { useState } from 'react';
import { bridge } from '../client/bridge.ts';
import { call, CallError } from '../client/call.ts';
import type { ModelId, TaskId } from '../../main/contract/types.ts';
import { newTaskId } from './tasks.ts';

/** Long work on a model that this view started. */
export interface ModelTask {
  /** What is under way, or null. */
  readonly running: {
    readonly what: string;
    readonly done: number;
    readonly total: number;
    readonly note: string;
  } | null;
  /** What came of the last one, in a sentence. */
  readonly outcome: { readonly tone: 'plain' | 'refused'; readonly words: string } | null;
  readonly improve: () => void;
  readonly use: (modelId: ModelId, name: string) => void;
  readonly cancel: () => void;
}

type Running = NonNullable<ModelTask['running']> & { readonly taskId: TaskId };

/** Improving and choosing models, one at a time, with progress and a way to stop. */
export function useModelTask(): ModelTask {
  const [running, setRunning] = useState<Running | null>(null);
  const [outcome, setOutcome] = useState<ModelTask['outcome']>(null);
  const start = (what: string, work: (taskId: TaskId) => Promise<string>): void => {
    const taskId = newTaskId();
    setOutcome(null);
    setRunning({ taskId, what, done: 0, total: 1, note: '' });
    const unsubscribe = bridge.subscribe((push) => {
      if (push.type !== 'progress' || push.taskId !== taskId) return;
      setRunning({ taskId, what, done: push.done, total: push.total, note: push.note });
    });
    void work(taskId)
      .then((words) => setOutcome({ tone: 'plain', words }))
      .catch((error: unknown) => {
        const { code, message } = error instanceof CallError ? error : new CallError('internal', String(error));
        setOutcome({ tone: code === 'cancelled' ? 'plain' : 'refused', words: message });
      })
      .finally(() => {
        unsubscribe();
        setRunning(null);
      });
  };
  return {
    running,
    outcome,
    improve: () =>
      start('Improving the model', async (taskId) => {
        const { name } = await call('model.improve', { taskId });
        return `“${name}” was made. Look at what it does better and worse below, then choose whether to use it.`;
      }),
    use: (modelId, name) =>
      start('Reading the policies anew', async (taskId) => {
        await call('model.use', { taskId, modelId });
        return `“${name}” is in use. Decisions stayed as they were.`;
      }),
    cancel: () => {
      if (running !== null) void call('task.cancel', { taskId: running.taskId }).catch(() => undefined);
    },
  };
}
