import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LacunaError } from '../../main/contract/errors.ts';
import { startDesktop, type DesktopOptions } from '../../main/host/electron/desktop.ts';
import { ORIGIN } from '../../main/host/electron/pages.ts';
import type { Door } from '../../main/host/lock.ts';
import { createPushLine, type PushLine } from '../../main/host/push-line.ts';
import type { Rescue } from '../../main/host/rescue.ts';
import { createFakeElectron, type FakeElectron, type FakeOptions } from './fake-electron.ts';
import { createTempFolder } from './temp-folder.ts';

/** The shell over applications that only say what was asked of them. */
export interface Desk extends FakeElectron {
  readonly folder: string;
  readonly first: string;
  /** What was opened and closed, mended and put beside, in order. */
  readonly files: string[];
  /** Have the window ask for another workspace. */
  readonly openOther: (file: string) => void;
  readonly line: PushLine;
}

/** What is not as usual. */
interface DeskOptions extends Partial<DesktopOptions>, FakeOptions {
  /** What the last run left. */
  readonly state?: object;
  /** When the newest backup of every workspace was made; null for none. */
  readonly newest?: string | null;
  /** The buttons that are pressed in message boxes. */
  readonly press?: readonly string[];
}

/** Workspaces that are there to be opened, in the data folder. */
const THERE = ['other', 'bad', 'damaged', 'double-clicked', 'beside'];

export const NEWEST = '2026-05-01T12:00:00.000Z';
const MENDED = { lost: 2, policies: 3, entries: 5 } as const;
const startsWith = (file: string, start: string): boolean => path.basename(file).startsWith(start);

/** Ways out that say what was asked of them; a file whose name begins with “damaged-hopeless” can’t be mended. */
function createRescue(files: string[], mended: Set<string>, newest: string | null): Rescue {
  return {
    findNewest: () => newest,
    mend: async (file, passphrase) => {
      files.push(`mend ${path.basename(file)} with ${passphrase}`);
      if (startsWith(file, 'damaged-hopeless')) throw new LacunaError('not-mended', { why: 'Nothing can be read.' });
      mended.add(file);
      return {
        ...MENDED,
        damagedFile: `${path.basename(file)}.aside`,
        backup: newest === null ? null : 'newest.lacuna',
      };
    },
    putNewestBeside: async (file, passphrase) => {
      files.push(`backup of ${path.basename(file)} with ${passphrase}`);
      const beside = path.join(path.dirname(file), 'beside.lacuna');
      writeFileSync(beside, '');
      return beside;
    },
  };
}

/**
 * Start the shell over such applications. A file whose name begins with “bad” is refused, one that begins with “damaged” is damaged until it is
 * mended, and one that begins with “damaged-locked” says so once its passphrase is given.
 */
export async function startDesk(more: DeskOptions = {}): Promise<Desk> {
  const folder = createTempFolder();
  const rendererFolder = path.join(folder, 'pages');
  mkdirSync(rendererFolder);
  writeFileSync(path.join(rendererFolder, 'index.html'), '<!doctype html><title>Lacuna</title>');
  if (more.state !== undefined) writeFileSync(path.join(folder, 'desktop.json'), JSON.stringify(more.state));
  for (const name of THERE) writeFileSync(path.join(folder, `${name}.lacuna`), '');
  const fake = createFakeElectron(more);
  const [files, line, first]: [string[], PushLine, string] = [
    [],
    createPushLine(),
    path.join(folder, 'First workspace.lacuna'),
  ];
  const others: ((file: string) => void)[] = [];
  const mended = new Set<string>();
  fake.pressed.push(...(more.press ?? []));
  const open = async (file: string, openOther: (file: string) => void): Promise<Door> => {
    if (startsWith(file, 'bad')) throw new LacunaError('not-a-workspace');
    const isDamaged = (): boolean => startsWith(file, 'damaged') && !mended.has(file);
    const isLocked = startsWith(file, 'damaged-locked');
    if (isDamaged() && !isLocked) throw new LacunaError('damaged-workspace');
    files.push(`open ${path.basename(file)}`);
    others.push(openOther);
    return {
      dispatch: async (method) =>
        isDamaged()
          ? { ok: false, error: { code: 'damaged-workspace', message: 'It is damaged.' } }
          : { ok: true, value: { method, file: path.basename(file) } },
      subscribe: line.subscribe,
      seeded: Promise.resolve(),
      close: async () => void files.push(`close ${path.basename(file)}`),
    };
  };
  const resources = {
    root: folder,
    corpusFolder: folder,
    modelFolder: folder,
    rendererFolder,
    preloadFile: '/preload.cjs',
    packageFile: '/p',
  };
  const usual = {
    resources,
    dataFolder: folder,
    prepareFirstWorkspace: async () => first,
    args: ['lacuna'],
    platform: 'linux',
    open,
    rescue: createRescue(files, mended, more.newest === undefined ? NEWEST : more.newest),
  } as const;
  await startDesktop(fake.electron, { ...usual, ...more });
  return { ...fake, folder, first, files, line, openOther: (file) => others.at(-1)?.(file) };
}

/** The address of our own page. */
export const HOME = { url: `${ORIGIN}/` };

/** Choose from the menu by labels or roles, and wait until what that starts is done. */
export async function click(desk: Desk, ...labels: readonly string[]): Promise<void> {
  let items = desk.menus.at(-1) ?? [];
  for (const label of labels) {
    const item = items.find((one) => one.label === label || one.role === label);
    items = Array.isArray(item?.submenu) ? item.submenu : [];
    item?.click?.(undefined as never, undefined, undefined as never);
  }
  await new Promise((resolve) => setTimeout(resolve, 20));
}
