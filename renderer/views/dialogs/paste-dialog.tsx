import { useState, type FormEvent } from 'react';
import { Button, Input, Label, TextArea, TextField } from 'react-aria-components';
import type { Picked } from '../../client/picked.ts';
import { DialogBox } from '../../parts/dialog-box.tsx';
import { toPastedFile, toPastedName } from '../../text/pasted.ts';

interface Props {
  /** What was on the clipboard, or nothing. */
  readonly text: string;
  readonly onImport: (picked: readonly Picked[]) => void;
  readonly onClose: () => void;
}

/** Takes a policy from the clipboard: a name and the text, imported as a file in UTF-8. */
export function PasteDialog({ text: pasted, onImport, onClose }: Props) {
  const [text, setText] = useState(pasted);
  const [name, setName] = useState<string | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    onImport([{ kind: 'file', file: toPastedFile(name ?? toPastedName(text), text) }]);
    onClose();
  };
  return (
    <DialogBox title="Paste a policy" onClose={onClose}>
      <form className="form" onSubmit={submit}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog opened to be filled in puts the caret into its field */}
        <TextField className="field" value={name ?? toPastedName(text)} onChange={setName} autoFocus={pasted !== ''}>
          <Label>Name</Label>
          <Input />
        </TextField>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog opened to be filled in puts the caret into its field */}
        <TextField className="field" value={text} onChange={setText} autoFocus={pasted === ''}>
          <Label>Text</Label>
          <TextArea className="paste-text" rows={14} spellCheck={false} />
        </TextField>
        <div className="dialog-actions">
          <Button className="button" onPress={onClose}>
            Cancel
          </Button>
          <Button className="button primary" type="submit" isDisabled={text.trim() === ''}>
            Import
          </Button>
        </div>
      </form>
    </DialogBox>
  );
}
