// The doors as people run them: real processes, real workspaces. The pages must have been built.
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { fromWire, toWire } from '../../main/contract/wire.ts';
import { findResources } from '../../main/host/resources.ts';
import { runDoor } from '../support/door.ts';
import { sendRaw, takeCookie } from '../support/raw-request.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const { rendererFolder, modelFolder } = findResources();
const isBuilt = existsSync(path.join(rendererFolder, 'index.html'));
// Windows knows no signals and starts no scripts by their first line.
const isPosix = process.platform !== 'win32';
const why = isBuilt ? ' (they need POSIX signals)' : ' (run “npm run build” first)';
const TIMEOUT_MS = 30_000;

async function call(url: string, method: string, request: unknown): Promise<unknown> {
  const { origin } = new URL(url);
  const cookie = await takeCookie(url);
  const headers = { cookie, origin, 'content-type': 'application/json' };
  const { body } = await sendRaw(origin, { method: 'POST', path: '/api', headers, body: toWire({ method, request }) });
  return fromWire(body);
}

describe.runIf(isBuilt && isPosix)(`the doors${isBuilt && isPosix ? '' : why}`, { timeout: TIMEOUT_MS }, () => {
  let folder: string;
  let workspace: string;
  beforeEach(() => {
    folder = createTempFolder();
    workspace = path.join(folder, 'Mine.lacuna');
  });

  test('serve opens a workspace with the provided policies, and Ctrl-C closes it cleanly', async () => {
    const door = runDoor('serve', ['--workspace', workspace]);
    const url = await door.url;
    expect(await call(url, 'host.get', {})).toMatchObject({
      ok: true,
      value: { host: 'loopback', workspace: 'Mine.lacuna' },
    });
    await expect
      .poll(async () => call(url, 'policy.list', {}), { timeout: TIMEOUT_MS })
      .toMatchObject({ value: [{ company: 'Dell EMC' }, {}, {}, {}, { archivedDate: '2013-11-19' }] });
    door.process.kill('SIGINT');
    expect(await door.ended).toMatchObject({ status: 0, stderr: '' });
    expect(existsSync(`${workspace}-wal`)).toBe(false);
  });

  test('serve opens the same workspace again, without loading the provided policies twice', async () => {
    const first = runDoor('serve', ['--workspace', workspace]);
    const url = await first.url;
    await expect
      .poll(async () => call(url, 'policy.list', {}), { timeout: TIMEOUT_MS })
      .toMatchObject({ value: { length: 5 } });
    const listed = (await call(url, 'policy.list', {})) as { readonly value: readonly { readonly id: string }[] };
    await call(url, 'policy.remove', { policyId: listed.value[0]?.id });
    first.process.kill('SIGTERM');
    await first.ended;
    const second = runDoor('serve', ['--workspace', workspace]);
    const again = await call(await second.url, 'policy.list', {});
    expect(again).toMatchObject({ value: listed.value.slice(1) });
  });

  test.for(['text', 'SQLite format 3\0 but no more'])(
    'a workspace that holds %j is refused and left as it is',
    async (content) => {
      writeFileSync(workspace, content);
      const { status, stderr, stdout } = await runDoor('serve', ['--workspace', workspace]).ended;
      expect(status).toBe(1);
      expect(stdout).toBe('');
      expect(stderr).toMatch(/^lacuna: .*\[(?:not-a-workspace|damaged-workspace)\]\n$/);
      expect(readFileSync(workspace, 'utf8')).toBe(content);
    },
  );

  test.for([
    ['is missing', () => {}, 'bad-model'],
    ['is a text', (file: string) => writeFileSync(file, 'not a model'), 'bad-model'],
    ['is cut short', (file: string) => truncateSync(copyModel(file), 1000), 'bad-model'],
    ['is empty', (file: string) => writeFileSync(file, ''), 'bad-model'],
  ] as const)('a model that %s is refused, and no workspace is made', async ([, spoil, code]) => {
    spoil(path.join(folder, 'model.bin'));
    const { status, stderr } = await runDoor('serve', ['--workspace', workspace, '--model', folder]).ended;
    expect(status).toBe(1);
    expect(stderr).toContain(`[${code}]`);
    expect(existsSync(workspace)).toBe(false);
  });

  test.for([[['--port', 'x']], [['--port', '123456']], [['--nonsense']], [['extra']]] as const)(
    'the call %j is wrong: status 2',
    async ([args]) => {
      const { status, stderr } = await runDoor('serve', args).ended;
      expect(status).toBe(2);
      expect(stderr).toContain('Usage: ');
    },
  );

  test('start says in one line which window it opens and why, and ends when that window is closed', async () => {
    const browser = path.join(folder, 'browser.mjs');
    writeFileSync(
      browser,
      `#!${process.execPath}\nconst [app] = process.argv.filter((one) => one.startsWith('--app='));\nconst { status } = await fetch(app.slice(6), { redirect: 'manual' });\nconst again = await fetch(app.slice(6), { redirect: 'manual' });\nprocess.exit(status === 303 && again.status === 403 ? 0 : 1);\n`,
    );
    chmodSync(browser, 0o755);
    const env = {
      LACUNA_HOME: path.join(folder, 'home'),
      LACUNA_NO_ELECTRON: '1',
      LACUNA_CHROMIUM: browser,
      DISPLAY: ':0',
    };
    const { status, stdout, stderr } = await runDoor('start', [], env).ended;
    expect(stderr).toBe('');
    expect(stdout).toMatch(
      /^Lacuna opens in a window of .*browser\.mjs, since LACUNA_NO_ELECTRON is set; its address is http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}\n$/,
    );
    expect(status).toBe(0);
    expect(existsSync(path.join(folder, 'home/First workspace.lacuna'))).toBe(true);
  });

  test('start prints the address where there is no display, and Ctrl-C ends it', async () => {
    const env = { LACUNA_HOME: folder, LACUNA_NO_ELECTRON: '1', DISPLAY: '', WAYLAND_DISPLAY: '' };
    const door = runDoor('start', [], env);
    const url = await door.url;
    expect((await sendRaw(new URL(url).origin, { path: '/' })).status).toBe(403);
    door.process.kill('SIGINT');
    const { status, stdout } = await door.ended;
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stdout).toContain('since there is no display');
    expect(status).toBe(0);
  });
});

function copyModel(file: string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  copyFileSync(path.join(modelFolder, 'model.bin'), file);
  return file;
}
