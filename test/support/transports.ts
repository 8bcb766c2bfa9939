// The application behind each way of calling it, all with the same clock and the same ids, so that answers can be compared.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Push, Result } from '../../main/contract/api.ts';
import { CALL_CHANNEL, fromWire, PUSH_CHANNEL, toWire } from '../../main/contract/wire.ts';
import { openApplication, type Application } from '../../main/host/application.ts';
import { startDesktop } from '../../main/host/electron/desktop.ts';
import { ORIGIN } from '../../main/host/electron/pages.ts';
import { serveLoopback } from '../../main/host/loopback.ts';
import { RESCUE } from '../../main/host/rescue.ts';
import { findResources } from '../../main/host/resources.ts';
import { createFakeElectron } from './fake-electron.ts';
import { takeCookie } from './raw-request.ts';

/** An application and one way to it. */
export interface Opened {
  readonly methods: readonly string[];
  call(method: string, request: unknown): Promise<Result<unknown>>;
  subscribe(listener: (push: Push) => void): Promise<() => void>;
  /** Waits until no more pushes are on their way. */
  settle(count: () => number): Promise<void>;
  close(): Promise<void>;
}

/** Each transport by name. The first is the measure of the others. */
export const TRANSPORTS = {
  'in process': openInProcess,
  'loopback HTTP': openOverLoopback,
  'Electron IPC': openOverIpc,
} as const satisfies Readonly<Record<string, () => Promise<Opened>>>;

const NOW = new Date('2026-11-22T06:00:00Z');

async function openAlike(workspaceFile: string): Promise<Application> {
  let drawn = 0;
  const newId = (): string => `00000000-0000-4000-8000-${String((drawn += 1)).padStart(12, '0')}`;
  // What is done behind the window is done at no call's moment, and the file's shape, which diagnostics tell, would go by chance.
  const options = { workspaceFile, host: 'test', corpusFolder: null, worksAhead: false } as const;
  return openApplication({ ...options, clock: () => NOW, newId });
}

async function openIn(): Promise<{ readonly application: Application; readonly folder: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lacuna-transport-'));
  return { folder, application: await openAlike(path.join(folder, 'Test.lacuna')) };
}

async function openInProcess(): Promise<Opened> {
  const { application, folder } = await openIn();
  return {
    methods: Object.keys(application.handlers),
    call: application.dispatch,
    subscribe: async (listener) => application.subscribe(listener),
    settle: async () => {},
    close: async () => {
      await application.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function openOverLoopback(): Promise<Opened> {
  const { application, folder } = await openIn();
  const { dispatch, subscribe, handlers } = application;
  const loopback = await serveLoopback({ dispatch, subscribe, rendererFolder: folder });
  const cookie = await takeCookie(loopback.url);
  return {
    methods: Object.keys(handlers),
    call: async (method, request) => {
      const headers = { cookie, origin: loopback.origin, 'content-type': 'application/json' };
      const body = toWire({ method, request });
      const answer = await fetch(`${loopback.origin}/api`, { method: 'POST', headers, body });
      return fromWire(await answer.text()) as Result<unknown>;
    },
    subscribe: (listener) => readEvents(`${loopback.origin}/events`, cookie, listener),
    settle: untilQuiet,
    close: async () => {
      await loopback.close();
      await application.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function openOverIpc(): Promise<Opened> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lacuna-transport-'));
  const fake = createFakeElectron();
  const opened = Promise.withResolvers<Application>();
  await startDesktop(fake.electron, {
    resources: findResources(),
    dataFolder: folder,
    prepareFirstWorkspace: async () => path.join(folder, 'Test.lacuna'),
    args: [],
    platform: 'linux',
    rescue: RESCUE,
    open: async (file) => {
      const application = await openAlike(file);
      opened.resolve(application);
      return application;
    },
  });
  const [window] = fake.windows;
  const application = await opened.promise;
  return {
    methods: Object.keys(application.handlers),
    call: (method, request) =>
      fake.invoke(CALL_CHANNEL, { url: `${ORIGIN}/` }, method, request) as Promise<Result<unknown>>,
    subscribe: async (listener) => {
      window?.webContents.on('sent', (channel: string, push: Push) => {
        if (channel === PUSH_CHANNEL) listener(push);
      });
      return () => window?.webContents.removeAllListeners('sent');
    },
    settle: async () => {},
    close: async () => {
      await application.close();
      rmSync(folder, { recursive: true });
    },
  };
}

// What an EventSource does with one stream of ours.
async function readEvents(url: string, cookie: string, listener: (push: Push) => void): Promise<() => void> {
  const abort = new AbortController();
  const { body } = await fetch(url, { headers: { cookie }, signal: abort.signal });
  void listen(body, listener).catch(() => {});
  return () => abort.abort();
}

async function listen(body: ReadableStream<Uint8Array> | null, listener: (push: Push) => void): Promise<void> {
  let held = '';
  for await (const part of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const events = (held + part).split('\n\n');
    held = events.pop() ?? '';
    for (const event of events) if (event.startsWith('data: ')) listener(fromWire(event.slice(6)) as Push);
  }
}

async function untilQuiet(count: () => number): Promise<void> {
  for (let seen = -1; seen !== count();) {
    seen = count();
    await pause(100);
  }
}
