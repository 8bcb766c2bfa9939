import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { Request, Response } from '../../../main/contract/api.ts';
import { call } from '../../client/call.ts';
import { protectionQuery } from '../../client/protection-queries.ts';

/** Changing the workspace's passphrase. */
export function useChange(): UseMutationResult<Response<'protection.set'>, Error, Request<'protection.set'>> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (asked) => call('protection.set', asked),
    onSettled: () => client.invalidateQueries({ queryKey: protectionQuery.queryKey }),
  });
}
