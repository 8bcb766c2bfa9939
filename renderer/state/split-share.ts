import { useState } from 'react';

const STORED = 'lacuna-comparison-split';
/** The part of the height, in hundredths, that the table takes by itself, at least and at most. */
export const OWN_SHARE = 40;
export const LEAST_SHARE = 15;
export const MOST_SHARE = 80;

/** How the table and the words below it share the height: kept for this window, also when it is loaded again. */
export function useSplitShare(): readonly [share: number, move: (share: number) => void] {
  const [share, setShare] = useState(read);
  const move = (to: number): void => {
    const next = clamp(to);
    setShare(next);
    try {
      sessionStorage.setItem(STORED, String(next));
    } catch {
      // A window that may store nothing keeps it as long as it stands.
    }
  };
  return [share, move];
}

function read(): number {
  try {
    const stored = Number(sessionStorage.getItem(STORED) ?? OWN_SHARE);
    return Number.isFinite(stored) ? clamp(stored) : OWN_SHARE;
  } catch {
    return OWN_SHARE;
  }
}

/** A share that leaves room for both, in whole hundredths. */
export function clamp(share: number): number {
  return Math.round(Math.min(MOST_SHARE, Math.max(LEAST_SHARE, share)));
}
