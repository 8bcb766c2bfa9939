import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Extent, PolicySummary } from '../../../main/contract/types.ts';
import { call } from '../../client/call.ts';
import { queries } from '../../client/queries.ts';

/** Says whether the text is the whole policy, and lets it be corrected: only a whole text can be silent. */
export function ExtentChoice({ policy, name }: { readonly policy: PolicySummary; readonly name: string }) {
  const client = useQueryClient();
  const edit = useMutation({
    mutationFn: (extent: Extent) => call('policy.edit', { policyId: policy.id, extent }),
    onSettled: () => client.invalidateQueries({ queryKey: queries.policies.queryKey }),
  });
  return (
    <>
      <select
        className="extent"
        aria-label={`Extent of ${name}`}
        value={edit.isPending ? edit.variables : policy.extent}
        onChange={(event) => edit.mutate(event.target.value === 'whole' ? 'whole' : 'excerpt')}
      >
        <option value="whole">whole</option>
        <option value="excerpt">excerpt</option>
      </select>
      {edit.error !== null && (
        <span className="policy-refusal" role="alert">
          {edit.error.message}
        </span>
      )}
    </>
  );
}
