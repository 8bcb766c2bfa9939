import path from 'node:path';
import { describeMending, type Mended } from '../../contract/backups.ts';
import { LacunaError } from '../../contract/errors.ts';
import { toTrace } from '../dispatch.ts';
import type { ElectronNamespace } from './namespace.ts';

const FILTERS = [{ name: 'Lacuna workspaces', extensions: ['lacuna'] }];

type Needs = Pick<ElectronNamespace, 'app' | 'dialog'>;

/** Ask which workspace to open; null if the person thinks better of it. */
export async function chooseWorkspace({ app, dialog }: Needs): Promise<string | null> {
  const defaultPath = app.getPath('documents');
  const { filePaths } = await dialog.showOpenDialog({ properties: ['openFile'], filters: FILTERS, defaultPath });
  return filePaths[0] ?? null;
}

/** Ask where to put a new workspace; null if the person thinks better of it. */
export async function placeWorkspace({ app, dialog }: Needs): Promise<string | null> {
  const defaultPath = path.join(app.getPath('documents'), 'Workspace.lacuna');
  const { canceled, filePath } = await dialog.showSaveDialog({ filters: FILTERS, defaultPath });
  if (canceled || filePath === '') return null;
  return filePath.endsWith('.lacuna') ? filePath : `${filePath}.lacuna`;
}

/** Ask where to keep each file that a page hands out (an export), beginning in the documents folder. */
export function askWhereToSave({ app, session }: Pick<ElectronNamespace, 'app' | 'session'>): void {
  session.defaultSession.on('will-download', (_event, item) => {
    item.setSaveDialogOptions({ defaultPath: path.join(app.getPath('documents'), path.basename(item.getFilename())) });
  });
}

/** What a person wants done about a damaged workspace. */
export type Wish = 'mend' | 'backup' | 'leave';

const BUTTONS: Readonly<Record<Wish, string>> = {
  mend: 'Mend it',
  backup: 'Open the newest backup beside it',
  leave: 'Cancel',
};

/** Ask what to do about a damaged workspace. `newest` is when its newest backup was made (ISO 8601), null if there is none. */
export async function askAboutDamage(
  { dialog }: Pick<ElectronNamespace, 'dialog'>,
  file: string,
  newest: string | null,
): Promise<Wish> {
  const wishes: readonly Wish[] = newest === null ? ['mend', 'leave'] : ['mend', 'backup', 'leave'];
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: 'Lacuna',
    message: `The workspace “${path.basename(file)}” is damaged and was left as it is.`,
    detail:
      newest === null
        ? 'There is no backup of it. “Mend it” puts what can still be read into a sound file, and keeps the damaged one beside it.'
        : `“Mend it” joins what can still be read with what the newest backup holds (${toMoment(newest)}), and keeps the damaged file beside it.\n\n“${BUTTONS.backup}” leaves the damaged file alone. What was done since is not in the backup.`,
    buttons: wishes.map((wish) => BUTTONS[wish]),
    defaultId: 0,
    cancelId: wishes.length - 1,
    noLink: true,
  });
  return wishes[response] ?? 'leave';
}

/** Say what came of mending, and where the damaged file is. */
export async function tellMended({ dialog }: Pick<ElectronNamespace, 'dialog'>, mended: Mended): Promise<void> {
  await dialog.showMessageBox({
    type: 'info',
    title: 'Lacuna',
    message: 'The workspace was mended.',
    detail: describeMending(mended).join('\n'),
    buttons: ['Open it'],
  });
}

function toMoment(at: string): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}

/** Say in a box why something was refused, unless it is that the person thought better of it. What is no refusal goes to standard error as well. */
export function showRefusal({ dialog }: Pick<ElectronNamespace, 'dialog'>, error: unknown): void {
  if (error instanceof LacunaError && error.code === 'cancelled') return;
  if (!(error instanceof LacunaError)) process.stderr.write(`internal error: ${toTrace(error)}\n`);
  const { message, code } = error instanceof LacunaError ? error : new LacunaError('internal');
  dialog.showErrorBox('Lacuna', `${message}\n\n(${code})`);
}
