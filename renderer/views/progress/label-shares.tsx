import type { LabelId } from '../../../main/contract/labels.ts';
import type { AnswersOverTime } from '../../../main/contract/progress.ts';
import { LineChart } from '../../parts/charts/line-chart.tsx';
import { Picture } from '../../parts/charts/picture.tsx';
import { use } from 'react';
import { CodebookContext } from '../../parts/codebook.ts';
import { toTicks } from '../../text/chart-scale.ts';
import { toPeriodName, toShortPeriodName, UNIT_NAMES } from '../../text/period-names.ts';
import { toOneDay, toPart, toShare } from '../../text/progress-words.ts';
import { toNumber } from '../../text/quantities.ts';

interface Share {
  readonly id: LabelId | 'none';
  readonly name: string;
  readonly counts: readonly number[];
}

const SIZE = { width: 270, height: 130, names: 2 } as const;

/** Which share of the answers gave each label, period by period: a small picture each, all with the same axes. */
export function LabelShares({ overTime }: { readonly overTime: AnswersOverTime }) {
  const { periods, answers, labels, none } = overTime;
  const codebook = use(CodebookContext);
  const shares: readonly Share[] = [
    ...labels.map(({ label, counts }) => ({
      id: label,
      name: codebook.labels.find(({ id }) => id === label)?.name ?? 'Withdrawn',
      counts,
    })),
    { id: 'none', name: 'None applies', counts: none },
  ];
  const oneDay = toOneDay(periods);
  if (oneDay !== null) {
    return (
      <Picture
        title="Labels over time"
        says="The share of the answers that carry each label, by the time at which they were taken."
        table={<ShareTable overTime={overTime} shares={shares} />}
      >
        <p>{oneDay}</p>
        <DayShares shares={shares} answers={answers[0] ?? 0} />
      </Picture>
    );
  }
  const toValues = ({ counts }: Share) =>
    counts.map((count, at) => (answers[at] === 0 ? null : (100 * count) / (answers[at] ?? 1)));
  const ticks = toTicks(Math.max(...shares.flatMap(toValues).map((value) => value ?? 0)), true);
  const most = ticks.at(-1) ?? 100;
  const places = periods.starts.map((start) => toShortPeriodName(periods.unit, start));
  return (
    <Picture
      title="Labels over time"
      says={`The share of the answers given ${UNIT_NAMES[periods.unit].replace('by', 'in a')} that carry each label, by the time at which they were taken. Where nobody answered, the line is broken.`}
      table={<ShareTable overTime={overTime} shares={shares} />}
    >
      <ul className="small-charts">
        {shares.map((share) => (
          <li key={share.id} data-label={share.id}>
            <h3>{share.name}</h3>
            <LineChart
              size={SIZE}
              places={places}
              values={toValues(share)}
              ticks={[0, most / 2, most].map((value) => ({ value, name: `${value} %` }))}
              alt={`${share.name}: ${share.counts
                .map((count, at) => `${places[at] ?? ''} ${toShare(count, answers[at] ?? 0)}`)
                .join(', ')}.`}
            />
          </li>
        ))}
      </ul>
    </Picture>
  );
}

/** The figures of the only day. */
function DayShares({ shares, answers }: { readonly shares: readonly Share[]; readonly answers: number }) {
  return (
    <ul className="day-shares" aria-label="Labels on that day">
      {shares.map(({ id, name, counts: [count = 0] }) => (
        <li key={id} data-label={id}>
          {name}: {toPart(count, answers)} answers ({toShare(count, answers)})
        </li>
      ))}
    </ul>
  );
}

function ShareTable({ overTime, shares }: { readonly overTime: AnswersOverTime; readonly shares: readonly Share[] }) {
  const { periods, answers } = overTime;
  return (
    <table className="model-table picture-periods">
      <caption className="visually-hidden">The share of the answers that carry each label</caption>
      <thead>
        <tr>
          <th scope="col">Period</th>
          <th scope="col">Answers</th>
          {shares.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {periods.starts.map((start, at) => (
          <tr key={start}>
            <th scope="row">{toPeriodName(periods.unit, start)}</th>
            <td>{toNumber(answers[at] ?? 0)}</td>
            {shares.map(({ id, counts }) => (
              <td key={id}>{toShare(counts[at] ?? 0, answers[at] ?? 0)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
