import { ToggleButton } from 'react-aria-components';
import { LABELS, type LabelId } from '../../../main/contract/labels.ts';
import { CheckMark } from '../../parts/check-mark.tsx';
import { ScoreBar } from '../../parts/score-bar.tsx';

interface Props {
  readonly label: LabelId;
  /** The model's probability, 0 to 1, or null where no model has spoken. */
  readonly score: number | null;
  readonly threshold: number | null;
  readonly isOn: boolean;
  readonly isDecided: boolean;
  readonly onToggle: () => void;
  readonly onLook: (looks: boolean) => void;
}

/** One label of the clause in focus: its key, its name, how sure the model is, and whether it stands. */
export function LabelRow({ label, score, threshold, isOn, isDecided, onToggle, onLook }: Props) {
  const { name, key } = LABELS.find(({ id }) => id === label) ?? { name: label, key: '' };
  return (
    <ToggleButton
      className={isDecided ? 'label-row' : 'label-row suggested'}
      data-label={label}
      isSelected={isOn}
      onChange={onToggle}
      onHoverChange={onLook}
      onFocusChange={onLook}
    >
      <kbd aria-hidden="true">{key}</kbd>
      <span className="label-row-name">{name}</span>
      <span className="label-row-sign">{isOn && (isDecided ? <CheckMark /> : 'model')}</span>
      {score !== null && (
        <>
          <ScoreBar score={score} threshold={threshold} />
          <span className="label-row-score">
            <span className="visually-hidden">, score </span>
            {score.toFixed(2)}
            {threshold !== null && <span className="visually-hidden">, given from {threshold.toFixed(2)}</span>}
          </span>
        </>
      )}
    </ToggleButton>
  );
}
