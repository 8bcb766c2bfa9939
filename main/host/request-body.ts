import type { IncomingMessage } from 'node:http';
import { MAX_FILE_BYTES } from '../contract/limits.ts';
import { LacunaError } from '../contract/errors.ts';

const MEBIBYTE = 1024 * 1024;

/** The longest body that is read: one file of the largest size as base64, and room for the names around it. */
export const MAX_BODY_BYTES = Math.ceil(MAX_FILE_BYTES / 3) * 4 + MEBIBYTE;

// A body over the limit is read on and thrown away up to here, since a browser that can't finish sending never reads the answer.
const MAX_DISCARDED_BYTES = 8 * MAX_BODY_BYTES;

/**
 * Read a request's body as UTF-8.
 *
 * @throws LacunaError `too-large` beyond {@link MAX_BODY_BYTES}, after the sender has finished; the excess is never held.
 */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes <= MAX_BODY_BYTES) chunks.push(chunk);
    else chunks.length = 0;
    if (sizeBytes > MAX_DISCARDED_BYTES) break;
  }
  if (sizeBytes > MAX_BODY_BYTES) throw toTooLarge(sizeBytes);
  return Buffer.concat(chunks).toString('utf8');
}

// Bodies carry files as base64, so the file that was too large has three quarters of the body's size.
function toTooLarge(sizeBytes: number): LacunaError {
  return new LacunaError('too-large', {
    sizeMib: Math.round((sizeBytes * 0.75) / MEBIBYTE),
    limitMib: MAX_FILE_BYTES / MEBIBYTE,
  });
}
