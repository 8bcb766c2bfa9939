import { useQuery } from '@tanstack/react-query';
import type { Confusion, ClausePlace } from '../../../main/contract/agreement.ts';
import { queries, usePolicies } from '../../client/queries.ts';
import { toFragment } from '../../state/route.ts';
import { toPlain } from '../../../main/contract/plain-words.ts';
import { toCount } from '../../text/quantities.ts';

/** As many are listed; the rest are counted. */
const MOST = 50;

/** The clauses of one cell: each leads into the reader. */
export function ConfusedClauses({
  confusion,
  first,
  second,
}: {
  readonly confusion: Confusion;
  readonly first: string;
  readonly second: string;
}) {
  const { clauses } = confusion;
  return (
    <div className="confused" role="region" aria-label={`Clauses of ${first} and ${second}`}>
      <p role="status">
        {toCount(clauses.length, 'clause')}
        {clauses.length > MOST && `, the first ${MOST} of which are listed`}
      </p>
      <ul className="affected-list">
        {clauses.slice(0, MOST).map((clause) => (
          <Line key={`${clause.policyId} ${clause.start}`} clause={clause} />
        ))}
      </ul>
    </div>
  );
}

function Line({ clause }: { readonly clause: ClausePlace }) {
  const { data } = useQuery(queries.reading(clause.policyId));
  const name = usePolicies().data?.find(({ id }) => id === clause.policyId)?.name ?? '';
  return (
    <li>
      <a href={toFragment({ view: 'reader', policyId: clause.policyId, at: clause.start })} dir="auto">
        {data === undefined ? 'Reading …' : toPlain(data.text.slice(clause.start, clause.end))}
      </a>
      <p className="field-hint" title={name}>
        {name}
      </p>
    </li>
  );
}
