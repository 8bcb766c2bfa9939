import { useEffect, useState } from 'react';
import type { PolicyId } from '../../../main/contract/types.ts';
import { toShown } from '../../text/comparison/pane-columns.ts';

/** The policies whose words are side by side. */
export interface Shown {
  readonly policyIds: readonly PolicyId[];
  readonly panes: number;
  readonly setPanes: (panes: number) => void;
  /** Show one policy in another's place. */
  readonly replace: (before: PolicyId, after: PolicyId) => void;
}

/** A pane is easy to read from about this width on, in root font sizes. */
const WIDE = 106;

/** The one that was chosen while words are open is always shown, then the baseline, then those that were chosen before it, as far as there are panes. */
export function useShown(
  columns: readonly PolicyId[],
  selected: PolicyId,
  isOpen: boolean,
  baseline: PolicyId | null,
  onSelect: (policyId: PolicyId) => void,
): Shown {
  const [recent, setRecent] = useState<readonly PolicyId[]>([]);
  const [asked, setPanes] = useState<number | null>(null);
  const roomy = useIsWide();
  const panes = Math.min(asked ?? (roomy ? 3 : 2), columns.length);
  if (isOpen && recent[0] !== selected) setRecent([selected, ...recent.filter((id) => id !== selected)]);
  const policyIds = toShown(columns, [selected, baseline, ...recent], panes);
  return {
    policyIds,
    panes,
    setPanes,
    replace: (before, after) => {
      const others = policyIds.filter((id) => id !== before);
      if (before === selected) onSelect(after);
      setRecent(before === selected ? [after, ...others] : [selected, after, ...others]);
    },
  };
}

function useIsWide(): boolean {
  const [query] = useState(() => window.matchMedia(`(min-width: ${WIDE}rem)`));
  const [isWide, setIsWide] = useState(query.matches);
  useEffect(() => {
    const look = (): void => setIsWide(query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, [query]);
  return isWide;
}
