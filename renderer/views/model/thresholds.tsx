import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import {
  isLabelId,
  LABEL_IDS,
  toLabelRecord,
  type LabelId,
  type ProvidedLabelId,
} from '../../../main/contract/labels.ts';
import type { ScoreCurve, ScoreSpread } from '../../../main/contract/models.ts';
import type { ModelInfo, Scores } from '../../../main/contract/types.ts';
import { call } from '../../client/call.ts';
import { queries } from '../../client/queries.ts';
import { useLabels } from '../../parts/codebook.ts';
import { Notice } from '../../parts/notice.tsx';
import {
  findForPrecision,
  findForRecall,
  toExpected,
  toGain,
  toMovedWords,
  toShare,
  toStep,
} from '../../text/expected.ts';

type Curves = Readonly<Record<LabelId, ScoreCurve>>;

/** Precision first: nine in ten given labels are right. Recall first: nineteen in twenty clauses are found. */
const PRECISION_FIRST = 0.9;
const RECALL_FIRST = 0.95;

/** Of a person's own labels no curves are kept, so that theirs stay. */
const toScores = (own: Scores, toThreshold: (id: ProvidedLabelId) => number): Scores => ({
  ...own,
  ...toLabelRecord(LABEL_IDS, (id) => toThreshold(id as ProvidedLabelId)),
});
const isSame = (a: Scores, b: Scores): boolean =>
  Object.keys(a)
    .filter(isLabelId)
    .every((id) => toStep(a[id] ?? 0) === toStep(b[id] ?? 0));

interface Props {
  readonly model: ModelInfo;
  readonly own: Scores;
  readonly curves: Curves | null;
}

/** From which score each label is given, and what moving that does. */
export function Thresholds({ model, own, curves }: Props) {
  const [draft, setDraft] = useState<Scores | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const spread = useQuery(queries.spread).data;
  const shown = draft ?? model.thresholds;
  const set = (thresholds: Scores | null): void => {
    setRefusal(null);
    const moved = toMovedWords(spread, model.thresholds, thresholds ?? own);
    call('threshold.set', { thresholds })
      .then(() => {
        setDraft(null);
        setSaid(moved);
      })
      .catch((error: unknown) => setRefusal(error instanceof Error ? error.message : String(error)));
  };
  return (
    <section className="model-part" aria-labelledby="model-thresholds">
      <h2 id="model-thresholds">From which score a label is given</h2>
      <p className="field-hint">
        Lower finds more and errs more often; higher is surer and misses more.{' '}
        {curves === null
          ? 'This model’s card holds no curves, so that precision and recall can’t be foretold.'
          : 'Precision and recall are what the default’s cross-validation lets expect.'}
      </p>
      <div className="threshold-actions">
        {curves !== null && (
          <>
            <Button
              className="button"
              onPress={() => setDraft(toScores(shown, (id) => findForPrecision(curves[id], PRECISION_FIRST) / 100))}
            >
              Precision first
            </Button>
            <Button
              className="button"
              onPress={() => setDraft(toScores(shown, (id) => findForRecall(curves[id], RECALL_FIRST) / 100))}
            >
              Recall first
            </Button>
          </>
        )}
        <Button className="button" isDisabled={isSame(model.thresholds, own)} onPress={() => set(null)}>
          Back to the model’s own
        </Button>
      </div>
      <ThresholdTable
        shown={shown}
        inForce={model.thresholds}
        curves={curves}
        spread={spread}
        onMove={(id, step) => setDraft({ ...shown, [id]: step / 100 })}
      />
      {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
      <div className="threshold-actions">
        <Button
          className="button primary"
          isDisabled={isSame(shown, model.thresholds)}
          onPress={() => set(isSame(shown, own) ? null : shown)}
        >
          Give labels from these scores
        </Button>
        <Button className="button" isDisabled={draft === null} onPress={() => setDraft(null)}>
          Leave as it was
        </Button>
        <span className="field-hint" role="status">
          {said}
        </span>
      </div>
    </section>
  );
}

interface TableProps {
  readonly shown: Scores;
  readonly inForce: Scores;
  readonly curves: Curves | null;
  readonly spread: ScoreSpread | undefined;
  readonly onMove: (id: LabelId, step: number) => void;
}

function ThresholdTable({ shown, inForce, curves, spread, onMove }: TableProps) {
  const judged = useLabels().filter(({ id }) => shown[id] !== undefined);
  return (
    <table className="model-table" aria-label="Thresholds">
      <thead>
        <tr>
          {['Label', 'Given from', '', 'Precision', 'Recall', 'Clauses here'].map((head, at) => (
            <th key={head} scope="col">
              {at === 2 ? <span className="visually-hidden">Score</span> : head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {judged.map(({ id, name }) => {
          const threshold = shown[id] ?? 0;
          const step = toStep(threshold);
          const curve = curves?.[id];
          const gain = spread === undefined ? null : toGain(spread[id] ?? [], step, toStep(inForce[id] ?? 0));
          const expected = curve === undefined ? null : toExpected(curve, step);
          return (
            <tr key={id} data-label={id}>
              <th scope="row">{name}</th>
              <td>
                <input
                  className="threshold-range"
                  type="range"
                  min={1}
                  max={99}
                  value={step}
                  aria-label={`${name}: given from`}
                  aria-valuetext={
                    gain === null ? threshold.toFixed(2) : `${threshold.toFixed(2)}, clauses here: ${gain}`
                  }
                  onChange={(event) => onMove(id, Number(event.target.value))}
                />
              </td>
              <td>{threshold.toFixed(2)}</td>
              <td>{toShare(expected?.precision ?? null)}</td>
              <td>{toShare(expected?.recall ?? null)}</td>
              <td>{gain}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
