import { Button, ToggleButton } from 'react-aria-components';
import type { LabelId } from '../../../main/contract/labels.ts';
import { useLabels } from '../../parts/codebook.ts';
import type { Adjudication } from '../../state/adjudication.ts';
import { BY_NAME, toLabelActionId } from '../../state/keys/label-actions.ts';
import { Key } from '../keys/key.tsx';

/** The verdict being put together: a label or several, or none, then Enter. */
export function VerdictChoice({
  draft,
  session,
  onByName,
}: {
  readonly draft: readonly LabelId[] | null;
  readonly session: Adjudication;
  /** Told that a label is to be asked for by its name. */
  readonly onByName: () => void;
}) {
  return (
    <div className="verdict-choice" role="group" aria-label="Your verdict">
      <h2>Your verdict</h2>
      {useLabels().map(({ id, name }) => (
        <ToggleButton
          key={id}
          className="verdict-label"
          data-label={id}
          isSelected={draft?.includes(id) ?? false}
          onChange={() => session.ask({ do: 'toggle', label: id })}
        >
          <Key of={toLabelActionId(id)} /> {name}
        </ToggleButton>
      ))}
      <Button className="verdict-label" onPress={onByName}>
        <Key of={BY_NAME} /> Label by name …
      </Button>
      <ToggleButton
        className="verdict-label"
        isSelected={draft?.length === 0}
        onChange={() => session.ask({ do: 'none' })}
      >
        <Key of="verdicts.none" /> None applies
      </ToggleButton>
      <Button className="button primary" isDisabled={draft === null} onPress={() => session.ask({ do: 'take' })}>
        Take as the verdict <Key of="verdicts.take" />
      </Button>
      <p className="field-hint">
        The annotators’ own answers stay as they are, and agreement is measured on them. A verdict stands until another
        one; an annotator who says otherwise later reopens the clause.
      </p>
    </div>
  );
}
