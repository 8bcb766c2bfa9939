import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { describeMending } from '../../../main/contract/backups.ts';
import { backupsQuery } from '../../client/backup-queries.ts';
import { call } from '../../client/call.ts';
import { protectionQuery } from '../../client/protection-queries.ts';
import { DialogBox } from '../../parts/dialog-box.tsx';
import { Notice } from '../../parts/notice.tsx';
import { newFilingId } from '../../state/tasks.ts';
import { BACKUP_HABIT, toMoment } from '../../text/backup-words.ts';
import { BackupList } from './backup-list.tsx';
import { Beside } from './beside.tsx';
import { CheckResult } from './check-result.tsx';
import { FileTask } from './file-task.tsx';

interface Props {
  readonly isDesktop: boolean;
  readonly onClose: () => void;
}

/** The workspace's backups: how they come about, those there are and the way back to each; and whether the workspace is sound. */
export function BackupsDialog({ isDesktop, onClose }: Props) {
  const shelf = useQuery(backupsQuery);
  const isProtected = useQuery(protectionQuery).data?.isProtected ?? false;
  const [taskId, setTaskId] = useState(newFilingId);
  const asTask = (): { taskId: typeof taskId } => {
    const next = newFilingId();
    setTaskId(next);
    return { taskId: next };
  };
  const make = useMutation({ mutationFn: () => call('backup.make', asTask()) });
  const check = useMutation({ mutationFn: () => call('workspace.check', asTask()) });
  const putBeside = useMutation({ mutationFn: (name: string) => call('backup.restore', { name }) });
  const mend = useMutation({ mutationFn: () => call('workspace.mend', asTask()) });
  const works = [make, check, putBeside, mend];
  const isBusy = works.some(({ isPending }) => isPending);
  // One answer at a time: what the last one said is no longer what was asked.
  const begin = (work: () => void): void => {
    for (const one of works) one.reset();
    work();
  };
  return (
    <DialogBox title="Backups" onClose={onClose}>
      <p>{BACKUP_HABIT}</p>
      {shelf.data === undefined ? (
        shelf.error === null && <p role="status">Looking for backups …</p>
      ) : (
        <BackupList
          shelf={shelf.data}
          isProtected={isProtected}
          isBusy={isBusy}
          onPutBeside={(name) => begin(() => putBeside.mutate(name))}
        />
      )}
      {shelf.error !== null && <Notice tone="refused">{shelf.error.message}</Notice>}
      {make.isPending && <FileTask what="Backing up" taskId={taskId} />}
      {check.isPending && <FileTask what="Checking" taskId={taskId} />}
      {putBeside.isPending && <p role="status">Putting the backup beside the workspace …</p>}
      {make.data !== undefined && <Notice>{`Backed up: ${toMoment(make.data.madeAt)}.`}</Notice>}
      {mend.isPending && <FileTask what="Mending" taskId={taskId} cannotStop />}
      {check.data !== undefined && <CheckResult found={check.data} isBusy={isBusy} onMend={() => begin(mend.mutate)} />}
      {mend.data !== undefined && (
        <Notice>
          <p>
            <strong>The workspace was mended.</strong> {describeMending(mend.data).join(' ')}
          </p>
        </Notice>
      )}
      {putBeside.data !== undefined && <Beside file={putBeside.data.file} isDesktop={isDesktop} />}
      {works.map(
        ({ error }) =>
          error !== null && (
            <Notice key={error.message} tone="refused">
              {error.message}
            </Notice>
          ),
      )}
      <div className="dialog-actions">
        <Button className="button" isDisabled={isBusy} onPress={() => begin(check.mutate)}>
          Check this workspace
        </Button>
        <Button className="button" isDisabled={isBusy} onPress={() => begin(make.mutate)}>
          Back up now
        </Button>
        <Button className="button primary" onPress={onClose}>
          Close
        </Button>
      </div>
    </DialogBox>
  );
}
