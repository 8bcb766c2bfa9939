import { QueryClient, queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Push, Response } from '../../main/contract/api.ts';
import type { PolicyId } from '../../main/contract/types.ts';
import { bridge } from './bridge.ts';
import { call } from './call.ts';
import { callLong } from './call-long.ts';
import { markStale } from './mark-stale.ts';
import { takeOwnChange } from './own-changes.ts';

/** What each screen reads. Keys start with the thing that a `changed` push names. */
export const queries = {
  host: queryOptions({ queryKey: ['host'], queryFn: () => call('host.get', {}) }),
  keys: queryOptions({ queryKey: ['keys'], queryFn: () => call('keys.get', {}) }),
  policies: queryOptions({ queryKey: ['policies'], queryFn: () => call('policy.list', {}) }),
  models: queryOptions({ queryKey: ['models'], queryFn: () => call('model.list', {}) }),
  codebook: queryOptions({ queryKey: ['codebook'], queryFn: () => call('codebook.get', {}) }),
  codebookHistory: queryOptions({ queryKey: ['codebook', 'history'], queryFn: () => call('codebook.history', {}) }),
  codebookCount: queryOptions({ queryKey: ['labelUse'], queryFn: () => call('codebook.count', {}) }),
  spread: queryOptions({ queryKey: ['spread'], queryFn: () => call('threshold.spread', {}) }),
  agreement: queryOptions({
    queryKey: ['annotating', 'agreement'],
    queryFn: (query) => callLong('agreement.get', {}, query),
  }),
  disputed: queryOptions({ queryKey: ['annotating', 'disputed'], queryFn: () => call('adjudication.list', {}) }),
  confusions: (first: string, second: string | null) =>
    queryOptions({
      queryKey: ['annotating', 'confusions', first, second],
      queryFn: () => call('agreement.confusions', { first, second }),
    }),
  reading: (policyId: PolicyId) =>
    queryOptions({ queryKey: ['reading', policyId], queryFn: () => call('policy.read', { policyId }) }),
};

const FOUND = [['found'], ['foundCounts']] as const;

/** Which cached answers a push makes stale. */
function staleKeys(push: Extract<Push, { type: 'changed' }>): readonly (readonly unknown[])[] {
  // Labels are read otherwise from now on, everywhere.
  if (push.what === 'codebook') return [[]];
  if (push.what === 'views') return [['views']];
  if (push.what === 'assignments') return [['annotating', 'assignments'], ['annotating', 'progress'], ...FOUND];
  if (push.what === 'judgements') return [['comparison'], ['checklists'], ['alignment']];
  if (push.what === 'host')
    return [['host'], ['protection'], ['keys'], ['models'], ['spread'], ['annotating', 'assignments'], ...FOUND];
  if (push.what === 'keys') return [['keys']];
  if (push.what === 'backups') return [['backups']];
  if (push.what === 'decisions' && takeOwnChange()) {
    return [
      ['policies'],
      ['comparison'],
      ['alignment'],
      ['models'],
      ['spread'],
      ['labelUse'],
      ['annotating'],
      ...FOUND,
    ];
  }
  const reading = push.policyId === null ? ['reading'] : ['reading', push.policyId];
  return [
    ['policies'],
    ['comparison'],
    ['alignment'],
    ['models'],
    ['spread'],
    ['labelUse'],
    ['annotating'],
    ...FOUND,
    reading,
  ];
}

/** One cache for the window. Nothing goes stale by itself: the main process says when something changed. */
export function createQueries(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    },
  });
  bridge.subscribe((push) => {
    if (push.type !== 'changed') return;
    for (const queryKey of staleKeys(push)) markStale(client, queryKey);
  });
  return client;
}

/** The policies of the library, in the order in which they were taken in. */
export function usePolicies(): UseQueryResult<Response<'policy.list'>> {
  return useQuery(queries.policies);
}

/** The host, the workspace, the author and the model in use. */
export function useHost(): UseQueryResult<Response<'host.get'>> {
  return useQuery(queries.host);
}
