// What can be read off the built files and the policy, without running them: against Electron's security checklist.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { describe, expect, test } from 'vitest';
import type { Bridge } from '../main/contract/api.ts';
import { CALL_CHANNEL, PUSH_CHANNEL } from '../main/contract/wire.ts';
import { CONTENT_SECURITY_POLICY } from '../main/host/content-security.ts';
import { listCalls, listNamesOf } from './support/bundle.ts';
import { parseImports } from './support/imports.ts';

const DIST = path.join(import.meta.dirname, '../dist');
const isBuilt = existsSync(path.join(DIST, 'main/preload.cjs')) && existsSync(path.join(DIST, 'renderer/index.html'));
const read = (file: string): string => readFileSync(path.join(DIST, file), 'utf8');

test('the content security policy allows nothing inline, nothing evaluated and nothing from elsewhere', () => {
  expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'");
  expect(CONTENT_SECURITY_POLICY).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-|https?:|\*/);
});

test('the workflow names actions by commit, may only read, and keeps no credentials', () => {
  const workflow = readFileSync(path.join(import.meta.dirname, '../.github/workflows/check.yml'), 'utf8');
  const used = workflow.split('\n').filter((line) => line.includes('uses:'));
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter((line) => !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  expect(workflow).toContain('permissions:\n  contents: read\n');
  expect(workflow).not.toMatch(/secrets\.|: write|pull_request_target/);
  const checkouts = workflow.split('actions/checkout@').slice(1);
  expect(checkouts.filter((step) => !step.split('\n')[1]?.includes('persist-credentials: false'))).toEqual([]);
});

/** Run the preload script as Electron's sandbox does: one CommonJS file that may require electron and nothing else. */
function runPreload() {
  const exposed = new Map<string, unknown>();
  const required: string[] = [];
  const sent: unknown[][] = [];
  const listeners = new Map<string, (event: object, ...args: unknown[]) => void>();
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, value: unknown) => void exposed.set(name, value) },
    ipcRenderer: {
      invoke: async (...args: unknown[]) => sent.push(args),
      on: (channel: string, listener: (event: object, ...args: unknown[]) => void) =>
        void listeners.set(channel, listener),
      off: (channel: string) => void listeners.delete(channel),
    },
  };
  const require = (id: string): unknown => {
    required.push(id);
    if (id !== 'electron') throw new Error(`A sandboxed preload script can't require ${id}`);
    return electron;
  };
  vm.runInNewContext(read('main/preload.cjs'), { require, exports: {}, module: { exports: {} } });
  return { exposed, required, sent, listeners };
}

describe.runIf(isBuilt)(`the built files${isBuilt ? '' : ' (run “npm run build” first)'}`, () => {
  test('the preload script requires electron only and gives the page two functions', async () => {
    const { exposed, required, sent } = runPreload();
    expect([...new Set(required)]).toEqual(['electron']);
    expect([...exposed.keys()]).toEqual(['lacuna']);
    const bridge = exposed.get('lacuna') as Bridge;
    expect(Object.keys(bridge)).toEqual(['call', 'subscribe']);
    await bridge.call('host.get', {});
    expect(sent).toEqual([[CALL_CHANNEL, 'host.get', {}]]);
  });

  test('the preload script hands the page the push but never the event, and stops when told', () => {
    const { exposed, listeners } = runPreload();
    const heard: unknown[][] = [];
    const unsubscribe = (exposed.get('lacuna') as Bridge).subscribe((...args) => heard.push(args));
    listeners.get(PUSH_CHANNEL)?.({ sender: 'the means to send on any channel' }, { type: 'changed' });
    expect(heard).toEqual([[{ type: 'changed' }]]);
    unsubscribe();
    expect(listeners.size).toBe(0);
  });

  test('the main bundle imports Node, electron, better-sqlite3 and itself, and only the desktop imports electron', () => {
    const bundles = globSync('main/*.js', { cwd: DIST });
    const imports = bundles.flatMap((file) =>
      parseImports(`dist/${file}`, read(file)).map(({ target, own }) => ({ file, target, own })),
    );
    const foreign = imports.filter(
      ({ own, target }) => !own && !target.startsWith('node:') && !builtinModules.includes(target),
    );
    expect(bundles.length).toBeGreaterThan(3);
    expect(new Set(foreign.map(({ target }) => target))).toEqual(new Set(['electron', 'better-sqlite3']));
    expect(foreign.filter(({ target }) => target === 'electron').map(({ file }) => path.basename(file))).toEqual([
      'desktop.js',
    ]);
  });

  test('the main bundle has no way to call out: no fetch, no sockets, no lookups, no client of http', () => {
    const way =
      /\bfetch\s*\(|\bnew\s+(?:WebSocket|EventSource|XMLHttpRequest)\b|from\s*["'](?:node:)?(?:https|http2|tls|dgram|dns|undici)(?:\/\w+)?["']/;
    const files = globSync('main/*.{js,cjs}', { cwd: DIST });
    expect(files.filter((file) => way.test(read(file)))).toEqual([]);
    expect(files.flatMap((file) => listNamesOf(read(file), /^(?:node:)?(?:http|net)$/))).toEqual([]);
    // The ways past an import: pdf.js's own to files and streams, and ours to the one function of http.
    const taken = files.flatMap((file) => [...read(file).matchAll(/getBuiltinModule\b(?:\(["'`]([\w:/]+)["'`]\))?/g)]);
    expect(new Set(taken.map(([, module]) => module))).toEqual(
      new Set(['node:http', 'url', 'fs', 'fs/promises', 'stream', 'module']),
    );
    const ours = files.flatMap((file) => read(file).match(/^.*getBuiltinModule\(.node:http.*$/gm) ?? []);
    expect(ours.map((line) => line.trim())).toEqual([
      'const { createServer } = process.getBuiltinModule("node:http");',
    ]);
  });

  test('the desktop application does not even load the server of the loopback host', () => {
    const reached = new Set<string>();
    const visit = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const { target, own } of parseImports(`dist/${file}`, read(file)))
        if (own) visit(target.replace('dist/', ''));
    };
    visit('main/desktop.js');
    expect(reached.size).toBeGreaterThan(3);
    expect([...reached].filter((file) => read(file).includes('createServer'))).toEqual([]);
  });

  test('the page loads its own files only: nothing inline, no other address', () => {
    const html = read('renderer/index.html');
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|https?:\/\//);
    expect(html).toMatch(/<script[^>]*\ssrc="\/assets\//);
  });

  test('the renderer calls its own origin only, and its styles load nothing from elsewhere', () => {
    const scripts = globSync('renderer/assets/*.js', { cwd: DIST }).map(read);
    const styles = globSync('renderer/assets/*.css', { cwd: DIST }).map(read);
    expect(scripts.length).toBeGreaterThan(0);
    expect(styles.length).toBeGreaterThan(0);
    const calls = scripts.flatMap((code) => listCalls(code, ['fetch', 'EventSource', 'importScripts']));
    expect(new Set(calls)).toEqual(new Set(['fetch /api', 'EventSource /events']));
    expect(
      scripts.filter((code) => /new WebSocket|XMLHttpRequest|sendBeacon|WebTransport|RTCPeerConnection/.test(code)),
    ).toEqual([]);
    expect(styles.filter((css) => /@import|url\(\s*["']?(?!data:|\/assets\/)/.test(css))).toEqual([]);
  });
});
