import { useQuery } from '@tanstack/react-query';
import type { PolicySummary } from '../../../main/contract/types.ts';
import { protectionQuery } from '../../client/protection-queries.ts';
import { useHost } from '../../client/queries.ts';
import type { Desk } from '../../state/desk.ts';
import { BackupsDialog } from '../backups/backups-dialog.tsx';
import { AboutDialog } from './about-dialog.tsx';
import { AuthorDialog } from './author-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { ProtectDialog } from '../passphrase/protect-dialog.tsx';
import { UnprotectDialog } from '../passphrase/unprotect-dialog.tsx';
import { PasteDialog } from './paste-dialog.tsx';

/** The dialog that the desk has open, if any. */
export function OpenDialogBox({
  desk,
  policies,
}: {
  readonly desk: Desk;
  readonly policies: readonly PolicySummary[];
}) {
  const host = useHost();
  const { data: protection } = useQuery(protectionQuery);
  const { dialog, openDialog, shelf, startImport } = desk;
  const close = (): void => openDialog(null);
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'export': {
      const chosen = policies.filter(({ id }) => shelf.selected.has(id));
      return <ExportDialog policies={policies} chosen={chosen} onClose={close} />;
    }
    case 'paste':
      return <PasteDialog text={dialog.text} onImport={startImport} onClose={close} />;
    case 'author':
      return host.data === undefined ? null : <AuthorDialog author={host.data.author} onClose={close} />;
    case 'protect':
      return <ProtectDialog wasProtected={protection?.isProtected ?? false} onClose={close} />;
    case 'unprotect':
      return <UnprotectDialog onClose={close} />;
    case 'backups':
      return <BackupsDialog isDesktop={host.data?.host === 'electron'} onClose={close} />;
    case 'about':
      return host.data === undefined ? null : <AboutDialog host={host.data} onClose={close} />;
  }
}
