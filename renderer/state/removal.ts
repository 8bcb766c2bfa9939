import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { PolicySummary } from '../../main/contract/types.ts';
import { call } from '../client/call.ts';
import { queries } from '../client/queries.ts';

/** Policies taken out of the library last, as long as that can be undone here, and why a removal or its undoing failed. */
export interface Removal {
  readonly removed: readonly PolicySummary[];
  readonly refusal: string | null;
  readonly remove: (policies: readonly PolicySummary[]) => void;
  readonly undo: () => void;
  readonly dismiss: () => void;
}

const toMessage = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Removing policies with a way back. */
export function useRemoval(): Removal {
  const [removed, setRemoved] = useState<readonly PolicySummary[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const client = useQueryClient();
  const attempt = (policies: readonly PolicySummary[], method: 'policy.remove' | 'policy.restore'): void => {
    setRefusal(null);
    setRemoved(method === 'policy.remove' ? policies : []);
    Promise.all(policies.map(({ id }) => call(method, { policyId: id })))
      .catch((error: unknown) => setRefusal(toMessage(error)))
      .finally(() => void client.invalidateQueries({ queryKey: queries.policies.queryKey }));
  };
  return {
    removed,
    refusal,
    remove: (policies) => attempt(policies, 'policy.remove'),
    undo: () => attempt(removed, 'policy.restore'),
    dismiss: () => {
      setRemoved([]);
      setRefusal(null);
    },
  };
}
