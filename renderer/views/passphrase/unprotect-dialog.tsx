import { useState, type FormEvent } from 'react';
import { Button } from 'react-aria-components';
import { DialogBox } from '../../parts/dialog-box.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ChangeDone } from './change-done.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { useChange } from './use-change.ts';

const TITLE = 'Remove the passphrase';

/** Takes the passphrase off the workspace. */
export function UnprotectDialog({ onClose }: { readonly onClose: () => void }) {
  const [current, setCurrent] = useState('');
  const change = useChange();
  if (change.data !== undefined) {
    return <ChangeDone title={TITLE} isProtected={false} left={change.data.left} onClose={onClose} />;
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (current !== '' && !change.isPending) change.mutate({ current, next: null });
  };
  return (
    <DialogBox title={TITLE} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <p>
          The workspace and its backups will be stored as they are: whoever gets hold of the files can read the policies
          and all that was decided.
        </p>
        <PassphraseField label="The passphrase it has now" value={current} onChange={setCurrent} isFirst />
        {change.error !== null && <Notice tone="refused">{change.error.message}</Notice>}
        <div className="dialog-actions">
          <Button className="button" onPress={onClose}>
            Cancel
          </Button>
          <Button className="button danger" type="submit" isDisabled={current === '' || change.isPending}>
            {change.isPending ? 'Decrypting …' : 'Remove the passphrase'}
          </Button>
        </div>
      </form>
    </DialogBox>
  );
}
