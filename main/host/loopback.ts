import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Push } from '../contract/api.ts';
import { LacunaError } from '../contract/errors.ts';
import { fromWire, toWire } from '../contract/wire.ts';
import { readAsset } from './assets.ts';
import { SECURITY_HEADERS } from './content-security.ts';
import { toRefusal, toTrace, type Dispatch } from './dispatch.ts';
import { createEventStreams, type EventStreams } from './event-stream.ts';
import { createGate, RefusedAtGate, type Gate } from './loopback-gate.ts';
import { closeServer, createPatientServer, listen } from './loopback-server.ts';
import { readBody } from './request-body.ts';

/** What the loopback host needs: somebody to answer, something to listen to, and the folder of the built pages. */
export interface LoopbackOptions {
  readonly dispatch: Dispatch;
  readonly subscribe: (listener: (push: Push) => void) => () => void;
  readonly rendererFolder: string;
  /** 0, or absent, for any free port. */
  readonly port?: number | undefined;
  /** How long a sender may take over a request's head; 10 s when absent. */
  readonly headMs?: number | undefined;
  /** A clock for the limit on guesses. */
  readonly nowMs?: (() => number) | undefined;
}

/** The running host. `url` is the start link, with the secret in it: show it to this machine's user only. */
export interface Loopback {
  readonly url: string;
  readonly origin: string;
  /** A start link that is spent once it was opened. */
  createOneTimeLink(): string;
  close(): Promise<void>;
}

interface Door {
  readonly options: LoopbackOptions;
  readonly gate: Gate;
  readonly streams: EventStreams;
}

/**
 * Serve the application on 127.0.0.1 to the browsers of this machine that hold the start link.
 *
 * `POST /api` takes `{method, request}` and `GET /events` streams pushes, both written by `toWire`; every other path is a file of the renderer.
 *
 * @throws LacunaError `usage` if the port is taken or may not be used.
 */
export async function serveLoopback(options: LoopbackOptions): Promise<Loopback> {
  const server = createPatientServer(options.headMs);
  const port = await listen(server, options.port ?? 0);
  const streams = createEventStreams();
  const gate = createGate(port, options.nowMs ?? (() => performance.now()));
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    answer({ options, gate, streams }, request, response).catch((error: unknown) => refuse(request, response, error));
  });
  const unsubscribe = options.subscribe((push) => streams.send(push));
  return {
    url: gate.startLink,
    origin: gate.origin,
    createOneTimeLink: () => gate.createOneTimeLink(),
    close: async () => {
      unsubscribe();
      streams.close();
      await closeServer(server);
    },
  };
}

async function answer(door: Door, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = toUrl(request, door.gate.origin);
  const token = request.method === 'GET' && pathname === '/' ? searchParams.get('token') : null;
  if (token !== null) return welcome(door.gate.admit(request, token), response);
  door.gate.check(request);
  if (request.method === 'POST' && pathname === '/api') return answerCall(door, request, response);
  if (request.method !== 'GET') throw new LacunaError('bad-request', { why: 'this address takes no such request' });
  if (pathname === '/events') return openStream(door.streams, response);
  const asset = await readAsset(door.options.rendererFolder, pathname);
  response.writeHead(asset.status, asset.headers).end(asset.body);
}

function toUrl(request: IncomingMessage, origin: string): URL {
  const url = URL.parse(request.url ?? '/', origin);
  if (url === null) throw new LacunaError('bad-request', { why: 'the address can’t be read' });
  return url;
}

function welcome(cookie: string, response: ServerResponse): void {
  response.writeHead(303, { ...SECURITY_HEADERS, Location: '/', 'Set-Cookie': cookie }).end();
}

async function answerCall({ options, gate }: Door, request: IncomingMessage, response: ServerResponse): Promise<void> {
  gate.checkOrigin(request);
  const call = parseCall(await readBody(request));
  sendJson(response, 200, await options.dispatch(call.method, call.request));
}

function parseCall(body: string): { readonly method?: unknown; readonly request?: unknown } {
  let call: unknown;
  try {
    call = fromWire(body);
  } catch (error) {
    throw new LacunaError('bad-request', { why: 'the body is not JSON' }, { cause: error });
  }
  if (typeof call !== 'object' || call === null) throw new LacunaError('bad-request', { why: 'the body is no call' });
  return call;
}

function openStream(streams: EventStreams, response: ServerResponse): void {
  const headers = { ...SECURITY_HEADERS, 'Content-Type': 'text/event-stream; charset=utf-8' };
  if (!streams.open(response, headers)) throw new LacunaError('bad-request', { why: 'too many windows are open' });
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { ...SECURITY_HEADERS, 'Content-Type': 'application/json' }).end(toWire(value));
}

function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  // Whoever goes away in the middle of a request makes reading it fail: no fault of ours, and nobody is left to be told.
  if (request.destroyed && !request.complete) return void response.destroy();
  if (!(error instanceof LacunaError)) process.stderr.write(`internal error in the loopback host: ${toTrace(error)}\n`);
  if (response.headersSent || response.destroyed) return void response.destroy();
  // What is left of the body is not read: the connection ends with this answer.
  if (!request.complete) response.setHeader('Connection', 'close');
  sendJson(response, toStatus(error), toRefusal(error));
}

function toStatus(error: unknown): number {
  if (error instanceof RefusedAtGate) return error.status;
  if (!(error instanceof LacunaError)) return 500;
  return error.code === 'too-large' ? 413 : 400;
}
