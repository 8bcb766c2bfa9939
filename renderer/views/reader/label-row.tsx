import { ToggleButton } from 'react-aria-components';
import type { CodebookLabel } from '../../../main/contract/codebook.ts';
import { CheckMark } from '../../parts/check-mark.tsx';
import { ScoreBar } from '../../parts/score-bar.tsx';
import { toLabelActionId } from '../../state/keys/label-actions.ts';
import { Key } from '../keys/key.tsx';

interface Props {
  readonly label: CodebookLabel;
  /** The model's probability, 0 to 1, or null where no model has spoken, or none that knows the label. */
  readonly score: number | null;
  /** Whether what the model says is hidden from the person. */
  readonly isBlind: boolean;
  readonly threshold: number | null;
  readonly isOn: boolean;
  readonly isDecided: boolean;
  readonly onToggle: () => void;
  readonly onLook: (looks: boolean) => void;
}

/** One label of the clause in focus: its key, its name, how sure the model is, and whether it stands. */
export function LabelRow({ label, score, isBlind, threshold, isOn, isDecided, onToggle, onLook }: Props) {
  const { id, name } = label;
  return (
    <ToggleButton
      className={isDecided ? 'label-row' : 'label-row suggested'}
      data-label={id}
      isSelected={isOn}
      onChange={onToggle}
      onHoverChange={onLook}
      onFocusChange={onLook}
    >
      <span className="label-row-key">
        <Key of={toLabelActionId(id)} />
      </span>
      <span className="label-row-name" title={name}>
        {name}
      </span>
      <span className="label-row-sign">{isOn && (isDecided ? <CheckMark /> : 'model')}</span>
      {isBlind ? null : score === null ? (
        <span className="label-row-unjudged" title="The model in use does not judge this label">
          not judged<span className="visually-hidden"> by the model</span>
        </span>
      ) : (
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
