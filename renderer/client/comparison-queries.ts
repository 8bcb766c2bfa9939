import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { PolicySpan } from '../../main/contract/findings.ts';
import type { PolicyId } from '../../main/contract/types.ts';
import { call } from './call.ts';
import { callLong } from './call-long.ts';

/** What the comparison's screen reads. A redline never becomes stale, since a policy's text never changes. */
export const comparisonQueries = {
  report: (policyIds: readonly PolicyId[], checklistId: string | null) =>
    queryOptions({
      queryKey: ['comparison', policyIds, checklistId],
      queryFn: (query) => callLong('comparison.get', { policyIds, checklistId: checklistId ?? undefined }, query),
      enabled: policyIds.length > 0,
      // Another choice of columns or checklist replaces what is shown when it is there, so that nothing jumps meanwhile.
      placeholderData: keepPreviousData,
    }),
  alignment: (a: PolicyId, b: PolicyId) =>
    queryOptions({
      queryKey: ['alignment', a, b],
      queryFn: (query) => callLong('alignment.get', { a, b }, query),
    }),
  redline: (a: PolicySpan, b: PolicySpan) =>
    queryOptions({
      queryKey: ['redline', a, b],
      queryFn: () => call('redline.get', { a, b }),
    }),
  versions: (a: PolicyId, b: PolicyId) =>
    queryOptions({
      queryKey: ['alignment', 'versions', a, b],
      queryFn: (query) => callLong('version.compare', { a, b }, query),
    }),
  checklists: queryOptions({
    queryKey: ['checklists'],
    queryFn: () => call('checklist.list', {}),
  }),
  // They come with the application, and stay as they are.
  aspects: queryOptions({
    queryKey: ['aspects'],
    queryFn: () => call('aspect.list', {}),
  }),
};
