import { useQuery } from '@tanstack/react-query';
import type { PolicyId } from '../../main/contract/types.ts';
import { progressQueries } from './progress-queries.ts';
import { useHost } from './queries.ts';

/** Who is to read which policy, and which are for whoever decides now. */
export interface Readers {
  /** Empty as long as nothing is assigned to anybody. */
  readonly of: ReadonlyMap<PolicyId, readonly string[]>;
  readonly mine: ReadonlySet<PolicyId>;
}

/** Who is to read which policy, as far as it has been read. */
export function useReaders(): Readers {
  const { data } = useQuery(progressQueries.assignments);
  const author = useHost().data?.author ?? '';
  const policies = data?.policies ?? [];
  return {
    of: new Map(policies.map(({ policyId, annotators }) => [policyId, annotators])),
    mine: new Set(policies.filter(({ annotators }) => annotators.includes(author)).map(({ policyId }) => policyId)),
  };
}
