import type { AnswersOverTime } from '../../../main/contract/progress.ts';
import { LineChart } from '../../parts/charts/line-chart.tsx';
import { Picture } from '../../parts/charts/picture.tsx';
import { toFragment } from '../../state/route.ts';
import { toCoefficient } from '../../text/agreement-words.ts';
import { toPeriodName, toShortPeriodName } from '../../text/period-names.ts';
import { toOneDay } from '../../text/progress-words.ts';
import { toCount, toNumber } from '../../text/quantities.ts';

/** Krippendorff (2004), Content Analysis: from .800 on data can be relied on, below .667 nothing can be concluded. */
const MARKS = [
  { value: 0.8, name: '0.80' },
  { value: 0.667, name: '0.67' },
];
const SIZE = { width: 560, height: 240, names: 5 } as const;

/** How far annotators agreed at the end of each period, of what they had said by then. */
export function AgreementOverTime({ overTime }: { readonly overTime: AnswersOverTime }) {
  const { periods, agreement } = overTime;
  const places = periods.starts.map((start) => toShortPeriodName(periods.unit, start));
  const values = agreement.map(({ alpha }) => alpha);
  const least = Math.min(0, ...values.map((value) => value ?? 0));
  // Down to a half below 0, which is worse than chance, where anything is.
  const bottom = least < -0.5 ? -1 : least < 0 ? -0.5 : 0;
  const ticks = [-1, -0.5, 0, 0.5, 1].filter((value) => value >= bottom);
  const last = agreement.at(-1);
  const oneDay = toOneDay(periods);
  return (
    <Picture
      title="Agreement over time"
      says={`Krippendorff’s α (MASI) on whole label sets, of what each had said last by the end of each period. ${oneDay === null ? 'Dashed: from' : 'From'} 0.80 on Krippendorff relies on data, from 0.67 on with care. ${toEnd(last)}`}
      table={<AgreementTable overTime={overTime} />}
    >
      {oneDay !== null && typeof last?.alpha === 'number' ? (
        <p>{oneDay}</p>
      ) : values.some((value) => value !== null) ? (
        <LineChart
          size={SIZE}
          places={places}
          values={values}
          ticks={ticks.map((value) => ({ value, name: value.toFixed(1) }))}
          marks={MARKS}
          alt={`Agreement: ${values
            .map((value, at) => `${places[at] ?? ''} ${value === null ? 'undefined' : toCoefficient(value)}`)
            .join(', ')}.`}
        />
      ) : (
        <p className="empty">
          Two people have not judged the same clauses differently yet, so that there is nothing to draw.{' '}
          <a href={toFragment({ view: 'agreement', part: 'figures' })}>How far annotators agree</a>
        </p>
      )}
    </Picture>
  );
}

function toEnd(last: AnswersOverTime['agreement'][number] | undefined): string {
  if (last === undefined || last.alpha === null) return '';
  return `Now it is ${toCoefficient(last.alpha)}, on ${toCount(last.clauses, 'clause')} that two or more have judged.`;
}

function AgreementTable({ overTime }: { readonly overTime: AnswersOverTime }) {
  const { periods, agreement } = overTime;
  return (
    <table className="model-table picture-periods">
      <caption className="visually-hidden">Agreement at the end of each period</caption>
      <thead>
        <tr>
          <th scope="col">Period</th>
          <th scope="col">Clauses judged by two or more</th>
          <th scope="col">Krippendorff’s α</th>
        </tr>
      </thead>
      <tbody>
        {periods.starts.map((start, at) => {
          const { alpha, clauses } = agreement[at] ?? { alpha: null, clauses: 0 };
          return (
            <tr key={start}>
              <th scope="row">{toPeriodName(periods.unit, start)}</th>
              <td>{toNumber(clauses)}</td>
              <td>{alpha === null ? 'undefined' : toCoefficient(alpha)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
