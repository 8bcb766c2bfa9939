import { useState, type FormEvent } from 'react';
import { Button, Input, Label, Text, TextField } from 'react-aria-components';
import { MAX_NOTE } from '../../../main/contract/findings.ts';
import { DialogBox } from '../../parts/dialog-box.tsx';

interface NoteProps {
  /** The note as it stands, or nothing. */
  readonly note: string;
  readonly onSave: (note: string) => void;
  readonly onClose: () => void;
}

/** Asks for a note to the clause in focus; Enter saves it. */
export function NoteDialog({ note, onSave, onClose }: NoteProps) {
  const [words, setWords] = useState(note);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onClose();
    if (words.trim() !== note) onSave(words);
  };
  return (
    <DialogBox title="Note" onClose={onClose}>
      <form className="form" onSubmit={submit}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog opened to be filled in puts the caret into its field */}
        <TextField className="field" value={words} onChange={setWords} maxLength={MAX_NOTE} autoFocus>
          <Label>Note to the clause</Label>
          <Input />
          <Text slot="description" className="field-hint">
            Kept with your decision, and seen by whoever gives a verdict. On a clause that you have not decided, the
            labels shown are kept as unsure. Empty takes the note away.
          </Text>
        </TextField>
        <Buttons onClose={onClose}>Save</Buttons>
      </form>
    </DialogBox>
  );
}

interface NumberProps {
  readonly total: number;
  readonly onGo: (to: number) => void;
  readonly onClose: () => void;
}

/** Asks for a clause's number; Enter goes there. */
export function NumberDialog({ total, onGo, onClose }: NumberProps) {
  const [digits, setDigits] = useState('');
  const number = /^\d{1,6}$/.test(digits.trim()) ? Number(digits) : 0;
  const isThere = number >= 1 && number <= total;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isThere) return;
    onClose();
    onGo(number);
  };
  return (
    <DialogBox title="Go to a clause" onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <TextField
          className="field"
          value={digits}
          onChange={setDigits}
          isInvalid={digits !== '' && !isThere}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- as above
          autoFocus
        >
          <Label>Number, from 1 to {total}</Label>
          <Input inputMode="numeric" />
        </TextField>
        <Buttons onClose={onClose}>Go</Buttons>
      </form>
    </DialogBox>
  );
}

function Buttons({ onClose, children }: { readonly onClose: () => void; readonly children: string }) {
  return (
    <div className="dialog-actions">
      <Button className="button" onPress={onClose}>
        Cancel
      </Button>
      <Button className="button primary" type="submit">
        {children}
      </Button>
    </div>
  );
}
