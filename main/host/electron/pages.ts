import { readAsset } from '../assets.ts';
import { SECURITY_HEADERS } from '../content-security.ts';
import type { ElectronNamespace } from './namespace.ts';

/** The scheme of all our pages. */
export const SCHEME = 'lacuna';
const HOST = 'app';

/** The origin of every page of ours. */
export const ORIGIN = `${SCHEME}://${HOST}`;

/** Whether an address is one of our pages or of their parts. */
export function isOurs(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && parsed.protocol === `${SCHEME}:` && parsed.host === HOST;
}

/** Declare our scheme as a secure origin like https. Electron takes this only before it is ready. */
export function registerScheme({ protocol }: Pick<ElectronNamespace, 'protocol'>): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, corsEnabled: false };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

/** Answer our scheme with the renderer's files, under the same headers as over loopback. */
export function servePages({ protocol }: Pick<ElectronNamespace, 'protocol'>, rendererFolder: string): void {
  protocol.handle(SCHEME, async ({ method, url }) => {
    if (method !== 'GET' || !isOurs(url))
      return new Response('bad request\n', { status: 400, headers: SECURITY_HEADERS });
    const { status, headers, body } = await readAsset(rendererFolder, new URL(url).pathname);
    return new Response(body, { status, headers });
  });
}
