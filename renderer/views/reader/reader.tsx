import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import type { PolicyId } from '../../../main/contract/types.ts';
import { queries } from '../../client/queries.ts';
import { Notice } from '../../parts/notice.tsx';
import { toFragment } from '../../state/route.ts';
import { Columns } from './columns.tsx';

interface Props {
  readonly policyId: PolicyId;
  readonly at: number | null;
}

/** One policy with its clauses marked: to read, to check and to decide. `at` is the offset to open at. */
export const Reader = memo(function Reader({ policyId, at }: Props) {
  const reading = useQuery(queries.reading(policyId));
  if (reading.data !== undefined) return <Columns reading={reading.data} at={at} />;
  return (
    <div className="empty">
      <h1>Reader</h1>
      {reading.error === null ? (
        <Notice>Opening the policy …</Notice>
      ) : (
        <Notice tone="refused">
          <p>{reading.error.message}</p>
          <p>
            <a href={toFragment({ view: 'library' })}>Back to the library</a>
          </p>
        </Notice>
      )}
    </div>
  );
});
