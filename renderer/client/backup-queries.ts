import { queryOptions } from '@tanstack/react-query';
import { call } from './call.ts';

/** The workspace's backups. Whether another is due changes with each decision, so that whoever looks asks anew. */
export const backupsQuery = queryOptions({
  queryKey: ['backups'],
  queryFn: () => call('backup.list', {}),
  staleTime: 0,
});
