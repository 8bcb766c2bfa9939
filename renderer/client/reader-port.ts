import type { QueryClient } from '@tanstack/react-query';
import { PROVIDED_CODEBOOK } from '../../main/contract/provided-codebook.ts';
import type { PolicyId, PolicyReading, Span } from '../../main/contract/types.ts';
import type { SessionPort } from '../state/reader-session.ts';
import { navigate } from '../state/route.ts';
import { patchReading } from '../text/patched-reading.ts';
import { call } from './call.ts';
import { asOwnChange } from './own-changes.ts';
import { queries } from './queries.ts';

function toSpan({ start, end }: Span): Span {
  return { start, end };
}

/** What a reader's session needs of the main process and of the window's cache. `first` serves until the cache holds a reading. */
export function createReaderPort(client: QueryClient, policyId: PolicyId, first: PolicyReading): SessionPort {
  const { queryKey } = queries.reading(policyId);
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey });
  const mended = async (change: Promise<unknown>): Promise<void> => {
    await asOwnChange(change);
    await refresh();
  };
  return {
    reading: () => client.getQueryData(queryKey) ?? first,
    author: () => client.getQueryData(queries.host.queryKey)?.author ?? null,
    codebook: () => client.getQueryData(queries.codebook.queryKey) ?? PROVIDED_CODEBOOK,
    thresholds: () => client.getQueryData(queries.host.queryKey)?.model.thresholds ?? null,
    nowMs: () => performance.now(),
    decide: (request) => asOwnChange(call('decision.add', { policyId, ...request })),
    revert: (method) => call(method, {}),
    show(span, decision) {
      // A reading that was asked for before this decision must not come in after it.
      void client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, (reading) => reading && patchReading(reading, span, decision));
    },
    split: (span, at) => mended(call('segment.split', { policyId, ...toSpan(span), at })),
    merge: (span) => mended(call('segment.merge', { policyId, ...toSpan(span) })),
    rekind: (span, kind, level) => mended(call('segment.rekind', { policyId, ...toSpan(span), kind, level })),
    refresh,
    walk: {
      step: ({ query, start }, way) => call('search.step', { query, policyId, start, way }),
      async leave({ policyId: next, start }, query) {
        await client.ensureQueryData(queries.reading(next));
        navigate({ view: 'reader', policyId: next, at: start, list: { query, start } }, { replace: true });
      },
    },
    leave(reverted, list) {
      void client.invalidateQueries({ queryKey: queries.reading(reverted.policyId).queryKey });
      const route = {
        view: 'reader',
        policyId: reverted.policyId,
        at: reverted.start,
        list: list ?? undefined,
      } as const;
      // Going through a list leaves one step behind: back leads to the list.
      navigate(route, { replace: list !== null });
    },
  };
}
