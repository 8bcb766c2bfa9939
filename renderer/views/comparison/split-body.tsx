import type { CSSProperties, ReactNode } from 'react';
import { OWN_SHARE, useSplitShare } from '../../state/split-share.ts';
import { SplitHandle } from './split-handle.tsx';

interface Props {
  readonly above: ReactNode;
  /** Null while nothing is open below. */
  readonly below: ReactNode | null;
}

/** The table, and below it the words that are open, with a line between them that can be moved. Neither is drawn anew by moving it. */
export function SplitBody({ above, below }: Props) {
  const [share, move] = useSplitShare();
  return (
    <div
      className={below === null ? 'comparison-body' : 'comparison-body open'}
      style={{ '--table-share': `${share}%` } as CSSProperties}
    >
      {above}
      {below !== null && <SplitHandle share={share} onMove={move} onReset={() => move(OWN_SHARE)} />}
      {below}
    </div>
  );
}
