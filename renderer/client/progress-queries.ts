import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { AssignmentPlan } from '../../main/contract/assignment.ts';
import { call } from './call.ts';

/** What the Progress view and the library’s “Mine” read. */
export const progressQueries = {
  assignments: queryOptions({
    queryKey: ['annotating', 'assignments'],
    queryFn: () => call('assignment.get', {}),
  }),
  progress: queryOptions({
    queryKey: ['annotating', 'progress'],
    queryFn: () => call('progress.get', {}),
  }),
  preview: (plan: AssignmentPlan | null) =>
    queryOptions({
      queryKey: ['annotating', 'assignments', 'preview', plan],
      queryFn: () => (plan === null ? null : call('assignment.preview', plan)),
      enabled: plan !== null,
      placeholderData: keepPreviousData,
    }),
};
