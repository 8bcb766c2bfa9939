import { useCallback, useMemo, useState } from 'react';
import type { PolicyReading } from '../../../main/contract/types.ts';
import type { ReaderSession } from '../../state/reader-session.ts';
import { isLabelled } from '../../text/clause-state.ts';
import { findMatches, type Match } from '../../text/search.ts';

/** The search within the policy. `index` is the match it stands at, -1 before the first step. */
export interface Search {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly matches: readonly Match[];
  readonly index: number;
  readonly current: Match | null;
  readonly goTo: (by: 1 | -1) => void;
}

const NONE: readonly Match[] = [];

/** Search headings and clauses; a step goes on from the clause in focus and takes the focus along. */
export function useSearch({ text, segments }: PolicyReading, focus: number | null, session: ReaderSession): Search {
  const [query, setQuery] = useState('');
  const [index, setIndex] = useState(-1);
  const found = useMemo(() => {
    if (query === '') return NONE;
    return findMatches(text, segments, query).filter(({ segment }) => segments[segment]?.kind !== 'boilerplate');
  }, [text, segments, query]);
  const matches = useHeld(found);
  const goTo = useCallback(
    (by: 1 | -1) => {
      const to = toStep(matches, index, by, focus ?? 0);
      setIndex(to);
      const match = matches[to];
      if (match === undefined) return;
      const segment = segments[match.segment];
      if (segment !== undefined && isLabelled(segment.kind)) session.ask({ do: 'focus', at: match.segment });
      else document.getElementById(`heading-${segment?.start}`)?.scrollIntoView({ block: 'center' });
    },
    [matches, index, focus, segments, session],
  );
  const ask = useCallback((next: string) => (setQuery(next), setIndex(-1)), []);
  return useMemo(
    () => ({ query, setQuery: ask, matches, index, current: matches[index] ?? null, goTo }),
    [query, ask, matches, index, goTo],
  );
}

/** What was found, the same list while the same is found: a decision makes other segments, and the whole text would be drawn again. */
function useHeld(found: readonly Match[]): readonly Match[] {
  const [held, hold] = useState(found);
  const isSame =
    held.length === found.length &&
    held.every(({ segment, start, end }, at) => {
      const other = found[at];
      return other?.segment === segment && other.start === start && other.end === end;
    });
  if (isSame) return held;
  hold(found);
  return found;
}

/** The first step starts at the clause in focus; later ones go round. */
function toStep(matches: readonly Match[], index: number, by: 1 | -1, focus: number): number {
  if (matches.length === 0) return -1;
  if (index !== -1) return (index + by + matches.length) % matches.length;
  const next = matches.findIndex(({ segment }) => segment >= focus);
  const start = next === -1 ? 0 : next;
  return by === 1 ? start : (start - 1 + matches.length) % matches.length;
}
