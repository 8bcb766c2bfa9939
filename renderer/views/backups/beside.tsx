import { useMutation } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { call } from '../../client/call.ts';
import { Notice } from '../../parts/notice.tsx';
import { toServeLine } from '../../text/backup-words.ts';

/** Says which workspace a backup has become, and how to open it. */
export function Beside({ file, isDesktop }: { readonly file: string; readonly isDesktop: boolean }) {
  const open = useMutation({ mutationFn: () => call('backup.open', { file }) });
  return (
    <>
      <Notice>
        <p>
          <strong className="backup-file">{file}</strong> now lies beside this workspace, which is as it was.{' '}
          {isDesktop
            ? 'Once it is open, this one is among the recent workspaces of the File menu.'
            : 'To open it, end Lacuna and start it in that folder with'}
        </p>
        {isDesktop ? (
          <div>
            <Button className="button" isDisabled={open.isPending} onPress={() => open.mutate()}>
              Open it
            </Button>
          </div>
        ) : (
          <code className="backup-line">{toServeLine(file)}</code>
        )}
      </Notice>
      {open.error !== null && <Notice tone="refused">{open.error.message}</Notice>}
    </>
  );
}
