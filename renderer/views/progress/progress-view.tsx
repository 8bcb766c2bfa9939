import type { Desk } from '../../state/desk.ts';
import { type ProgressPart, toFragment } from '../../state/route.ts';
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
      <header className="agreement-head">
        <h1>Progress</h1>
        <nav className="agreement-parts" aria-label="Parts of this view">
          {PARTS.map((one) => (
            <a
              key={one.part}
              href={toFragment({ view: 'progress', part: one.part })}
              aria-current={one.part === part ? 'page' : undefined}
            >
              {one.name}
            </a>
          ))}
        </nav>
      </header>
      {part === 'assign' ? <Assign selected={desk.shelf.selected} /> : <Glance />}
    </div>
  );
}
