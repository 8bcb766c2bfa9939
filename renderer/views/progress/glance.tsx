import { useQuery } from '@tanstack/react-query';
import { progressQueries } from '../../client/progress-queries.ts';
import { usePolicies } from '../../client/queries.ts';
import { Notice } from '../../parts/notice.tsx';
import { toFragment } from '../../state/route.ts';
import { AgreementOverTime } from './agreement-over-time.tsx';
import { AnnotatorBars } from './annotator-bars.tsx';
import { LabelShares } from './label-shares.tsx';
import { PolicyBars } from './policy-bars.tsx';

/** How far the work is, in pictures. */
export function Glance() {
  const policies = usePolicies();
  const { data, error } = useQuery(progressQueries.progress);
  const refusal = error ?? policies.error;
  if (refusal !== null) return <Notice tone="refused">{refusal.message}</Notice>;
  if (data === undefined || policies.data === undefined) return <p role="status">Counting …</p>;
  if (data.annotators.length === 0) {
    return (
      <p className="empty">
        Nobody has decided a clause, and nothing is assigned to anybody.{' '}
        <a href={toFragment({ view: 'progress', part: 'assign' })}>Say who reads what</a>
      </p>
    );
  }
  return (
    <>
      {data.ownOnly && <Notice>Blind mode is on: you see your own part alone, and no agreement.</Notice>}
      <div className="pictures">
        <AnnotatorBars annotators={data.annotators} />
        <PolicyBars policies={data.policies} summaries={policies.data} />
        {data.overTime.periods.starts.length > 0 && (
          <>
            <LabelShares overTime={data.overTime} />
            {!data.ownOnly && <AgreementOverTime overTime={data.overTime} />}
          </>
        )}
      </div>
    </>
  );
}
