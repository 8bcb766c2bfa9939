import type { Desk } from '../../state/desk.ts';
import { type ProgressPart, toFragment } from '../../state/route.ts';
import { PartedHead } from '../parted-head.tsx';
import { Assign } from './assign.tsx';
import { Glance } from './glance.tsx';

const PARTS: readonly { readonly part: ProgressPart; readonly name: string }[] = [
  { part: 'glance', name: 'At a glance' },
  { part: 'assign', name: 'Who reads what' },
];

/** How far the work is, and who does which part of it. */
export function ProgressView({ part, desk }: { readonly part: ProgressPart; readonly desk: Desk }) {
  return (
    <div className="agreement">
      <PartedHead
        title="Progress"
        parts={PARTS}
        current={part}
        toHref={(one) => toFragment({ view: 'progress', part: one })}
      />
      {part === 'assign' ? <Assign selected={desk.shelf.selected} /> : <Glance />}
    </div>
  );
}
