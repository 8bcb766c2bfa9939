// Packs the application with electron-builder around a stand-in for Electron's binary, then looks inside: what ships, what does
// not, and which fuses are set. It proves the configuration, not that the result starts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractAll, extractFile, getRawHeader, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { Arch, build, Platform } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeFakeDist } from './support/fake-dist.ts';

const ROOT = path.join(import.meta.dirname, '..');
const MEBIBYTE = 1024 * 1024;
const isBuilt = existsSync(path.join(ROOT, 'dist/main/desktop.js'));
const isLinux = process.platform === 'linux';
const why = isBuilt ? '' : ' (run “npm run build” first)';

// The stand-in is laid out as Electron for Linux is; elsewhere the workflow builds the real thing.
describe.runIf(isBuilt && isLinux)(`the package${isLinux ? why : ' (its stand-in is for Linux)'}`, () => {
  let out: string;
  let unpacked: string;
  let asar: string;
  let files: readonly string[];

  beforeAll(async () => {
    out = mkdtempSync(path.join(tmpdir(), 'lacuna-pack-'));
    const electronDist = path.join(out, 'electron');
    writeFakeDist(electronDist);
    await build({
      targets: Platform.LINUX.createTarget('dir', Arch.x64),
      projectDir: ROOT,
      publish: 'never',
      config: { extends: './electron-builder.yml', electronDist, directories: { output: path.join(out, 'release') } },
    });
    unpacked = path.join(out, 'release/linux-unpacked');
    asar = path.join(unpacked, 'resources/app.asar');
    files = listPackage(asar, { isPack: false });
  }, 120_000);
  afterAll(() => rmSync(out, { recursive: true }));

  test('holds the bundles, the provided policies, the default model and one better-sqlite3, and nothing else', () => {
    const top = files.map((file) => file.split('/')[1]);
    expect(new Set(top)).toEqual(new Set(['LICENSE', 'corpus', 'dist', 'models', 'node_modules', 'package.json']));
    const packages = files.filter((file) => /^\/node_modules\/[^/]+$/.test(file));
    expect(packages).toEqual(['/node_modules/better-sqlite3']);
    expect(files.filter((file) => file.endsWith('.node'))).toEqual([
      '/node_modules/better-sqlite3/prebuilds/linux-x64.node',
    ]);
    expect(files.filter((file) => /^\/(?:corpus|models)\/[^/]+$/.test(file)).toSorted()).toEqual([
      '/corpus/000_d714f5cadb06bd59.txt',
      '/corpus/001_fd273aecda3a9a0b.txt',
      '/corpus/002_2a663b55b13b637e.txt',
      '/corpus/003_25298782469d0d28.txt',
      '/corpus/004_6aefb0f56107f0c5.txt',
      '/corpus/README.md',
      '/corpus/manifest.json',
      '/models/default',
    ]);
    expect(files).toContain('/models/default/model.bin');
  });

  test('holds no sources, no source maps, no tests and no tools', () => {
    expect(files.filter((file) => /\.(?:ts|tsx|map|c|cpp|h|gyp|ya?ml)$|\/(?:test|\.ci|\.github)\//.test(file))).toEqual(
      [],
    );
  });

  test('has at most 30 MiB beside Electron', () => {
    const sizes = readdirSync(path.join(unpacked, 'resources'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(path.join(entry.parentPath, entry.name)).size);
    const total = sizes.reduce((sum, size) => sum + size, 0) / MEBIBYTE;
    expect(total).toBeGreaterThan(1);
    expect(total).toBeLessThan(30);
  });

  test('keeps the one library beside the archive, whose files carry their hashes', () => {
    const library = 'node_modules/better-sqlite3/prebuilds/linux-x64.node';
    expect(existsSync(path.join(`${asar}.unpacked`, library))).toBe(true);
    expect(getRawHeader(asar).headerString).toContain('"integrity"');
  });

  test('starts at a file that is there', () => {
    const { main } = JSON.parse(extractFile(asar, 'package.json').toString()) as { readonly main: string };
    expect(files).toContain(`/${main}`);
  });

  test('shows the notices of everything that it holds', () => {
    const notices = extractFile(asar, 'dist/renderer/NOTICES.md').toString();
    for (const name of [
      'react',
      'react-aria-components',
      'zod',
      'natural',
      'htmlparser2',
      'better-sqlite3',
      'SQLite',
    ]) {
      expect(notices).toMatch(new RegExp(`^(?:#+ |It holds )${name}\\b`, 'm'));
    }
  });

  test('its code works with nothing but what it holds', () => {
    const folder = path.join(out, 'extracted');
    extractAll(asar, folder);
    const policy = path.join(folder, 'corpus/001_fd273aecda3a9a0b.txt');
    const { stdout, status } = spawnSync(process.execPath, [path.join(folder, 'dist/main/cli.js'), 'label', policy], {
      cwd: out,
    });
    const [first = ''] = stdout.toString().split('\n');
    expect(status).toBe(0);
    expect(JSON.parse(first)).toMatchObject({ policy: '001_fd273aecda3a9a0b.txt', labels: expect.any(Array) });
  });

  test('has the fuses of an application that runs nothing but itself', async () => {
    const wire = await getCurrentFuseWire(path.join(unpacked, 'lacuna'));
    const wanted = {
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
    } as const satisfies Partial<Record<keyof typeof FuseV1Options, boolean>>;
    const held = Object.keys(wanted).map((name) => [name, wire[FuseV1Options[name as keyof typeof wanted]]]);
    const states = Object.entries(wanted).map(([name, on]) => [name, on ? FuseState.ENABLE : FuseState.DISABLE]);
    expect(Object.fromEntries(held)).toEqual(Object.fromEntries(states));
  });
});

test('the configuration knows every system that is promised', () => {
  const configuration = readFileSync(path.join(ROOT, 'electron-builder.yml'), 'utf8');
  for (const target of ['AppImage', 'deb', 'nsis', 'dmg']) expect(configuration).toContain(target);
  expect(configuration).toMatch(/ext: lacuna/);
});
