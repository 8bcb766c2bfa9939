import { useEffect, useState } from 'react';
import { INDEXING } from '../../../main/contract/search.ts';
import { bridge } from '../../client/bridge.ts';
import { ProgressBar } from '../../parts/progress-bar.tsx';

/** Stands where results will be: a library that was never searched is read first, and this tells how far that is. */
export function Looking() {
  const [told, setTold] = useState({ done: 0, total: 0, note: '' });
  useEffect(
    () =>
      bridge.subscribe((push) => {
        if (push.type === 'progress' && push.taskId === INDEXING) setTold(push);
      }),
    [],
  );
  if (told.total === 0) return <p className="find-waiting">Looking…</p>;
  return (
    <div className="find-waiting">
      <ProgressBar {...told} what="Policies read for searching" />
    </div>
  );
}
