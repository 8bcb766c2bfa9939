import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { LacunaError } from '../../main/contract/errors.ts';
import { CALL_CHANNEL, PUSH_CHANNEL } from '../../main/contract/wire.ts';
import { ORIGIN } from '../../main/host/electron/pages.ts';
import { openDoor } from '../../main/host/lock.ts';
import { openWorkspace } from '../../main/store/open.ts';
import { createKey } from '../../main/store/workspace-key.ts';
import { click, HOME, startDesk } from '../support/desk.ts';
import { createTempFolder } from '../support/temp-folder.ts';

describe('a start', () => {
  test('takes the lock in its own folder, then the sandbox and the scheme, and only then is ready', async () => {
    const { log, folder, schemes, paths, first } = await startDesk();
    expect(log).toEqual([`lock in ${folder}`, 'sandbox', 'ready', `recent ${first}`, 'show']);
    expect(paths.get('sessionData')).toBe(path.join(folder, 'browser'));
    expect(schemes).toEqual([
      { scheme: 'lacuna', privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: false } },
    ]);
  });

  test('opens one window, on our own page', async () => {
    const { windows } = await startDesk();
    expect(windows.map(({ url }) => url)).toEqual([`${ORIGIN}/`]);
  });

  test('a second instance gives way at once', async () => {
    const { log, windows, files } = await startDesk({ hasLock: false });
    expect(log.at(-1)).toBe('quit');
    expect(windows).toEqual([]);
    expect(files).toEqual([]);
  });

  test('a workspace that can’t be used is told in a box, and the first workspace opens instead', async () => {
    const folder = createTempFolder();
    const bad = path.join(folder, 'bad.lacuna');
    writeFileSync(bad, 'text');
    const { boxes, files } = await startDesk({ args: ['lacuna', '--flag', bad] });
    expect(boxes).toEqual([expect.stringContaining(new LacunaError('not-a-workspace').message)]);
    expect(files).toEqual(['open First workspace.lacuna']);
  });

  test('where nothing can be opened, a box says why and the application ends with status 1', async () => {
    const open = async (): Promise<never> => {
      throw new LacunaError('model-version', { found: 9, known: 1 });
    };
    const { boxes, log, windows } = await startDesk({ open });
    expect(boxes).toEqual([expect.stringContaining('(model-version)')]);
    expect(log.at(-1)).toBe('exit 1');
    expect(windows).toEqual([]);
  });
});

describe('workspaces', () => {
  test('another one opens in the same window; the one before is closed after that', async () => {
    const desk = await startDesk();
    desk.chosenFiles.push(path.join(desk.folder, 'other.lacuna'));
    await click(desk, 'fileMenu', 'Open Workspace…');
    expect(desk.files).toEqual(['open First workspace.lacuna', 'open other.lacuna', 'close First workspace.lacuna']);
    expect(await desk.invoke(CALL_CHANNEL, HOME, 'host.get', {})).toMatchObject({ value: { file: 'other.lacuna' } });
    expect(desk.log).toContain('reload');
  });

  test('a new one gets the ending that the system knows', async () => {
    const desk = await startDesk();
    desk.chosenFiles.push(path.join(desk.folder, 'mine'));
    await click(desk, 'fileMenu', 'New Workspace…');
    expect(desk.files).toContain('open mine.lacuna');
  });

  test('a dialog that is cancelled, and a file that is refused, leave the open one alone', async () => {
    const desk = await startDesk();
    await click(desk, 'fileMenu', 'Open Workspace…');
    desk.chosenFiles.push(path.join(desk.folder, 'bad.lacuna'));
    await click(desk, 'fileMenu', 'Open Workspace…');
    expect(desk.files).toEqual(['open First workspace.lacuna']);
    expect(desk.boxes).toHaveLength(1);
    expect(await desk.invoke(CALL_CHANNEL, HOME, 'host.get', {})).toMatchObject({
      value: { file: 'First workspace.lacuna' },
    });
  });

  test('a file that the system hands in later opens in the window that is there', async () => {
    const desk = await startDesk();
    desk.events.emit('second-instance', {}, ['lacuna', path.join(desk.folder, 'double-clicked.lacuna')], '/');
    await click(desk);
    expect(desk.files).toContain('open double-clicked.lacuna');
    expect(desk.log).toContain('focus');
  });

  test.each([
    [
      'a relative path, from the folder of whoever handed it in',
      'double-clicked.lacuna',
      ['open double-clicked.lacuna'],
    ],
    ['a path with steps up', 'no/../double-clicked.lacuna', ['open double-clicked.lacuna']],
    ['a switch in the shape of a file', '--gpu-launcher=x.lacuna', []],
    ['an address', 'https://example.com/double-clicked.lacuna', []],
    ['a file of another kind', 'desktop.json', []],
    ['a file that is not there', 'gone.lacuna', []],
  ])('%s, handed in by a second instance, opens no more than it names', async (_what, argument, opened) => {
    const desk = await startDesk();
    desk.events.emit('second-instance', {}, ['lacuna', argument], desk.folder);
    await click(desk);
    expect(desk.files.slice(1).filter((line) => line.startsWith('open'))).toEqual(opened);
    expect(existsSync(path.join(desk.folder, 'gone.lacuna'))).toBe(false);
  });

  test('a recent one that was moved is told in a box, and not made anew under its name', async () => {
    const gone = path.join(createTempFolder(), 'gone.lacuna');
    const desk = await startDesk({ state: { bounds: null, maximized: false, recent: [gone] } });
    await click(desk, 'fileMenu', 'Open Recent', 'gone.lacuna');
    expect(desk.files).toEqual(['open First workspace.lacuna']);
    expect(desk.boxes).toEqual([expect.stringContaining('(unreadable-file)')]);
  });

  test('the recent ones can be forgotten, here and by the system, all but the one that is open', async () => {
    const other = path.join(createTempFolder(), 'other.lacuna');
    const desk = await startDesk({ state: { bounds: null, maximized: false, recent: [other] } });
    await click(desk, 'fileMenu', 'Open Recent', 'Clear Recent');
    expect(desk.log.slice(-2)).toEqual(['recent cleared', `recent ${desk.first}`]);
    expect(readFileSync(path.join(desk.folder, 'desktop.json'), 'utf8')).not.toContain(other);
  });

  test('the latest one is opened by the next start, if it is still there', async () => {
    const folder = createTempFolder();
    const [gone, there] = [path.join(folder, 'gone.lacuna'), path.join(folder, 'there.lacuna')];
    writeFileSync(there, '');
    const desk = await startDesk({ state: { bounds: null, maximized: false, recent: [gone, there] } });
    expect(desk.files).toEqual(['open there.lacuna']);
    expect(desk.menus.at(-1)?.find(({ role }) => role === 'fileMenu')?.submenu).toContainEqual(
      expect.objectContaining({ label: 'Open Recent', enabled: true }),
    );
  });

  test('a protected one that the system hands in opens to the question for its passphrase', async () => {
    const folder = createTempFolder();
    const file = path.join(folder, 'Locked.lacuna');
    openWorkspace(file, { key: await createKey('grey heron') }).close();
    const desk = await startDesk({
      args: ['lacuna', file],
      open: async (workspaceFile) => openDoor({ workspaceFile, host: 'electron', corpusFolder: null }),
    });
    const ask = async (method: string, request: unknown) => desk.invoke(CALL_CHANNEL, HOME, method, request);
    expect(desk.boxes).toEqual([]);
    expect(desk.log).toContain(`recent ${file}`);
    expect(await ask('protection.get', {})).toMatchObject({ value: { workspace: 'Locked.lacuna', isLocked: true } });
    expect(await ask('host.get', {})).toMatchObject({ error: { code: 'workspace-locked' } });
    expect(await ask('protection.unlock', { passphrase: 'grey heron' })).toMatchObject({ value: { isLocked: false } });
    expect(await ask('host.get', {})).toMatchObject({ value: { workspace: 'Locked.lacuna' } });
    expect(desk.windows[0]?.webContents.sent).toContainEqual([
      PUSH_CHANNEL,
      { type: 'changed', what: 'host', policyId: null },
    ]);
    desk.electron.app.quit();
    await expect.poll(() => desk.log.at(-1), { timeout: 20_000 }).toBe('quit');
  }, 30_000);

  test('pushes reach the window', async () => {
    const { windows, line } = await startDesk();
    const push = { type: 'changed', what: 'policies', policyId: null } as const;
    line.send(push);
    expect(windows[0]?.webContents.sent).toEqual([[PUSH_CHANNEL, push]]);
  });

  test('quitting waits until the workspace is closed', async () => {
    const desk = await startDesk();
    desk.electron.app.quit();
    expect(desk.log.at(-1)).toBe('quit put off');
    await click(desk);
    expect(desk.files.at(-1)).toBe('close First workspace.lacuna');
    expect(desk.log.at(-1)).toBe('quit');
  });
});

