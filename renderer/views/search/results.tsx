import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { FoundClause } from '../../../main/contract/search.ts';
import { usePolicies } from '../../client/queries.ts';
import { useKeymap } from '../../state/keys/keymap-context.ts';
import { navigate } from '../../state/route.ts';
import { toDistinctNames } from '../../../main/contract/policy-names.ts';
import { toDay } from '../../text/policy-names.ts';
import { FoundLine } from './found-line.tsx';

interface Props {
  /** What was looked for: the reader goes through what that finds. */
  readonly query: string;
  readonly clauses: readonly FoundClause[];
  readonly total: number;
  /** The one in focus; null before anybody went into the list. */
  readonly at: number | null;
  readonly onMove: (at: number) => void;
  /** The last ones are about to be seen. */
  readonly onEnd: () => void;
}

/** Of the style sheet: a line's height in pixels. Lines are all alike, so that only those in sight need to be there. */
const LINE = 112;
const AROUND = 6;
const PAGE_KEYS = 5;

function toMoved(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, at + 1);
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return Math.min(count - 1, at + PAGE_KEYS);
    case 'PageUp':
      return Math.max(0, at - PAGE_KEYS);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

function open({ policyId, start }: FoundClause, query: string): void {
  navigate({ view: 'reader', policyId, at: start, list: { query, start } });
}

/** What was found, as a list of which only the part in sight is drawn. Arrows move, Enter opens the clause in the reader. */
export function Results({ query, clauses, total, at, onMove, onEnd }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const keymap = useKeymap();
  const [view, setView] = useState({ top: 0, height: 800 });
  const policies = usePolicies();
  const names = useMemo(() => toDistinctNames(policies.data ?? [], toDay), [policies.data]);
  const active = Math.min(at ?? 0, clauses.length - 1);
  const first = Math.max(0, Math.floor(view.top / LINE) - AROUND);
  const last = Math.min(clauses.length, Math.ceil((view.top + view.height) / LINE) + AROUND);
  useEffect(() => {
    if (last >= clauses.length - AROUND || active >= clauses.length - AROUND) onEnd();
  }, [last, active, clauses.length, onEnd]);
  useEffect(() => {
    const box = list.current;
    if (box === null) return;
    setView({ top: box.scrollTop, height: box.clientHeight });
    const top = active * LINE;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + LINE > box.scrollTop + box.clientHeight) box.scrollTop = top + LINE - box.clientHeight;
  }, [active]);
  const isBack = useRef(at !== null);
  useEffect(() => {
    // Come back to, the list takes the keyboard, unless somebody has gone elsewhere while it was fetched.
    const isFree = document.activeElement === document.body || document.activeElement?.id === 'main';
    if (isBack.current && isFree) list.current?.focus();
  }, []);
  const press = (event: KeyboardEvent): void => {
    const isToQuery = keymap.find(event.nativeEvent, 'find') === 'find.query';
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const clause = clauses[active];
    if (event.key === 'Enter' && clause !== undefined) {
      // What is opened has to be in the address before the window leaves it: it is there again on the way back.
      onMove(active);
      open(clause, query);
      return;
    }
    const next = toMoved(event.key, active, clauses.length);
    if (next === null && !isToQuery) return;
    event.preventDefault();
    if (next === null || next < 0) document.querySelector<HTMLElement>('[data-find-query]')?.focus();
    else onMove(next);
  };
  const shown = clauses.slice(first, last);
  return (
    <div
      ref={list}
      id="find-results"
      className="find-results"
      role="listbox"
      tabIndex={0}
      aria-label="Clauses found"
      aria-activedescendant={active >= first && active < last ? `found-${active}` : undefined}
      data-focus-first={at === null ? undefined : ''}
      onKeyDown={press}
      onScroll={({ currentTarget }) => setView({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })}
    >
      <div className="find-tall" role="presentation" style={{ height: clauses.length * LINE }}>
        {shown.map((clause, step) => (
          <FoundLine
            key={clause.cursor}
            clause={clause}
            policy={names.get(clause.policyId) ?? ''}
            place={first + step}
            top={(first + step) * LINE}
            total={total}
            isActive={first + step === active}
            onOpen={() => {
              onMove(first + step);
              open(clause, query);
            }}
          />
        ))}
      </div>
    </div>
  );
}
