import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { SECURITY_HEADERS } from './content-security.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.md': 'text/plain; charset=utf-8',
};

/** A file of the renderer as an answer, or the answer that there is none. */
export interface Asset {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Read the file that a URL's path names below `folder`. Whatever leaves the folder, or is of no listed type, does not exist. */
export async function readAsset(folder: string, urlPath: string): Promise<Asset> {
  const file = findFile(folder, urlPath);
  const mediaType = file === null ? undefined : MEDIA_TYPES[path.extname(file)];
  if (file === null || mediaType === undefined) return toMissing();
  try {
    const body = new Uint8Array(await readFile(file));
    return { status: 200, headers: { ...SECURITY_HEADERS, 'Content-Type': mediaType }, body };
  } catch {
    return toMissing();
  }
}

function findFile(folder: string, urlPath: string): string | null {
  const decoded = decodePath(urlPath);
  if (decoded === null || decoded.includes('\0') || decoded.includes('\\')) return null;
  const root = path.resolve(folder);
  const file = path.resolve(root, decoded === '/' ? 'index.html' : `.${path.posix.normalize(decoded)}`);
  return file.startsWith(root + path.sep) ? file : null;
}

function decodePath(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return null;
  }
}

function toMissing(): Asset {
  const headers = { ...SECURITY_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' };
  return { status: 404, headers, body: new TextEncoder().encode('not found\n') };
}