describe('the window', () => {
  test.for([
    ['where it stood', { x: 100, y: 50, width: 900, height: 700 }, { x: 100, y: 50, width: 900, height: 700 }],
    [
      'at its usual size if its screen has gone',
      { x: 5000, y: 50, width: 900, height: 700 },
      { width: 1280, height: 860 },
    ],
    ['at its usual size if what was kept is no place', { x: 'left' }, { width: 1280, height: 860 }],
  ] as const)('opens %s', async ([, bounds, expected]) => {
    const { windows } = await startDesk({ state: { bounds, maximized: true, recent: 'none' } });
    expect(windows[0]?.options).toMatchObject(expected);
    expect(windows[0]?.maximized).toBe(true);
  });

  test('keeps its place for the next start', async () => {
    const desk = await startDesk();
    desk.windows[0]?.emit('close');
    expect(existsSync(path.join(desk.folder, 'desktop.json'))).toBe(true);
    const { windows } = await startDesk({ dataFolder: desk.folder });
    expect(windows[0]?.options).toMatchObject({ x: 10, y: 20, width: 1280, height: 860 });
  });

  test('is led to the manual by the help menu, and the key is left to the page', async () => {
    const desk = await startDesk();
    await click(desk, 'help', 'Manual');
    expect(desk.windows.map(({ url }) => url)).toEqual([`${ORIGIN}/#/manual`]);
    expect(desk.menus.at(-1)?.find(({ role }) => role === 'help')?.submenu).toContainEqual(
      expect.objectContaining({ accelerator: 'F1', registerAccelerator: false }),
    );
  });

  test('has a menu with reload and zoom, and developer tools in a checkout only', async () => {
    const roles = async (isPackaged: boolean): Promise<unknown> =>
      (await startDesk({ isPackaged })).menus.at(-1)?.find(({ role }) => role === 'viewMenu')?.submenu;
    expect(await roles(true)).toContainEqual({ role: 'reload' });
    expect(await roles(true)).not.toContainEqual({ role: 'toggleDevTools' });
    expect(await roles(false)).toContainEqual({ role: 'toggleDevTools' });
  });
});

test('a workspace that the window asks for opens in place of the one that is open', async () => {
  const desk = await startDesk();
  desk.openOther(path.join(desk.folder, 'beside.lacuna'));
  await click(desk);
  expect(desk.files).toEqual(['open First workspace.lacuna', 'open beside.lacuna', 'close First workspace.lacuna']);
  expect(desk.log).toContain('reload');
});
