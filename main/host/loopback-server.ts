import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LacunaError } from '../contract/errors.ts';

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
