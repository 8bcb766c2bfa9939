import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Push } from '../../main/contract/api.ts';
import { LacunaError } from '../../main/contract/errors.ts';
import type { TaskId } from '../../main/contract/types.ts';
import { fromWire, toWire } from '../../main/contract/wire.ts';
import { SECURITY_HEADERS } from '../../main/host/content-security.ts';
import { serveLoopback, type Loopback } from '../../main/host/loopback.ts';
import { createPushLine } from '../../main/host/push-line.ts';
import { MAX_BODY_BYTES } from '../../main/host/request-body.ts';
import { sendRaw, takeCookie, type RawAnswer, type RawRequest } from '../support/raw-request.ts';

const { message: FORBIDDEN } = new LacunaError('forbidden');
const line = createPushLine();
let folder: string;
let host: Loopback;
let cookie: string;
let nowMs = 0;
let calls: unknown[] = [];

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'lacuna-loopback-'));
  const rendererFolder = path.join(folder, 'pages');
  mkdirSync(rendererFolder);
  writeFileSync(path.join(folder, 'secret.json'), '{}');
  writeFileSync(path.join(rendererFolder, 'index.html'), '<!doctype html><title>Lacuna</title>');
  calls = [];
  const dispatch = async (method: unknown, request: unknown) => {
    calls.push([method, request]);
    return { ok: true, value: { method, request } } as const;
  };
  host = await serveLoopback({ dispatch, subscribe: line.subscribe, rendererFolder, nowMs: () => nowMs });
  cookie = await takeCookie(host.url);
});
afterEach(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

const toToken = (): string => new URL(host.url).searchParams.get('token') ?? '';
const get = async (urlPath: string, headers: Record<string, string> = {}): Promise<RawAnswer> =>
  sendRaw(host.origin, { path: urlPath, headers });
const post = async (body: string, headers: Record<string, string> = {}, rest: RawRequest = {}): Promise<RawAnswer> => {
  const usual = { cookie, origin: host.origin, 'content-type': 'application/json' };
  return sendRaw(host.origin, { method: 'POST', path: '/api', body, headers: { ...usual, ...headers }, ...rest });
};

describe('the way in', () => {
  test('the start link gives a cookie that scripts and other sites can’t use, and leaves the address bar', async () => {
    const answer = await get(`/?token=${toToken()}`);
    expect(answer.status).toBe(303);
    expect(answer.headers['location']).toBe('/');
    expect(String(answer.headers['set-cookie'])).toMatch(/^lacuna_\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
    expect(String(answer.headers['set-cookie'])).not.toContain(toToken());
  });

  test('the address is 127.0.0.1 and the token has 256 bits', () => {
    expect(host.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(Buffer.from(toToken(), 'base64url')).toHaveLength(32);
  });

  test.for([
    ['no cookie', {}, 403],
    ['a wrong cookie', { cookie: 'lacuna_1=x' }, 403],
    ['another host', { host: 'evil.example' }, 421],
    ['localhost by name', { host: 'localhost:1' }, 421],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a page on another port', { 'sec-fetch-site': 'same-site' }, 403],
  ] as const)('a request with %s is refused', async ([what, headers, status]) => {
    const held: Record<string, string> = what === 'no cookie' ? {} : { cookie };
    const answer = await get('/', { ...held, ...headers });
    expect(answer.status).toBe(status);
    expect(fromWire(answer.body)).toEqual({ ok: false, error: { code: 'forbidden', message: FORBIDDEN } });
    expect(answer.body).not.toContain('doctype');
  });

  test('a link for once lets in once, and the start link goes on', async () => {
    const links = [host.createOneTimeLink(), host.createOneTimeLink()].map((link) => link.slice(host.origin.length));
    const [first = '', second = ''] = links;
    const statuses: number[] = [];
    for (const link of [first, first, second, second, `/?token=${toToken()}`]) statuses.push((await get(link)).status);
    expect(statuses).toEqual([303, 403, 303, 403, 303]);
  });

  test('too many wrong tokens close the start link for a minute, while the open window goes on', async () => {
    const statuses: number[] = [];
    for (let guess = 0; guess < 21; guess += 1) statuses.push((await get(`/?token=${guess}`)).status);
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 403), 429]);
    expect((await get(`/?token=${toToken()}`)).status).toBe(429);
    expect((await get('/', { cookie })).status).toBe(200);
    nowMs += 60_000;
    expect((await get(`/?token=${toToken()}`)).status).toBe(303);
  });

  test('another site’s requests don’t use up the guesses', async () => {
    for (let guess = 0; guess < 30; guess += 1) await get(`/?token=${guess}`, { 'sec-fetch-site': 'cross-site' });
    expect((await get(`/?token=${toToken()}`)).status).toBe(303);
  });
});

