import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { parseQuery } from '../../../main/contract/search-query.ts';
import { findQueries } from '../../client/find-queries.ts';
import { Notice } from '../../parts/notice.tsx';
import { useFindPlace } from '../../state/find-place.ts';
import { navigate, type Route } from '../../state/route.ts';
import { toCount } from '../../text/quantities.ts';
import { KeyHints, type KeyHint } from '../keys/key-hints.tsx';
import { BulkDialog } from './bulk-dialog.tsx';
import { ExportView } from './export-view.tsx';
import { Looking } from './looking.tsx';
import { Narrowing } from './narrowing.tsx';
import { QueryField } from './query-field.tsx';
import { Results } from './results.tsx';
import { SaveView } from './save-view.tsx';
import { SearchActions, type SearchDialog } from './search-actions.tsx';
import { UndoLine } from './undo-line.tsx';
import { useUndo } from './use-undo.ts';

const HINTS: readonly KeyHint[] = [
  { of: ['find.walk'], says: 'walk' },
  { of: ['find.open'], says: 'open' },
  { of: ['find.query'], says: 'query' },
  { of: ['find.undo'], says: 'undo' },
];

/** Finds clauses anywhere in the library: by words, by labels and whose they are, by scores, and by how far people have come. */
export function SearchView({ route }: { readonly route: Extract<Route, { view: 'find' }> }) {
  const place = useFindPlace(route);
  const [dialog, setDialog] = useState<SearchDialog | null>(null);
  const parsed = parseQuery(place.query);
  const found = useInfiniteQuery({ ...findQueries.found(place.query), enabled: parsed.ok });
  const counts = useQuery({ ...findQueries.counts(place.query), enabled: parsed.ok });
  const clauses = found.data?.pages.flatMap((page) => page.clauses) ?? [];
  const { query, typed, type } = place;
  const undo = useUndo();
  const close = (): void => setDialog(null);
  return (
    <div className="find">
      <div className="find-head">
        <h1>Find</h1>
        <QueryField
          typed={typed}
          onType={type}
          isFirst={route.at === null}
          onDown={() => document.getElementById('find-results')?.focus()}
        />
        <SearchActions query={query} count={counts.data?.clauses ?? 0} onOpen={setDialog} />
      </div>
      <div className="find-body">
        <Narrowing typed={typed} counts={counts.data} onType={type} />
        <section className="find-found" aria-label="What was found">
          <div>
            <div className="find-count">
              <p role="status">
                {counts.data !== undefined &&
                  `${toCount(counts.data.clauses, 'clause')} in ${toCount(counts.data.policies, 'policy', 'policies')}`}
              </p>
              <KeyHints hints={HINTS} />
            </div>
            <UndoLine undo={undo} />
          </div>
          {found.error !== null && <Notice tone="refused">{found.error.message}</Notice>}
          {found.error === null && counts.data?.clauses === 0 && <NothingFound query={query} />}
          {clauses.length > 0 && (
            <Results
              query={query}
              clauses={clauses}
              total={counts.data?.clauses ?? clauses.length}
              at={route.at}
              onMove={place.moveTo}
              onEnd={() => {
                if (found.hasNextPage && !found.isFetchingNextPage) void found.fetchNextPage();
              }}
            />
          )}
          {found.isPending && parsed.ok && <Looking />}
        </section>
      </div>
      {dialog === 'save' && <SaveView query={query} onClose={close} />}
      {dialog === 'bulk' && <BulkDialog query={query} onDecided={undo.decided} onClose={close} />}
      {dialog === 'export' && <ExportView query={query} count={counts.data?.clauses ?? 0} onClose={close} />}
    </div>
  );
}

function NothingFound({ query }: { readonly query: string }) {
  return (
    <div className="empty">
      <p>{query.trim() === '' ? 'There is no clause in the library yet.' : 'No clause fits.'}</p>
      {query.trim() === '' ? (
        <a href="#/library">Go to the library</a>
      ) : (
        <button type="button" className="find-link" onClick={() => navigate({ view: 'find', query: '', at: null })}>
          Show all clauses
        </button>
      )}
    </div>
  );
}
