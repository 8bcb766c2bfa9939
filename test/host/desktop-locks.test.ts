// The shell's locks, against Electron's security checklist; SECURITY.md names these tests.
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CALL_CHANNEL } from '../../main/contract/wire.ts';
import { CONTENT_SECURITY_POLICY } from '../../main/host/content-security.ts';
import { ORIGIN } from '../../main/host/electron/pages.ts';
import { click, HOME, startDesk } from '../support/desk.ts';

/** What Electron's security checklist asks of every window. */
const LOCKED = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
};

describe('the locks', () => {
  test('opens one window that is isolated, sandboxed and shows our own page', async () => {
    const { windows } = await startDesk();
    expect(windows.map(({ url }) => url)).toEqual([`${ORIGIN}/`]);
    expect(windows[0]?.options.webPreferences).toEqual({ ...LOCKED, preload: '/preload.cjs' });
  });

  test('opens the notices in a window that is as locked, and has no bridge', async () => {
    const desk = await startDesk();
    await click(desk, 'help', 'Third-Party Notices');
    expect(desk.windows[1]?.url).toBe(`${ORIGIN}/NOTICES.md`);
    expect(desk.windows[1]?.options.webPreferences).toEqual(LOCKED);
  });

  test('asks where each file goes that a page hands out, under its bare name in the documents folder', async () => {
    const { session } = await startDesk();
    const asked: unknown[] = [];
    const setSaveDialogOptions = (options: unknown): void => void asked.push(options);
    session.session.emit('will-download', {}, { getFilename: () => '../../.profile', setSaveDialogOptions });
    expect(asked).toEqual([{ defaultPath: path.join('/documents', '.profile') }]);
  });

  test.for(['https://example.com/', 'file:///etc/passwd', 'http://127.0.0.1/', 'lacuna://other/', 'javascript:0', ''])(
    'nobody gets to %j: no navigation, no redirect, no load, no answer',
    async (url) => {
      const { windows, session, invoke } = await startDesk();
      const contents = windows[0]?.webContents;
      expect(contents?.prevents('will-navigate', { url })).toBe(true);
      expect(contents?.prevents('will-redirect', { url })).toBe(true);
      expect(contents?.prevents('will-attach-webview', {})).toBe(true);
      expect(contents?.openHandler?.({ url } as never)).toEqual({ action: 'deny' });
      expect(session.loads(url)).toBe(false);
      expect(await invoke(CALL_CHANNEL, { url }, 'host.get', {})).toMatchObject({ error: { code: 'forbidden' } });
    },
  );

  test('our own pages load, and what they made', async () => {
    const { windows, session } = await startDesk();
    expect(windows[0]?.webContents.prevents('will-navigate', HOME)).toBe(false);
    expect(session.loads(`${ORIGIN}/assets/a.js`)).toBe(true);
    expect(session.loads(`blob:${ORIGIN}/1`)).toBe(true);
    expect(session.loads('blob:https://example.com/1')).toBe(false);
  });

  test('the developer tools load from a checkout only', async () => {
    expect((await startDesk()).session.loads('devtools://devtools/a.js')).toBe(false);
    expect((await startDesk({ isPackaged: false })).session.loads('devtools://devtools/a.js')).toBe(true);
  });

  test.for(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fullscreen'])(
    'no page may have %s',
    async (permission) => {
      const { session } = await startDesk();
      expect(session.grants(permission)).toBe(false);
      expect(session.passesCheck(permission)).toBe(false);
      expect(session.grantsDevice()).toBe(false);
    },
  );

  test('a frame inside a page, and a frame that has gone, get no answer', async () => {
    const { invoke } = await startDesk();
    expect(await invoke(CALL_CHANNEL, { ...HOME, nested: true }, 'host.get', {})).toMatchObject({
      error: { code: 'forbidden' },
    });
    expect(await invoke(CALL_CHANNEL, null, 'host.get', {})).toMatchObject({ error: { code: 'forbidden' } });
    expect(await invoke(CALL_CHANNEL, HOME, 'host.get', {})).toMatchObject({ ok: true, value: { method: 'host.get' } });
  });

  test('our scheme serves the pages under the content security policy, for reading only, and nothing beside them', async () => {
    const { request } = await startDesk();
    const page = await request(`${ORIGIN}/`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    for (const refused of [await request(`${ORIGIN}/`, 'POST'), await request('lacuna://other/')]) {
      expect(refused.status).toBe(400);
      expect(refused.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    }
    for (const urlPath of ['/..%2fdesktop.json', '/%2e%2e/desktop.json', '/nope.js']) {
      expect((await request(`${ORIGIN}${urlPath}`)).status, urlPath).toBe(404);
    }
  });
});
