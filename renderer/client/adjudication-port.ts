import type { QueryClient } from '@tanstack/react-query';
import type { PolicyId } from '../../main/contract/types.ts';
import type { AdjudicationPort } from '../state/adjudication.ts';
import { call } from './call.ts';
import { queries } from './queries.ts';

/** What the queue of disagreements needs of the main process and of the window's cache; of some policies alone where `only` names them. */
export function createAdjudicationPort(client: QueryClient, only: ReadonlySet<PolicyId> | null): AdjudicationPort {
  const { queryKey } = queries.disputed;
  return {
    list: () => (client.getQueryData(queryKey) ?? []).filter(({ policyId }) => only?.has(policyId) ?? true),
    async decide({ policyId, start, end }, labels) {
      await call('adjudication.decide', { policyId, start, end, labels });
      // A list that was asked for before this verdict must not come in after it.
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, (held) =>
        held?.filter((one) => one.policyId !== policyId || one.start !== start || one.end !== end),
      );
      void client.invalidateQueries({ queryKey });
    },
    async undo() {
      const reverted = await call('decision.undo', {});
      await client.invalidateQueries({ queryKey });
      return reverted !== null;
    },
  };
}
