import { Button } from 'react-aria-components';
import type { BackupShelf } from '../../../main/contract/backups.ts';
import { toMoment, toStanding } from '../../text/backup-words.ts';
import { toSize } from '../../text/quantities.ts';

interface Props {
  readonly shelf: BackupShelf;
  readonly isProtected: boolean;
  readonly isBusy: boolean;
  readonly onPutBeside: (name: string) => void;
}

/** The backups that there are, newest first, each with the way back to it. */
export function BackupList({ shelf, isProtected, isBusy, onPutBeside }: Props) {
  const { backups, folder } = shelf;
  return (
    <>
      <p className="backup-standing" role="status">
        {toStanding(shelf)}
      </p>
      {backups.length > 0 && (
        <div className="backup-table" role="region" aria-label="List of backups" tabIndex={0}>
          <table>
            <caption className="visually-hidden">Backups of this workspace</caption>
            <thead>
              <tr>
                <th scope="col">Made</th>
                <th scope="col">Size</th>
                <th scope="col">
                  <span className="visually-hidden">Action</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {backups.map(({ name, madeAt, sizeBytes }) => (
                <tr key={name}>
                  <th scope="row" title={name}>
                    {toMoment(madeAt)}
                  </th>
                  <td>{toSize(sizeBytes)}</td>
                  <td>
                    <Button
                      className="button"
                      aria-label={`Put beside: the backup of ${toMoment(madeAt)}`}
                      isDisabled={isBusy}
                      onPress={() => onPutBeside(name)}
                    >
                      Put beside
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="field-hint">
        {backups.length > 0 && '“Put beside” makes a workspace of its own of a backup; this one stays as it is. '}
        Backups lie in the folder <span className="backup-file">{folder}</span> beside the workspace: a disk that is
        lost takes both, so copy that folder elsewhere now and then.
        {isProtected && ' They are encrypted, and open with the passphrase of this workspace.'}
      </p>
    </>
  );
}
