import type { KeyboardEvent, RefObject } from 'react';
import { Button } from 'react-aria-components';
import { SHORTEST_QUERY } from '../../text/search.ts';
import { Key } from '../keys/key.tsx';
import type { Search } from './use-search.ts';

interface Props {
  readonly search: Search;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** The search within the policy. Enter goes on, Shift+Enter goes back, Escape ends it. */
export function SearchField({ search, field }: Props) {
  const hear = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') search.goTo(event.shiftKey ? -1 : 1);
    if (event.key !== 'Escape') return;
    search.setQuery('');
    field.current?.blur();
    document.querySelector<HTMLElement>('[role="option"][aria-selected="true"]')?.focus();
  };
  const count = search.matches.length;
  return (
    <search className="search">
      <input
        ref={field}
        type="search"
        aria-label="Search in this policy"
        placeholder="Search"
        autoComplete="off"
        spellCheck={false}
        value={search.query}
        onChange={(event) => search.setQuery(event.target.value)}
        onKeyDown={hear}
      />
      {search.query === '' && (
        <span className="search-key">
          <Key of="reader.search" />
        </span>
      )}
      <span className="search-count" role="status">
        {search.query.trim().length >= SHORTEST_QUERY &&
          (count === 0 ? 'not found' : `${search.index + 1} of ${count}`)}
      </span>
      <Button
        className="button quiet"
        isDisabled={count === 0}
        onPress={() => search.goTo(-1)}
        aria-label="Previous match"
      >
        <Arrow d="M3 10l5-5 5 5" />
      </Button>
      <Button className="button quiet" isDisabled={count === 0} onPress={() => search.goTo(1)} aria-label="Next match">
        <Arrow d="M3 6l5 5 5-5" />
      </Button>
    </search>
  );
}

function Arrow({ d }: { readonly d: string }) {
  return (
    <svg className="arrow" viewBox="0 0 16 16" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}
