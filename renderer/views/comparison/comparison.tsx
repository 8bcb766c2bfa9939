import { useQuery } from '@tanstack/react-query';
import type { LabelId } from '../../../main/contract/labels.ts';
import type { PolicyId } from '../../../main/contract/types.ts';
import { queries } from '../../client/queries.ts';

/** Policies side by side. */
export function Comparison({
  policyIds,
  label,
}: {
  readonly policyIds: readonly PolicyId[];
  readonly label: LabelId | null;
}) {
  const comparison = useQuery(queries.comparison(policyIds));
  return (
    <h1>
      {comparison.data?.rows.length} {label}
    </h1>
  );
}
