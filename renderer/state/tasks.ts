import { useEffect, useState } from 'react';
import type { Push } from '../../main/contract/api.ts';
import type { TaskId } from '../../main/contract/types.ts';
import { bridge } from '../client/bridge.ts';

/** What the ids of comparing, of exporting and of work on the workspace's file begin with: they are shown where they were asked for, and nowhere else. */
const COMPARING = 'compare-';
const EXPORTING = 'export-';
const FILING = 'file-';

/** A long task that the main process told of. */
export interface Task {
  readonly taskId: TaskId;
  readonly done: number;
  readonly total: number;
  readonly note: string;
}

/** The tasks under way after a push: a new one is added, a known one moves on in its place, one that is done leaves. */
function withProgress(tasks: readonly Task[], push: Push): readonly Task[] {
  if (push.type !== 'progress') return tasks;
  const { taskId, done, total, note } = push;
  if ([COMPARING, EXPORTING, FILING].some((start) => taskId.startsWith(start))) return tasks;
  if (done >= total) return tasks.filter((task) => task.taskId !== taskId);
  const next = { taskId, done, total, note };
  return tasks.some((task) => task.taskId === taskId)
    ? tasks.map((task) => (task.taskId === taskId ? next : task))
    : [...tasks, next];
}

// A task that was cancelled sends no last word; one that is silent for so long is taken to be over.
const SILENCE_MS = 30_000;

/** The tasks under way, whoever started them: another window, the first start's corpus, or this window. */
export function useTasks(): readonly Task[] {
  const [tasks, setTasks] = useState<readonly Task[]>([]);
  useEffect(() => bridge.subscribe((push) => setTasks((held) => withProgress(held, push))), []);
  useEffect(() => {
    if (tasks.length === 0) return;
    const timer = setTimeout(() => setTasks([]), SILENCE_MS);
    return () => clearTimeout(timer);
  }, [tasks]);
  return tasks;
}

/** A new id under which this window starts a task. */
export function newTaskId(): TaskId {
  return crypto.randomUUID() as TaskId;
}

/** A new id under which this window compares. */
export function newComparingId(): TaskId {
  return `${COMPARING}${crypto.randomUUID()}` as TaskId;
}

/** A new id under which this window exports. */
export function newExportId(): TaskId {
  return `${EXPORTING}${crypto.randomUUID()}` as TaskId;
}

/** A new id under which this window backs up, checks or mends the workspace's file. */
export function newFilingId(): TaskId {
  return `${FILING}${crypto.randomUUID()}` as TaskId;
}
