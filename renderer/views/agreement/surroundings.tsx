import { useQuery } from '@tanstack/react-query';
import type { DisputedClause } from '../../../main/contract/annotating.ts';
import { queries } from '../../client/queries.ts';
import { Notice } from '../../parts/notice.tsx';
import { toFragment } from '../../state/route.ts';
import { toPlain } from '../../../main/contract/plain-words.ts';
import { toVersionName } from '../../text/policy-names.ts';

/** Segments shown on either side of the clause. */
const AROUND = 3;

/** A clause where it stands: its headings, and what comes before and behind it. */
export function Surroundings({ clause }: { readonly clause: DisputedClause }) {
  const { policyId, policyName, start, end } = clause;
  const { data, error } = useQuery(queries.reading(policyId));
  if (error !== null) return <Notice tone="refused">{error.message}</Notice>;
  const segments = data?.segments ?? [];
  const at = segments.findIndex((one) => one.start === start && one.end === end);
  const here = segments[at];
  const name = data === undefined ? policyName : toVersionName(data.policy);
  const toWords = (from: number, to: number): string => toPlain(data?.text.slice(from, to) ?? '');
  return (
    <article className="surroundings" aria-label="The clause where it stands">
      <p className="surroundings-policy">
        <a href={toFragment({ view: 'reader', policyId, at: start })} title={name}>
          {name}
        </a>
      </p>
      {here !== undefined && here.headings.length > 0 && (
        <p className="surroundings-path" dir="auto">
          {here.headings.map((one) => toWords(one.start, one.end)).join(' › ')}
        </p>
      )}
      {data === undefined && <p role="status">Reading …</p>}
      {segments.slice(Math.max(0, at - AROUND), at + AROUND + 1).map((one) => (
        <p
          key={one.start}
          className={one === here ? 'surroundings-clause' : 'surroundings-other'}
          data-kind={one.kind}
          dir="auto"
        >
          {one === here ? <mark>{toWords(one.start, one.end)}</mark> : toWords(one.start, one.end)}
        </p>
      ))}
    </article>
  );
}
