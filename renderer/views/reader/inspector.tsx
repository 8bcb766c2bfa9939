import { useState } from 'react';
import { LABELS, type LabelId } from '../../../main/contract/labels.ts';
import type { PolicyReading, ReaderSegment } from '../../../main/contract/types.ts';
import { useHost } from '../../client/queries.ts';
import type { ReaderSession } from '../../state/reader-session.ts';
import { toLabelsInForce } from '../../text/clause-state.ts';
import { Actions } from './actions.tsx';
import { LabelRow } from './label-row.tsx';
import { Place } from './place.tsx';
import type { Explanation } from './use-explanation.ts';
import { Verdict } from './verdict.tsx';
import { Why } from './why.tsx';

interface Props {
  readonly reading: PolicyReading;
  readonly clause: ReaderSegment | null;
  /** The clause's number among the clauses, from 1. */
  readonly ordinal: number;
  readonly total: number;
  readonly explanation: Explanation;
  /** What has just been done. */
  readonly said: string;
  readonly session: ReaderSession;
  /** Told which label is looked at, so that its words can be shown in the text. */
  readonly onLook: (label: LabelId | null) => void;
}

/** The clause in focus: where it stands, what the model says of it, what people decided, and why. */
export function Inspector(props: Props) {
  const { reading, clause, ordinal, total, explanation, said, session, onLook } = props;
  const thresholds = useHost().data?.model.thresholds;
  const [looked, setLooked] = useState<LabelId | null>(null);
  if (clause === null) return <aside className="inspector" aria-label="Clause in focus" />;
  const inForce = toLabelsInForce(clause);
  const look = (label: LabelId | null): void => {
    setLooked(label);
    onLook(label);
  };
  return (
    <aside className="inspector" aria-label="Clause in focus">
      <h2 className="column-title">
        Clause {ordinal} of {total}
      </h2>
      <Place text={reading.text} clause={clause} />
      <Verdict clause={clause} />
      <div className="label-rows" role="group" aria-label="Labels">
        {LABELS.map(({ id }) => (
          <LabelRow
            key={id}
            label={id}
            score={clause.prediction?.scores[id] ?? null}
            threshold={thresholds?.[id] ?? null}
            isOn={inForce.includes(id)}
            isDecided={clause.decision !== null}
            onToggle={() => session.ask({ do: 'toggle', label: id })}
            onLook={(looks) => look(looks ? id : null)}
          />
        ))}
      </div>
      <Actions isNone={clause.decision?.labels.length === 0} session={session} />
      <p className="said" role="status">
        {said}
      </p>
      <Why
        label={looked ?? inForce[0] ?? toLikeliest(clause)}
        words={reading.text.slice(clause.start, clause.end)}
        explanation={explanation}
      />
    </aside>
  );
}

function toLikeliest({ prediction }: ReaderSegment): LabelId {
  const [first] = LABELS;
  if (prediction === null) return first.id;
  const { scores } = prediction;
  return LABELS.reduce((best, { id }) => (scores[id] > scores[best] ? id : best), first.id as LabelId);
}
