import type { CellState } from '../../main/contract/types.ts';

/** What each state is called where people read it. */
export const STATE_NAMES: Readonly<Record<CellState, string>> = {
  stated: 'Stated',
  partial: 'Partly stated',
  denied: 'Denied',
  deferred: 'Deferred',
  silent: 'Silent',
  'not-held': 'Not held',
};

const SHAPES: Readonly<Record<CellState, string>> = {
  stated: 'M3 3h10v10H3z',
  partial: 'M3 3h10v10H3zM8 3v10h5V3z',
  denied: 'M3 8h10M3 3h10v10H3z',
  deferred: 'M3 8h9M9 5l3 3-3 3',
  silent: 'M3 3h10v10H3z',
  'not-held': 'M3 13 13 3M3 8l5-5M8 13l5-5',
};

/** A state as a shape: filled for stated, an empty dashed box for a gap, hatched where the text is not held. Its name stands beside it. */
export function StateMark({ state }: { readonly state: CellState }) {
  return (
    <svg className="state-mark" data-state={state} viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[state]} />
    </svg>
  );
}
