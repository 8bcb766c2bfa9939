import { useQuery } from '@tanstack/react-query';
import { memo, useMemo } from 'react';
import type { PolicyId } from '../../../main/contract/types.ts';
import { queries } from '../../client/queries.ts';
import { Notice } from '../../parts/notice.tsx';
import { toFragment } from '../../state/route.ts';
import { Columns } from './columns.tsx';

interface Props {
  readonly policyId: PolicyId;
  readonly at: number | null;
  readonly query: string | null;
  readonly item: number | null;
}

/** One policy with its clauses marked: to read, to check and to decide. `at` is the offset to open at; `query` and `item` are the list that is gone through. */
export const Reader = memo(function Reader({ policyId, at, query, item }: Props) {
  const reading = useQuery(queries.reading(policyId));
  const list = useMemo(() => (query === null || item === null ? null : { query, start: item }), [query, item]);
  if (reading.data !== undefined) return <Columns reading={reading.data} at={at} list={list} />;
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
