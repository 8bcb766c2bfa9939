import path from 'node:path';
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

/** Say in a box why something was refused. What is no refusal goes to standard error as well. */
export function showRefusal({ dialog }: Pick<ElectronNamespace, 'dialog'>, error: unknown): void {
  if (!(error instanceof LacunaError)) process.stderr.write(`internal error: ${toTrace(error)}\n`);
  const { message, code } = error instanceof LacunaError ? error : new LacunaError('internal');
  dialog.showErrorBox('Lacuna', `${message}\n\n(${code})`);
}
