import { usePolicies } from '../../client/queries.ts';

/** The library of policies. */
export function Library() {
  const policies = usePolicies();
  return <h1>{policies.data?.length ?? 0} policies</h1>;
}
