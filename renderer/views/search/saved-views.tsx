import { useQuery } from '@tanstack/react-query';
import { findQueries } from '../../client/find-queries.ts';
import { useHost } from '../../client/queries.ts';
import { navigate } from '../../state/route.ts';
import { REVIEW_VIEW } from '../../text/find-query.ts';

/** The saved views; choosing one goes to it. `query` is the one that is open; outside of the Find view there is none, and nothing is shown before a view is saved. */
export function SavedViews({ query = null }: { readonly query?: string | null }) {
  const { data: saved = [] } = useQuery(findQueries.views);
  const isBlind = useHost().data?.blind ?? true;
  // Its order is the model’s word, so whoever works blind is not offered it.
  const views = isBlind ? saved : [REVIEW_VIEW, ...saved];
  const held = views.find((view) => view.query === query);
  if (saved.length === 0 && query === null) return null;
  return (
    <select
      aria-label="Saved views"
      value={held?.id ?? ''}
      onChange={({ target }) => {
        const view = views.find(({ id }) => id === target.value);
        if (view !== undefined) navigate({ view: 'find', query: view.query, at: null });
      }}
    >
      <option value="">{views.length === 0 ? 'No saved view yet' : 'Saved views…'}</option>
      {views.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
