import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button, Input, Label, Text, TextField } from 'react-aria-components';
import { MAX_PASSPHRASE } from '../../../main/contract/protection.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  readonly isFirst?: boolean;
}

/** A field for a passphrase: hidden unless asked for, with a word when Caps Lock is on. */
export function PassphraseField({ label, value, onChange, hint, isFirst = false }: Props) {
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const look = (event: KeyboardEvent): void => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      maxLength={MAX_PASSPHRASE}
      type={shown ? 'text' : 'password'}
      autoComplete="off"
      spellCheck="false"
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- what is opened to be filled in puts the caret into its first field
      autoFocus={isFirst}
    >
      <Label>{label}</Label>
      <div className="passphrase-line">
        <Input onKeyDown={look} onKeyUp={look} onBlur={() => setCapsLock(false)} />
        <Button className="button" onPress={() => setShown(!shown)} aria-label={`${shown ? 'Hide' : 'Show'}: ${label}`}>
          {shown ? 'Hide' : 'Show'}
        </Button>
      </div>
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <span role="status" className="field-hint">
        {capsLock && 'Caps Lock is on.'}
      </span>
    </TextField>
  );
}
