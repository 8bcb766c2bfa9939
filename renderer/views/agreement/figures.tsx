import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import type { Response } from '../../../main/contract/api.ts';
import { GOLD_STATUSES } from '../../../main/contract/gold-status.ts';
import { queries } from '../../client/queries.ts';
import { Notice } from '../../parts/notice.tsx';
import { toFragment } from '../../state/route.ts';
import { STATUS_MEANINGS, STATUS_NAMES, UNDEFINED_AT_LENGTH } from '../../text/agreement-words.ts';
import { toCount, toNumber } from '../../text/quantities.ts';
import { ComparingLine } from '../comparison/comparing-line.tsx';
import { ConfusionTable } from './confusion-table.tsx';
import { LabelTable } from './label-table.tsx';
import { PairTable } from './pair-table.tsx';
import { SetTable } from './set-table.tsx';

/** How the labels came about, and how far annotators agree. */
export function Figures() {
  const { data, error, refetch } = useQuery(queries.agreement);
  if (error !== null) {
    return (
      <Notice tone="refused">
        <p>{error.message}</p>
        <Button className="button" onPress={() => void refetch()}>
          Measure again
        </Button>
      </Notice>
    );
  }
  if (data === undefined) return <ComparingLine what="Measuring agreement" queryKeys={[queries.agreement.queryKey]} />;
  const { report, gold } = data;
  return (
    <>
      <GoldTable gold={gold} />
      {report.annotators.length < 2 ? (
        <Notice>
          <p>
            {report.annotators.length === 0
              ? 'Nobody has decided a clause yet.'
              : `So far only ${report.annotators.join('')} has decided clauses.`}{' '}
            Agreement is measured once two people have judged the same clauses: give each a copy of the policies, then{' '}
            <a href={toFragment({ view: 'agreement', part: 'exchange' })}>merge their workspaces</a>.
          </p>
        </Notice>
      ) : (
        <>
          <section className="agreement-part" aria-labelledby="agreement-labels">
            <h2 id="agreement-labels">Label by label</h2>
            <p className="field-hint">
              {toCount(report.clauses, 'clause')} judged by two or more of {report.annotators.join(', ')}.
            </p>
            <LabelTable labels={report.labels} />
            <p className="field-hint">{UNDEFINED_AT_LENGTH}</p>
          </section>
          <SetTable sets={report.sets} />
          <PairTable pairs={report.pairs} />
        </>
      )}
      {report.annotators.length > 0 && <ConfusionTable annotators={report.annotators} />}
    </>
  );
}

function GoldTable({ gold }: { readonly gold: Response<'agreement.get'>['gold'] }) {
  return (
    <section className="agreement-part" aria-labelledby="agreement-gold">
      <h2 id="agreement-gold">How the labels came about</h2>
      <dl className="gold-counts">
        {GOLD_STATUSES.map((status) => (
          <div key={status} data-status={status}>
            <dt>{STATUS_NAMES[status]}</dt>
            <dd>
              <strong>{toNumber(gold[status])}</strong> <span className="field-hint">{STATUS_MEANINGS[status]}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
