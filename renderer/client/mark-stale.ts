import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';

const asked = new WeakSet<Query>();

/**
 * Make cached answers stale: those that are shown are asked for again. An answer that is still on its way, and the first of its kind, may come of
 * what was before; the cache would take it as fresh, so it is asked for once more when it has come.
 */
export function markStale(client: QueryClient, queryKey: QueryKey): void {
  for (const query of client.getQueryCache().findAll({ queryKey, fetchStatus: 'fetching' })) {
    if (query.state.data === undefined) askOnceMore(client, query);
  }
  void client.invalidateQueries({ queryKey });
}

function askOnceMore(client: QueryClient, query: Query): void {
  if (asked.has(query) || query.promise === undefined) return;
  asked.add(query);
  const ask = (): void => {
    asked.delete(query);
    void client.invalidateQueries({ queryKey: query.queryKey, exact: true });
  };
  query.promise.then(ask, ask);
}
