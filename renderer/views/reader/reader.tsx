import { useQuery } from '@tanstack/react-query';
import type { PolicyId } from '../../../main/contract/types.ts';
import { queries } from '../../client/queries.ts';

/** One policy with its clauses marked. */
export function Reader({ policyId, at }: { readonly policyId: PolicyId; readonly at: number | null }) {
  const reading = useQuery(queries.reading(policyId));
  return (
    <h1>
      {reading.data?.policy.name} {at}
    </h1>
  );
}
