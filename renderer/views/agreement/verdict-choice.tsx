import { Button, ToggleButton } from 'react-aria-components';
import type { LabelId } from '../../../main/contract/labels.ts';
import { useLabels } from '../../parts/codebook.ts';
import type { Adjudication } from '../../state/adjudication.ts';

/** The verdict being put together: a label or several, or none, then Enter. */
export function VerdictChoice({
  draft,
  session,
}: {
  readonly draft: readonly LabelId[] | null;
  readonly session: Adjudication;
}) {
  return (
    <div className="verdict-choice" role="group" aria-label="Your verdict">
      <h2>Your verdict</h2>
      {useLabels().map(({ id, name, key }) => (
        <ToggleButton
          key={id}
          className="verdict-label"
          data-label={id}
          isSelected={draft?.includes(id) ?? false}
          onChange={() => session.ask({ do: 'toggle', label: id })}
        >
          {key !== null && <kbd aria-hidden="true">{key}</kbd>} {name}
        </ToggleButton>
      ))}
      <ToggleButton
        className="verdict-label"
        isSelected={draft?.length === 0}
        onChange={() => session.ask({ do: 'none' })}
      >
        <kbd aria-hidden="true">N</kbd> None applies
      </ToggleButton>
      <Button className="button primary" isDisabled={draft === null} onPress={() => session.ask({ do: 'take' })}>
        Take as the verdict <kbd aria-hidden="true">Enter</kbd>
      </Button>
      <p className="field-hint">
        The annotators’ own answers stay as they are, and agreement is measured on them. A verdict stands until another
        one; an annotator who says otherwise later reopens the clause.
      </p>
    </div>
  );
}
