import { useCallback, useState } from 'react';
import type { TaskId } from '../../main/contract/types.ts';
import { importFiles, type ImportOutcome, type ImportProgress } from '../client/import-files.ts';
import type { Picked } from '../client/picked.ts';
import { newTaskId } from './tasks.ts';

/** An import of this window. `outcome` is null while it runs; `cancel` stops it, keeping what was taken already, and is heard once. */
export interface RunningImport {
  readonly taskId: TaskId;
  readonly progress: ImportProgress;
  readonly outcome: ImportOutcome | null;
  readonly cancelled: boolean;
  readonly cancel: () => void;
}

/** The imports of this window, running or waiting to be read and put away. */
export interface Imports {
  readonly list: readonly RunningImport[];
  /** Every import that this window ever started, so that their pushes are told from others'. */
  readonly own: ReadonlySet<TaskId>;
  readonly start: (picked: readonly Picked[]) => void;
  readonly dismiss: (taskId: TaskId) => void;
}

/** Imports live as long as the window, so that going to another view neither stops nor hides them. */
export function useImports(): Imports {
  const [list, setList] = useState<readonly RunningImport[]>([]);
  const [own, setOwn] = useState<ReadonlySet<TaskId>>(new Set());
  const start = useCallback((picked: readonly Picked[]): void => {
    const taskId = newTaskId();
    setOwn((held) => new Set([...held, taskId]));
    const controller = new AbortController();
    const progress = { done: 0, total: picked.length, note: '' };
    const change = (part: Partial<RunningImport>): void =>
      setList((held) => held.map((one) => (one.taskId === taskId ? { ...one, ...part } : one)));
    const cancel = (): void => {
      change({ cancelled: true });
      controller.abort();
    };
    setList((held) => [...held, { taskId, progress, outcome: null, cancelled: false, cancel }]);
    const onProgress = (next: ImportProgress): void => change({ progress: next });
    void importFiles(picked, { taskId, signal: controller.signal, onProgress }).then((outcome) => change({ outcome }));
  }, []);
  const dismiss = (taskId: TaskId): void => setList((held) => held.filter((one) => one.taskId !== taskId));
  return { list, own, start, dismiss };
}
