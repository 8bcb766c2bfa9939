import { useState, type FormEvent } from 'react';
import { Button, FieldError, Input, Label, TextField } from 'react-aria-components';
import { MAX_CHECKLIST_NAME } from '../../../main/contract/checklists.ts';
import { MAX_NOTE } from '../../../main/contract/findings.ts';
import { LongField } from '../codebook/long-field.tsx';

interface Words {
  readonly name: string;
  readonly description: string;
}

interface Props extends Words {
  /** What the button says. */
  readonly does: string;
  readonly onSubmit: (words: Words) => void;
  readonly onClose: () => void;
}

/** A checklist's name and what it is for. */
export function NameForm({ name: first, description: before, does, onSubmit, onClose }: Props) {
  const [name, setName] = useState(first);
  const [description, setDescription] = useState(before);
  const [isAsked, setIsAsked] = useState(false);
  const isMissing = name.trim() === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsAsked(true);
    if (!isMissing) onSubmit({ name: name.trim(), description: description.trim() });
  };
  return (
    <form className="form" onSubmit={submit}>
      <TextField
        className="field"
        value={name}
        onChange={setName}
        maxLength={MAX_CHECKLIST_NAME}
        isInvalid={isAsked && isMissing}
        validationBehavior="aria"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog opened to be filled in puts the caret into its field
        autoFocus
      >
        <Label>Name</Label>
        <Input onFocus={(event) => event.target.select()} />
        <FieldError className="field-error">Give it a name.</FieldError>
      </TextField>
      <LongField name="What it is for" value={description} onChange={setDescription} rows={2} maxLength={MAX_NOTE} />
      <div className="dialog-actions">
        <Button className="button" onPress={onClose}>
          Cancel
        </Button>
        <Button className="button primary" type="submit">
          {does}
        </Button>
      </div>
    </form>
  );
}
