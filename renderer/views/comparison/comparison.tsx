import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ComparisonReport } from '../../../main/contract/comparison.ts';
import { MAX_COMPARED_POLICIES } from '../../../main/contract/limits.ts';
import type { PolicyId, PolicySummary } from '../../../main/contract/types.ts';
import { CallError } from '../../client/call.ts';
import { comparisonQueries } from '../../client/comparison-queries.ts';
import { usePolicies } from '../../client/queries.ts';
import { Notice } from '../../parts/notice.tsx';
import type { ComparisonPlace } from '../../state/comparison-place.ts';
import { toFragment } from '../../state/route.ts';
import { toCount } from '../../text/quantities.ts';
import { AspectsPage } from './aspects-page.tsx';
import { ChangesPage } from './changes/changes-page.tsx';
import { ComparingLine } from './comparing-line.tsx';
import { FactsPage } from './facts/facts-page.tsx';
import { ReportDialog } from './report-dialog.tsx';
import { Toolbar } from './toolbar.tsx';
import { usePlace } from './use-place.ts';

/** Several policies side by side: what each states and leaves unsaid, their facts, and what changed between versions. */
export function Comparison({ place: routed }: { readonly place: ComparisonPlace }) {
  const [place, change] = usePlace(routed);
  const [isReporting, setReporting] = useState(false);
  const library = usePolicies();
  const columns = toColumns(place.policyIds, library.data ?? []);
  const query = comparisonQueries.report(columns, place.checklist);
  const report = useQuery(query);
  const refusal = library.error ?? (report.isFetching ? null : report.error);
  // Nothing went wrong, and trying again would change nothing.
  const isBlind = refusal instanceof CallError && refusal.code === 'works-blind';
  const isWaiting = columns.length > 0 && report.isFetching && (report.data === undefined || report.isPlaceholderData);
  return (
    <div className="comparison">
      <Toolbar
        place={place}
        policies={library.data ?? []}
        columns={columns}
        onChange={change}
        onReport={report.data === undefined || refusal !== null ? null : () => setReporting(true)}
      />
      <div className="comparison-main" aria-busy={report.isFetching}>
        {refusal !== null && (
          <div className="comparison-notice">
            <Notice tone={isBlind ? 'plain' : 'refused'}>
              <div className="notice-line">
                <p>{refusal.message}</p>
                {report.error !== null && !isBlind && (
                  <Button className="button" onPress={() => void report.refetch()}>
                    Try again
                  </Button>
                )}
              </div>
              {place.checklist !== null && (
                <p>
                  <a href={toFragment({ view: 'comparison', place: { ...place, checklist: null } })}>
                    Compare by all aspects
                  </a>
                </p>
              )}
            </Notice>
          </div>
        )}
        {library.data?.length === 0 && <NoPolicies />}
        {isWaiting && (
          <div className="pane-wait">
            <ComparingLine
              what={`Comparing ${toCount(columns.length, 'policy', 'policies')}`}
              queryKeys={[query.queryKey]}
            />
          </div>
        )}
        {refusal === null && report.data !== undefined && columns.length > 0 && (
          <Page report={report.data} place={place} library={library.data ?? []} onChange={change} />
        )}
      </div>
      {isReporting && report.data !== undefined && (
        <ReportDialog report={report.data} onClose={() => setReporting(false)} />
      )}
    </div>
  );
}

interface PageProps {
  readonly report: ComparisonReport;
  readonly place: ComparisonPlace;
  readonly library: readonly PolicySummary[];
  readonly onChange: (part: Partial<ComparisonPlace>) => void;
}

function Page({ report, place, library, onChange }: PageProps) {
  switch (place.tab) {
    case 'aspects':
      return <AspectsPage report={report} place={place} onChange={onChange} />;
    case 'facts':
      return <FactsPage report={report} />;
    case 'changes':
      return <ChangesPage report={report} library={library} place={place} onChange={onChange} />;
  }
}

/** The policies that were asked for and are still there, each once; all of the library, as far as they can be compared, where none was. */
function toColumns(asked: readonly PolicyId[], library: readonly PolicySummary[]): readonly PolicyId[] {
  const all = library.map(({ id }) => id);
  const chosen = [...new Set(asked)].filter((id) => all.includes(id));
  return (chosen.length > 0 ? chosen : all).slice(0, MAX_COMPARED_POLICIES);
}

function NoPolicies() {
  return (
    <div className="empty">
      <h2>Nothing to compare yet</h2>
      <p>
        Import two or more policies in the <a href="#/library">library</a>, then come back.
      </p>
    </div>
  );
}
