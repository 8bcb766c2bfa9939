import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { TaskId } from '../../../main/contract/types.ts';
import { bridge } from '../../client/bridge.ts';
import { call } from '../../client/call.ts';
import { ProgressBar } from '../../parts/progress-bar.tsx';

interface Props {
  readonly what: string;
  readonly taskId: TaskId;
  /** For work that is not left half done. */
  readonly cannotStop?: boolean;
}

/** How far long work on the workspace's file is, and the way to stop it. */
export function FileTask({ what, taskId, cannotStop = false }: Props) {
  const [told, setTold] = useState({ done: 0, total: 2, note: '' });
  useEffect(
    () =>
      bridge.subscribe((push) => {
        if (push.type === 'progress' && push.taskId === taskId) setTold(push);
      }),
    [taskId],
  );
  return (
    <div className="backup-running">
      <ProgressBar done={told.done} total={told.total} what={what} note={told.note} />
      {!cannotStop && (
        <Button className="button" onPress={() => void call('task.cancel', { taskId }).catch(() => undefined)}>
          Cancel
        </Button>
      )}
    </div>
  );
}
