// HTTP requests as a browser would never send them: any Host, any Origin, any cookie.
import { request } from 'node:http';

/** An answer, whole. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** What to send. `path` may hold anything; headers are sent as they stand. */
export interface RawRequest {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Send one request to an origin and read the whole answer. */
export async function sendRaw(
  origin: string,
  { method = 'GET', path = '/', headers = {}, body = '' }: RawRequest,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, path, method, headers }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const { statusCode = 0, headers: answered } = incoming;
        resolve({ status: statusCode, headers: answered, body: Buffer.concat(chunks).toString('utf8') });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Open a start link as a browser does, and answer the cookie that it gives. */
export async function takeCookie(startLink: string): Promise<string> {
  const { origin, pathname, search } = new URL(startLink);
  const { headers } = await sendRaw(origin, { path: `${pathname}${search}` });
  const [cookie = ''] = String(headers['set-cookie']).split(';');
  return cookie;
}