describe('calls', () => {
  test('a call reaches the dispatcher with its bytes, and its answer comes back', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
    const answer = await post(toWire({ method: 'any', request: { bytes } }));
    expect(answer.status).toBe(200);
    expect(fromWire(answer.body)).toEqual({ ok: true, value: { method: 'any', request: { bytes } } });
    expect(calls).toEqual([['any', { bytes }]]);
  });

  test.for([
    ['another origin', { origin: 'http://evil.example' }, 'forbidden', 403],
    ['a sandboxed page’s origin', { origin: 'null' }, 'forbidden', 403],
    ['a form’s content type', { 'content-type': 'text/plain' }, 'forbidden', 403],
    ['no cookie', { cookie: '' }, 'forbidden', 403],
  ] as const)('a call with %s is refused and never dispatched', async ([, headers, code, status]) => {
    const answer = await post('{"method":"any"}', headers);
    expect(answer.status).toBe(status);
    expect(fromWire(answer.body)).toMatchObject({ ok: false, error: { code } });
    expect(calls).toEqual([]);
  });

  test.for(['', '{', 'null', '7', '"text"', '{"$bytes":"%"}'])('the body %j is a bad request', async (body) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(fromWire(answer.body)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(calls).toEqual([]);
  });

  test('a body that no file of the permitted size can make is refused as too large, and the host goes on', async () => {
    const answer = await sendRaw(host.origin, {
      method: 'POST',
      path: '/api',
      headers: { cookie, origin: host.origin, 'content-type': 'application/json' },
      body: new Uint8Array(MAX_BODY_BYTES + 1).fill(0x20),
    });
    expect(answer.status).toBe(413);
    expect(fromWire(answer.body)).toMatchObject({ ok: false, error: { code: 'too-large' } });
    expect((await post('{"method":"any"}')).status).toBe(200);
  });

  test('other methods and cross-origin questions get no permission', async () => {
    const answer = await sendRaw(host.origin, { method: 'OPTIONS', path: '/api', headers: { cookie } });
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('pages and pushes', () => {
  test('each answer carries the content security policy', async () => {
    const answers = [
      await get('/', { cookie }),
      await get('/nope.js', { cookie }),
      await get('/'),
      await get(`/?token=${toToken()}`),
      await get('/?token=wrong'),
      await post('{"method":"any"}'),
      await post('no JSON'),
      await post('{}', { origin: 'https://example.com' }),
      await sendRaw(host.origin, { method: 'PUT', headers: { cookie } }),
    ];
    for (const { headers } of answers) {
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(headers[name.toLowerCase()]).toBe(value);
    }
  });

  test.for([
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/%00',
    '/%',
    '/..%5csecret.json',
    '/x.exe',
  ])('the path %s leads nowhere', async (urlPath) => {
    writeFileSync(path.join(folder, '../secret.json'), '{}');
    expect((await get(urlPath, { cookie })).status).toBe(404);
  });

  test('a push reaches every window that listens, until it goes', async () => {
    const abort = new AbortController();
    const response = await fetch(`${host.origin}/events`, { headers: { cookie }, signal: abort.signal });
    const push: Push = { type: 'progress', taskId: 'task' as TaskId, done: 1, total: 2, note: 'reading “a”' };
    line.send(push);
    const read = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    while (!heard.includes('data: ')) heard += (await read?.read())?.value ?? '';
    abort.abort();
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect(fromWire(heard.slice(heard.indexOf('data: ') + 6))).toEqual(push);
  });

  test('whoever sends slowly is let go, and so is whoever opens too many connections', async () => {
    const dispatch = async () => ({ ok: true, value: 0 }) as const;
    const patient = await serveLoopback({ dispatch, subscribe: line.subscribe, rendererFolder: folder, headMs: 200 });
    const port = Number(new URL(patient.origin).port);
    const open = (): { readonly socket: Socket; readonly closed: Promise<unknown> } => {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => {}).resume();
      return { socket, closed: once(socket, 'close') };
    };
    const slow = open();
    slow.socket.write('GET / HTTP/1.1\r\nHost: 127.0.0.1');
    await slow.closed;
    expect(slow.socket.destroyed).toBe(true);
    const many = Array.from({ length: 200 }, () => open());
    await Promise.race(many.map(async ({ closed }) => closed));
    for (const { socket } of many) socket.destroy();
    await patient.close();
  });

  test('a port that is taken is a refusal with a sentence', async () => {
    const port = Number(new URL(host.origin).port);
    const again = serveLoopback({
      dispatch: async () => ({ ok: true, value: 0 }),
      subscribe: line.subscribe,
      rendererFolder: folder,
      port,
    });
    await expect(again).rejects.toMatchObject({ code: 'usage' });
  });
});
