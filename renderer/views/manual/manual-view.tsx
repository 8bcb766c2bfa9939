import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { startTour } from '../../state/tour.ts';
import { toFragment } from '../../state/route.ts';
import { MANUAL_SECTIONS, type ManualSection } from '../../text/manual-sections.ts';
import { Backups } from './backups.tsx';
import { Checklists } from './checklists.tsx';
import { Commands, Merging, Privacy } from './elsewhere.tsx';
import { Formats } from './formats.tsx';
import { Gaps } from './gaps.tsx';
import { KeyList } from './key-list.tsx';
import { Model } from './model.tsx';
import { Passphrase } from './passphrase.tsx';
import { Screens } from './screens.tsx';
import { Sharing } from './sharing.tsx';
import { usePageSearch, type PageSearch } from './use-page-search.ts';

/** The manual, which needs no network: an outline beside the sections, and a search in them. */
export function ManualView({ section }: { readonly section: ManualSection | null }) {
  const page = useRef<HTMLDivElement>(null);
  const search = usePageSearch(page);
  useEffect(() => {
    const heading = section === null ? null : document.getElementById(`manual-${section}`);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }, [section]);
  return (
    <div className="manual">
      <aside className="manual-side">
        <PageSearchField search={search} />
        <Outline section={section} />
        <div className="manual-actions">
          <Button className="button" onPress={() => window.print()}>
            Print…
          </Button>
          <Button className="button" onPress={startTour}>
            Take the tour
          </Button>
        </div>
      </aside>
      <div ref={page} className="manual-page">
        <h1>Manual</h1>
        <Screens />
        <Gaps />
        <Checklists />
        <Model />
        <KeyList />
        <Formats />
        <Privacy />
        <Passphrase />
        <Backups />
        <Sharing />
        <Merging />
        <Commands />
      </div>
    </div>
  );
}

function Outline({ section }: { readonly section: ManualSection | null }) {
  return (
    <nav aria-label="Sections of the manual">
      <ol className="manual-outline">
        {MANUAL_SECTIONS.map(({ id, title }) => (
          <li key={id}>
            <a href={toFragment({ view: 'manual', section: id })} aria-current={id === section ? 'true' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function PageSearchField({ search }: { readonly search: PageSearch }) {
  const { query, setQuery, count, at, step } = search;
  return (
    <search className="manual-search">
      <input
        type="search"
        aria-label="Search in the manual"
        placeholder="Search in the manual"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
          if (event.key === 'Escape') setQuery('');
        }}
      />
      <span className="manual-count" role="status">
        {query.trim().length >= 2 && (count === 0 ? 'not found' : `${at + 1} of ${count}`)}
      </span>
    </search>
  );
}
