import { skipToken, useQueries, type QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { call } from '../../client/call.ts';
import { toProgressKey, type LongProgress } from '../../client/call-long.ts';
import { ProgressBar } from '../../parts/progress-bar.tsx';

interface Props {
  readonly what: string;
  /** The queries that are waited for; their progress is shown as one. */
  readonly queryKeys: readonly QueryKey[];
}

/** How far comparing is, and the way to stop it. */
export function ComparingLine({ what, queryKeys }: Props) {
  const [cancelling, setCancelling] = useState(false);
  const told = useQueries({
    queries: queryKeys.map((queryKey) => ({
      queryKey: toProgressKey(queryKey),
      queryFn: skipToken as typeof skipToken | (() => LongProgress),
    })),
  }).flatMap(({ data }) => data ?? []);
  const sum = (part: 'done' | 'total'): number => told.reduce((all, one) => all + one[part], 0);
  const cancel = (): void => {
    setCancelling(true);
    for (const { taskId } of told) void call('task.cancel', { taskId }).catch(() => undefined);
  };
  return (
    <div className="comparing-line notice-line">
      {sum('total') === 0 ? (
        <p role="status">{what} …</p>
      ) : (
        <ProgressBar done={sum('done')} total={sum('total')} what={what} note={told.at(-1)?.note ?? ''} />
      )}
      {told.length > 0 && (
        <Button className="button" isDisabled={cancelling} onPress={cancel}>
          {cancelling ? 'Cancelling …' : 'Cancel'}
        </Button>
      )}
    </div>
  );
}
