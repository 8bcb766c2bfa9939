import { useState, type FormEvent } from 'react';
import { Button } from 'react-aria-components';
import { DialogBox } from '../../parts/dialog-box.tsx';
import { Notice } from '../../parts/notice.tsx';
import { toStrengthHint } from '../../text/passphrase-words.ts';
import { ChangeDone } from './change-done.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { useChange } from './use-change.ts';

/** Gives the workspace a passphrase, or another one in place of the one it has. */
export function ProtectDialog({
  wasProtected,
  onClose,
}: {
  readonly wasProtected: boolean;
  readonly onClose: () => void;
}) {
  // As it was when this was opened: it is protected once it is done.
  const [isProtected] = useState(wasProtected);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const change = useChange();
  const title = isProtected ? 'Change the passphrase' : 'Protect this workspace';
  if (change.data !== undefined)
    return <ChangeDone title={title} isProtected left={change.data.left} onClose={onClose} />;
  const isReady = next !== '' && next === again && (!isProtected || current !== '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady && !change.isPending) change.mutate({ current: isProtected ? current : null, next });
  };
  return (
    <DialogBox title={title} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <p>
          The workspace and its backups are encrypted. Whoever finds the disk, or a copy of the files, reads nothing
          without the passphrase.
        </p>
        <Notice>
          <p>
            <strong>A lost passphrase can’t be recovered:</strong> nobody can open the workspace without it. Keep it
            where you keep other keys, away from this machine.
          </p>
        </Notice>
        {isProtected && (
          <PassphraseField label="The passphrase it has now" value={current} onChange={setCurrent} isFirst />
        )}
        <PassphraseField
          label={isProtected ? 'New passphrase' : 'Passphrase'}
          value={next}
          onChange={setNext}
          hint={toStrengthHint(next)}
          isFirst={!isProtected}
        />
        <PassphraseField
          label="The same again"
          value={again}
          onChange={setAgain}
          hint={again !== '' && again !== next ? 'This is not the same yet.' : undefined}
        />
        <p className="field-hint">
          Files that you export or send are not encrypted. What was stored before may be found on the disk until it is
          written over.
        </p>
        {change.error !== null && <Notice tone="refused">{change.error.message}</Notice>}
        <div className="dialog-actions">
          <Button className="button" onPress={onClose}>
            Cancel
          </Button>
          <Button className="button primary" type="submit" isDisabled={!isReady || change.isPending}>
            {change.isPending ? 'Encrypting …' : isProtected ? 'Change' : 'Protect'}
          </Button>
        </div>
      </form>
    </DialogBox>
  );
}
