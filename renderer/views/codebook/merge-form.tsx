import { useState, type FormEvent } from 'react';
import { Button } from 'react-aria-components';
import { listActive, type Codebook, type CodebookLabel } from '../../../main/contract/codebook.ts';
import type { LabelId } from '../../../main/contract/labels.ts';

interface Props {
  readonly codebook: Codebook;
  readonly label: CodebookLabel;
  readonly onSubmit: (into: LabelId) => void;
  readonly onClose: () => void;
}

/** Into which label another goes. */
export function MergeForm({ codebook, label, onSubmit, onClose }: Props) {
  const others = listActive(codebook).filter(({ id }) => id !== label.id);
  const [into, setInto] = useState(others[0]?.id);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (into !== undefined) onSubmit(into);
  };
  return (
    <form className="form" onSubmit={submit}>
      <label className="field draft-key">
        <span>Into which label</span>
        <select
          value={into}
          onChange={({ target }) => setInto(others.find(({ id }) => id === target.value)?.id ?? into)}
        >
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p className="field-hint">
        Wherever “{label.name}” stands it is read as the other label from then on. The log keeps what was said, so that
        undo brings it back.
      </p>
      <div className="dialog-actions">
        <Button className="button" onPress={onClose}>
          Cancel
        </Button>
        <Button className="button primary" type="submit">
          See what it does
        </Button>
      </div>
    </form>
  );
}
