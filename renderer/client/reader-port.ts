import type { QueryClient } from '@tanstack/react-query';
import type { PolicyId, PolicyReading } from '../../main/contract/types.ts';
import type { SessionPort } from '../state/reader-session.ts';
import { navigate } from '../state/route.ts';
import { patchReading } from '../text/patched-reading.ts';
import { call } from './call.ts';
import { asOwnChange } from './own-changes.ts';
import { queries } from './queries.ts';

/** What a reader's session needs of the main process and of the window's cache. `first` serves until the cache holds a reading. */
export function createReaderPort(client: QueryClient, policyId: PolicyId, first: PolicyReading): SessionPort {
  const { queryKey } = queries.reading(policyId);
  return {
    reading: () => client.getQueryData(queryKey) ?? first,
    author: () => client.getQueryData(queries.host.queryKey)?.author ?? null,
    decide: (request) => asOwnChange(call('decision.add', { policyId, ...request })),
    revert: (method) => call(method, {}),
    show(span, decision) {
      // A reading that was asked for before this decision must not come in after it.
      void client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, (reading) => reading && patchReading(reading, span, decision));
    },
    refresh: () => void client.invalidateQueries({ queryKey }),
    leave(reverted) {
      void client.invalidateQueries({ queryKey: queries.reading(reverted.policyId).queryKey });
      navigate({ view: 'reader', policyId: reverted.policyId, at: reverted.start });
    },
  };
}
