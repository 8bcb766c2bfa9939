import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import type { ComparisonReport } from '../../../../main/contract/comparison.ts';
import type { PolicySummary } from '../../../../main/contract/types.ts';
import { comparisonQueries } from '../../../client/comparison-queries.ts';
import { queries } from '../../../client/queries.ts';
import { Notice } from '../../../parts/notice.tsx';
import type { ComparisonPlace } from '../../../state/comparison-place.ts';
import { findVersions, toChangeCounts, type VersionPair } from '../../../text/comparison/version-rows.ts';
import { ComparingLine } from '../comparing-line.tsx';
import { AspectChanges } from './aspect-changes.tsx';
import { ChangeTable } from './change-table.tsx';
import { VersionChoice } from './version-choice.tsx';

interface Props {
  readonly report: ComparisonReport;
  readonly library: readonly PolicySummary[];
  readonly place: ComparisonPlace;
  readonly onChange: (part: Partial<ComparisonPlace>) => void;
}

/** What became of a policy between two versions: aspect by aspect, and clause by clause. */
export function ChangesPage({ report, library, place, onChange }: Props) {
  const versions = findVersions(place, report.policies, library);
  const newer = versions?.newer ?? place.newer;
  const older = versions?.older ?? place.older;
  return (
    <div className="changes">
      <VersionChoice library={library} older={older} newer={newer} onChange={onChange} />
      {versions === null ? <NoVersions /> : <Changes key={`${older} ${newer}`} versions={versions} report={report} />}
    </div>
  );
}

function Changes({ versions: { older, newer }, report }: { readonly versions: VersionPair } & Pick<Props, 'report'>) {
  const compared = useQuery(comparisonQueries.versions(older, newer));
  const before = useQuery(queries.reading(older));
  const after = useQuery(queries.reading(newer));
  const failed = [compared, before, after].find(({ error, isFetching }) => error !== null && !isFetching);
  if (failed !== undefined) {
    return (
      <Notice tone="refused">
        <div className="notice-line">
          <p>{failed.error?.message}</p>
          <Button className="button" onPress={() => void failed.refetch()}>
            Try again
          </Button>
        </div>
      </Notice>
    );
  }
  if (compared.data === undefined || before.data === undefined || after.data === undefined) {
    return (
      <div className="pane-wait">
        <ComparingLine
          what="Comparing the two versions"
          queryKeys={[comparisonQueries.versions(older, newer).queryKey]}
        />
      </div>
    );
  }
  return (
    <div className="changes-body">
      <section className="changes-aspects" aria-label="Changes by aspect">
        <h2>By aspect</h2>
        <AspectChanges comparison={compared.data} report={report} />
      </section>
      <section className="changes-clauses" aria-label="Changes by clause">
        <h2>
          By clause <span className="changes-counts">{toChangeCounts(compared.data)}</span>
        </h2>
        <ChangeTable changes={compared.data.changes} before={before.data} after={after.data} />
      </section>
    </div>
  );
}

function NoVersions() {
  return (
    <div className="empty">
      <h2>No two versions are chosen</h2>
      <p>
        None of these policies is said to be a newer version of another. Choose two above, or open the newer one in the
        reader and press “Older version …”: decisions are carried over then, too.
      </p>
    </div>
  );
}
