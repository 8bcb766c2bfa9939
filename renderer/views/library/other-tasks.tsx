import type { TaskId } from '../../../main/contract/types.ts';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import { useTasks } from '../../state/tasks.ts';

/** Long work that this window did not start: the provided policies at the first start, or an import in another window. */
export function OtherTasks({ own }: { readonly own: ReadonlySet<TaskId> }) {
  const tasks = useTasks();
  const others = tasks.filter((task) => !own.has(task.taskId));
  return others.map(({ taskId, done, total, note }) => (
    <div key={taskId} className="notice">
      <ProgressBar done={done} total={total} what="Reading policies" note={note} />
    </div>
  ));
}
