import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from './call.ts';

const PAGE = 100;

/** What the Find view reads. What was found before stays on screen until the new is there. */
export const findQueries = {
  found: (query: string) =>
    infiniteQueryOptions({
      queryKey: ['found', query],
      queryFn: ({ pageParam }) =>
        call('search.find', { query, limit: PAGE, ...(pageParam === null ? {} : { after: pageParam }) }),
      initialPageParam: null as number | null,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
    }),
  counts: (query: string) =>
    queryOptions({
      queryKey: ['foundCounts', query],
      queryFn: () => call('search.count', { query }),
      placeholderData: keepPreviousData,
    }),
  views: queryOptions({ queryKey: ['views'], queryFn: () => call('view.list', {}) }),
};
