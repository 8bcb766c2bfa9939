import { createHash } from 'node:crypto';
import type { RunningHash } from '../api/services.ts';

/** SHA-256 in lower-case hexadecimal. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A SHA-256 of bytes that come part by part. */
export function startHash(): RunningHash {
  const hash = createHash('sha256');
  return { add: (part) => void hash.update(part), end: () => hash.digest('hex') };
}
