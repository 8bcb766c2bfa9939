import { queryOptions } from '@tanstack/react-query';
import { call } from './call.ts';

/** Whether the workspace has a passphrase, and whether that is still to be entered. */
export const protectionQuery = queryOptions({
  queryKey: ['protection'],
  queryFn: () => call('protection.get', {}),
});
