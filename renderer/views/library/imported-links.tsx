import { MAX_COMPARED_POLICIES } from '../../../main/contract/limits.ts';
import type { PolicySummary } from '../../../main/contract/types.ts';
import { WHOLE_COMPARISON } from '../../state/comparison-place.ts';
import { toFragment } from '../../state/route.ts';

/** The ways on from an import: to its first policy, and to all of it side by side where that many are compared. */
export function ImportedLinks({ imported }: { readonly imported: readonly PolicySummary[] }) {
  const [first] = imported;
  if (first === undefined) return null;
  const place = { ...WHOLE_COMPARISON, policyIds: imported.map(({ id }) => id) };
  return (
    <>
      <a href={toFragment({ view: 'reader', policyId: first.id, at: null })}>
        {imported.length === 1 ? 'Read it' : 'Read the first'}
      </a>
      {imported.length > 1 && imported.length <= MAX_COMPARED_POLICIES && (
        <a href={toFragment({ view: 'comparison', place })}>Compare them side by side</a>
      )}
    </>
  );
}
