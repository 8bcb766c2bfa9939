import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LacunaError } from '../contract/errors.ts';

/** More connections at a time are closed at once: windows need a few each. */
const MAX_CONNECTIONS = 128;
const HEAD_MS = 10_000;
/** For a whole request, of which the largest brings a file of the greatest size. */
const REQUEST_MS = 120_000;

/** A server that waits so long for a request's head and no longer for the whole than a large file takes, so that nobody holds it up by sending slowly. */
export function createPatientServer(headMs = HEAD_MS): Server {
  // Not imported: a module that imports it has Node make its client of the web as well, an eighth of a start's work.
  const { createServer } = process.getBuiltinModule('node:http');
  const server = createServer({
    headersTimeout: headMs,
    requestTimeout: REQUEST_MS,
    connectionsCheckingInterval: headMs / 2,
  });
  server.maxConnections = MAX_CONNECTIONS;
  return server;
}

/** Listen on 127.0.0.1, never on another interface; answers the port. @throws LacunaError `usage` if it can't be had. */
export async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new LacunaError('usage', { why: `Port ${port} can’t be used (${error.code ?? error.name}).` }));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  return address.port;
}

/** Stop listening and end every open connection. */
export async function closeServer(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
