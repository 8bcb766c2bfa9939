import { useState, type FormEvent } from 'react';
import { Button } from 'react-aria-components';
import { PassphraseField } from './passphrase-field.tsx';

interface Props {
  /** The file's name. */
  readonly name: string;
  readonly isBusy: boolean;
  readonly onGiven: (passphrase: string) => void;
}

/** Asks for the passphrase of a workspace that is to be merged into this one. */
export function OtherPassphrase({ name, isBusy, onGiven }: Props) {
  const [passphrase, setPassphrase] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (passphrase !== '' && !isBusy) onGiven(passphrase);
  };
  return (
    <form className="form other-passphrase" onSubmit={submit}>
      <PassphraseField label={`Passphrase of ${name}`} value={passphrase} onChange={setPassphrase} isFirst />
      <Button className="button agreement-action" type="submit" isDisabled={passphrase === '' || isBusy}>
        Merge it with this passphrase
      </Button>
    </form>
  );
}
