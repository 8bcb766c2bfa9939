import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Button } from 'react-aria-components';
import { call } from '../../client/call.ts';
import { protectionQuery } from '../../client/protection-queries.ts';
import { Notice } from '../../parts/notice.tsx';
import { PassphraseField } from './passphrase-field.tsx';

/** Asks for the passphrase of the workspace, as often as it takes. */
export function UnlockView({ workspace }: { readonly workspace: string }) {
  const [passphrase, setPassphrase] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const client = useQueryClient();
  const unlock = useMutation({
    mutationFn: () => call('protection.unlock', { passphrase }),
    onSuccess: (protection) => client.setQueryData(protectionQuery.queryKey, protection),
    onError: () => form.current?.querySelector('input')?.select(),
  });
  useEffect(() => {
    document.title = `${workspace} · Lacuna`;
  }, [workspace]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (passphrase !== '' && !unlock.isPending) unlock.mutate();
  };
  return (
    <main className="unlock">
      <form ref={form} className="unlock-box form" onSubmit={submit}>
        <header className="unlock-head">
          <img src="/icon.svg" alt="" />
          <h1>Lacuna</h1>
        </header>
        <p>
          <strong className="unlock-name" title={workspace}>
            {workspace}
          </strong>{' '}
          is protected with a passphrase.
        </p>
        <PassphraseField label="Passphrase" value={passphrase} onChange={setPassphrase} isFirst />
        {unlock.error !== null && <Notice tone="refused">{unlock.error.message}</Notice>}
        <Button className="button primary" type="submit" isDisabled={passphrase === '' || unlock.isPending}>
          {unlock.isPending ? 'Opening …' : 'Open the workspace'}
        </Button>
      </form>
    </main>
  );
}
