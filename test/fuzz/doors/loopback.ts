import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Handlers } from '../../../main/contract/api.ts';
import { toWire } from '../../../main/contract/wire.ts';
import type { Random } from '../../../main/core/3-label/random.ts';
import { createDispatch } from '../../../main/host/dispatch.ts';
import { serveLoopback, type Loopback } from '../../../main/host/loopback.ts';
import { sendRaw, takeCookie } from '../../support/raw-request.ts';
import type { Door } from '../door.ts';
import { drawOne, mutate } from '../mutate.ts';

const WORDS = [
  '\r\n',
  '\r\n\r\n',
  'HTTP/1.1',
  'GET ',
  'POST ',
  'CONNECT ',
  'Upgrade: websocket\r\n',
  'Transfer-Encoding: chunked\r\n',
  'Content-Length: 99\r\n',
  'Host: evil.example\r\n',
  '%2e%2e/',
  '\0',
  '%',
  '?token=',
  'http://evil.example/',
  'ffffffffff\r\n',
  'Expect: 100-continue\r\n',
];
const PATIENCE_MS = 10_000;

/** Handlers that answer what they are given: here the way to them is tried. */
const ECHO = new Proxy({}, { get: () => (request: unknown) => request }) as Handlers;

/** Raw bytes on the loopback host's port, from requests that were right, with the cookie and without. */
export async function openLoopback(): Promise<Door> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lacuna-fuzz-'));
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Lacuna</title>');
  let nowMs = 0;
  const trouble: string[] = [];
  const dispatch = createDispatch(ECHO, (line) => trouble.push(line));
  const subscribe = () => () => {};
  // A minute goes by between attempts, so that the limit on guesses does not hide what lies behind it.
  const host = await serveLoopback({ dispatch, subscribe, rendererFolder: folder, nowMs: () => (nowMs += 60_000) });
  const cookie = await takeCookie(host.url);
  const right = listRight(host, cookie);
  return {
    abreast: 8,
    async attempt(random) {
      const bytes = mutate(random, drawOne(random, right), WORDS);
      const outcome = await send(host, random, bytes);
      if (outcome.startsWith('5') || trouble.length > 0) throw new Error(`${outcome} ${trouble.join('\n')}`);
      return { sizeBytes: bytes.length, outcome };
    },
    async close() {
      const { status } = await sendRaw(host.origin, { headers: { cookie } });
      await host.close();
      rmSync(folder, { recursive: true });
      if (status !== 200) throw new Error(`After all this the host answers ${status}`);
    },
  };
}

function listRight({ origin, url }: Loopback, cookie: string): readonly Uint8Array[] {
  const { host, search } = new URL(url);
  const body = toWire({ method: 'decision.undo', request: {} });
  const json = `Origin: ${origin}\r\nContent-Type: application/json\r\n`;
  const heads = [
    `GET /${search} HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\nAccept: text/html\r\n\r\n`,
    `GET /events HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\nSec-Fetch-Site: same-origin\r\n\r\n`,
    `POST /api HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\n${json}Content-Length: ${body.length}\r\n\r\n${body}`,
    `POST /api HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\n${json}Transfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
  ];
  return heads.map((head) => Buffer.from(head, 'latin1'));
}

/** Send, stop sending, and answer the first answer's status, or how the connection ended without one. */
async function send({ origin }: Loopback, random: Random, bytes: Uint8Array): Promise<string> {
  const { port, hostname } = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket = connect({ port: Number(port), host: hostname }, () => socket.end(bytes));
    const settle = (outcome: string): void => {
      resolve(outcome);
      socket.destroy();
    };
    socket.setTimeout(PATIENCE_MS, () => {
      reject(new Error(`No answer and no end after ${PATIENCE_MS} ms`));
      socket.destroy();
    });
    socket.once('data', (data: Buffer) => settle(data.toString('latin1').slice(9, 12)));
    socket.on('error', (error: NodeJS.ErrnoException) => settle(error.code ?? 'error'));
    socket.on('close', () => settle('closed'));
    // Some go away before they hear anything.
    if (random() < 0.02) socket.once('connect', () => settle('left'));
  });
}
