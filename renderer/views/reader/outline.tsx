import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PolicyReading } from '../../../main/contract/types.ts';
import type { ReaderSession } from '../../state/reader-session.ts';
import { isLabelled } from '../../text/clause-state.ts';
import { findEntry, toOutline, type OutlineEntry } from '../../text/outline.ts';

/** How long the text takes to lay out a part that comes into sight. */
const SETTLE_MS = 50;

interface Props {
  readonly reading: PolicyReading;
  readonly focus: number | null;
  readonly session: ReaderSession;
}

/** The headings of the policy, with how many of the clauses under each are decided; the one being read is marked. */
export const Outline = memo(function Outline({ reading: { text, segments }, focus, session }: Props) {
  const entries = useMemo(() => toOutline(text, segments), [text, segments]);
  const current = findEntry(entries, useReadingPlace(focus === null ? 0 : (segments[focus]?.start ?? 0)));
  const held = useRef({ entries, segments });
  useEffect(() => {
    held.current = { entries, segments };
  });
  // The same for good, so that an entry is drawn again only when it has changed itself.
  const jump = useCallback(
    (index: number) => {
      const now = held.current;
      const [entry, next] = now.entries.slice(index, index + 2);
      if (entry === undefined) return;
      const at = now.segments.findIndex(({ kind, start }) => isLabelled(kind) && start >= entry.start);
      const start = now.segments[at]?.start ?? Infinity;
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur(); // so that the clause takes the keyboard
      if (start < (next?.start ?? Infinity)) session.ask({ do: 'focus', at });
      const target = document.getElementById(entry.at === null ? `clause-${start}` : `heading-${entry.start}`);
      setTimeout(() => target?.scrollIntoView({ block: 'start' }), SETTLE_MS);
    },
    [session],
  );
  return (
    <nav className="outline" aria-label="Outline">
      <h2 className="column-title">Outline</h2>
      <Entries entries={entries} current={current} onJump={jump} />
    </nav>
  );
});

interface EntriesProps {
  readonly entries: readonly OutlineEntry[];
  readonly current: number;
  readonly onJump: (index: number) => void;
}

const Entries = memo(function Entries({ entries, current, onJump }: EntriesProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // Braces matter: browsers of today answer with a promise, which React would take for a clean-up.
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const outermost = Math.min(...entries.map(({ level }) => level));
  if (entries.length === 0) return <p className="outline-none">No headings</p>;
  return (
    <ol ref={list}>
      {entries.map((entry, index) => (
        <Entry
          key={entry.start}
          {...entry}
          index={index}
          depth={Math.min(entry.level - outermost, 4)}
          isCurrent={index === current}
          onJump={onJump}
        />
      ))}
    </ol>
  );
});

type EntryProps = OutlineEntry &
  Pick<EntriesProps, 'onJump'> & { readonly index: number; readonly depth: number; readonly isCurrent: boolean };

const Entry = memo(function Entry({ index, depth, isCurrent, title, decided, clauses, onJump }: EntryProps) {
  return (
    <li>
      <button
        type="button"
        className="outline-entry"
        data-depth={depth}
        aria-current={isCurrent ? 'location' : undefined}
        title={title}
        onClick={() => onJump(index)}
      >
        <span className="outline-title" dir="auto">
          {title}
        </span>
        {clauses > 0 && <Count decided={decided} clauses={clauses} />}
      </button>
    </li>
  );
});

function Count({ decided, clauses }: Pick<OutlineEntry, 'decided' | 'clauses'>) {
  return (
    <span className={decided === clauses ? 'outline-count done' : 'outline-count'}>
      <span aria-hidden="true">
        {decided}/{clauses}
      </span>
      <span className="visually-hidden">{`, ${decided} of ${clauses} decided`}</span>
    </span>
  );
}

/** The offset being read: the clause in focus while it is in sight, else the last heading above the top of the page. */
function useReadingPlace(focusStart: number): number {
  const [scrolledTo, setScrolledTo] = useState<number | null>(null);
  useEffect(() => {
    const page = document.querySelector('.reader-page');
    if (page === null) return;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      setScrolledTo(isInSight(page, `clause-${focusStart}`) ? null : findHeadingAbove(page));
    };
    const hear = (): void => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    hear();
    page.addEventListener('scroll', hear, { passive: true });
    return () => {
      page.removeEventListener('scroll', hear);
      cancelAnimationFrame(frame);
    };
  }, [focusStart]);
  return scrolledTo ?? focusStart;
}

function isInSight(page: Element, id: string): boolean {
  const box = document.getElementById(id)?.getBoundingClientRect();
  const view = page.getBoundingClientRect();
  return box !== undefined && box.bottom > view.top && box.top < view.bottom;
}

function findHeadingAbove(page: Element): number {
  const line = page.getBoundingClientRect().top + 80;
  const headings = [...page.querySelectorAll<HTMLElement>('.policy-heading')];
  const above = headings.findLast((heading) => heading.getBoundingClientRect().top <= line);
  return Number(above?.dataset['start'] ?? 0);
}
