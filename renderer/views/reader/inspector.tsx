import { memo } from 'react';
import { Button } from 'react-aria-components';
import type { CodebookLabel } from '../../../main/contract/codebook.ts';
import type { LabelId } from '../../../main/contract/labels.ts';
import type { PolicyReading, ReaderSegment } from '../../../main/contract/types.ts';
import { useHost } from '../../client/queries.ts';
import type { Mending as Mended } from '../../state/mending.ts';
import type { ReaderSession } from '../../state/reader-session.ts';
import { isLabelled, toLabelsInForce } from '../../text/clause-state.ts';
import { toKindName } from '../../text/kind-names.ts';
import { useLabels } from '../../parts/codebook.ts';
import { BY_NAME } from '../../state/keys/label-actions.ts';
import { Key } from '../keys/key.tsx';
import { Actions } from './actions.tsx';
import { Definition } from './definition.tsx';
import { LabelRow } from './label-row.tsx';
import { Mending } from './mending.tsx';
import { Place } from './place.tsx';
import type { Asked } from './use-reader-keys.ts';
import type { Explanation } from './use-explanation.ts';
import { Verdict } from './verdict.tsx';
import { Ways } from './ways.tsx';
import { Why } from './why.tsx';

interface Props {
  readonly reading: PolicyReading;
  readonly clause: ReaderSegment | null;
  /** What is asked of the person while the segment is being mended, or null. */
  readonly mending: Mended | null;
  /** The clause's number among the clauses, from 1. */
  readonly ordinal: number;
  readonly total: number;
  readonly explanation: Explanation;
  /** What has just been done. */
  readonly said: string;
  readonly session: ReaderSession;
  /** Told what is to be asked for in a dialog. */
  readonly onAsk: (what: Asked) => void;
  /** The label that is looked at, or null. */
  readonly looked: LabelId | null;
  /** Told which label is looked at, so that its words can be shown in the text. */
  readonly onLook: (label: LabelId | null) => void;
}

/** The segment in focus: where it stands, what the model says of it, what people decided, why, and how it was cut. */
export const Inspector = memo(function Inspector(props: Props) {
  const { reading, clause, ordinal, total, mending, said, session, onAsk } = props;
  if (clause === null) return <aside className="inspector" aria-label="Clause in focus" />;
  const carriesLabels = isLabelled(clause.kind);
  return (
    <aside className="inspector" aria-label="Clause in focus">
      <h2 className="column-title">
        {carriesLabels ? `Clause ${ordinal} of ${total}` : `${toKindName(clause.kind)}, which carries no labels`}
      </h2>
      <Place reading={reading} clause={clause} />
      <Ways session={session} onAsk={onAsk} />
      {carriesLabels && <Labels {...props} clause={clause} />}
      <p className="said" role="status">
        {said}
      </p>
      <Mending segment={clause} asked={mending} session={session} />
      {carriesLabels && <Reasons {...props} clause={clause} />}
    </aside>
  );
});

type LabelsProps = Props & { readonly clause: ReaderSegment };

function Labels({ clause, session, onLook, onAsk }: LabelsProps) {
  const host = useHost().data;
  const thresholds = host?.model.thresholds;
  const labels = useLabels();
  const inForce = toLabelsInForce(clause);
  return (
    <>
      <Verdict clause={clause} />
      <div className="label-rows" role="group" aria-label="Labels">
        {labels.map((label) => (
          <LabelRow
            key={label.id}
            label={label}
            isBlind={host?.blind ?? false}
            score={clause.prediction?.scores[label.id] ?? null}
            threshold={thresholds?.[label.id] ?? null}
            isOn={inForce.includes(label.id)}
            isDecided={clause.decision !== null}
            onToggle={() => session.ask({ do: 'toggle', label: label.id })}
            onLook={(looks) => onLook(looks ? label.id : null)}
          />
        ))}
      </div>
      <Button className="button quiet small by-name" onPress={() => onAsk('ask-label')}>
        <Key of={BY_NAME} /> Label by name …
      </Button>
      <Actions isNone={clause.decision?.labels.length === 0} session={session} onNote={() => onAsk('ask-note')} />
    </>
  );
}

function Reasons({ reading, clause, looked, explanation }: LabelsProps) {
  const labels = useLabels();
  const label = looked ?? toLabelsInForce(clause)[0] ?? toLikeliest(clause, labels);
  const isBlind = useHost().data?.blind ?? false;
  if (label === undefined) return null;
  return (
    <>
      {!isBlind && <Why label={label} words={reading.text.slice(clause.start, clause.end)} explanation={explanation} />}
      <Definition label={label} />
    </>
  );
}

function toLikeliest({ prediction }: ReaderSegment, labels: readonly CodebookLabel[]): LabelId | undefined {
  const scoreOf = ({ id }: CodebookLabel): number => prediction?.scores[id] ?? 0;
  return labels.toSorted((a, b) => scoreOf(b) - scoreOf(a))[0]?.id;
}
