import { useEffect, useState } from 'react';
import { navigate, type Route } from './route.ts';

/** Typing pauses this long before what was typed is looked for. */
const PAUSE_MS = 120;

/** What is typed, and what is looked for: the address holds the latter, so that back and reload lead to the same. */
export interface FindPlace {
  readonly typed: string;
  readonly type: (text: string) => void;
  readonly query: string;
  readonly moveTo: (at: number) => void;
}

/** The Find view's place, kept in the address. */
export function useFindPlace({ query }: Extract<Route, { view: 'find' }>): FindPlace {
  const [typed, type] = useState(query);
  const [seen, setSeen] = useState(query);
  // Somebody went back, or opened a saved view: the field follows the address.
  if (seen !== query) {
    setSeen(query);
    type(query);
  }
  useEffect(() => {
    if (typed === query) return;
    const timer = setTimeout(() => {
      setSeen(typed);
      navigate({ view: 'find', query: typed, at: null }, { replace: true });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, query]);
  return { typed, type, query, moveTo: (next) => navigate({ view: 'find', query, at: next }, { replace: true }) };
}
