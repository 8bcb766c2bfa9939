import { z } from 'zod';
import type { HostMethod, Request } from './api.ts';
import { MAX_PASSPHRASE } from './protection.ts';

// As in decode.ts: no `new Function`, and a schema takes the setting when it is made.
z.config({ jitless: true });

/** A passphrase, as long as it says anything. */
export const passphrase = z.string().min(1).max(MAX_PASSPHRASE);

/** One parser for each call about a workspace's passphrase; see decode.ts. */
export const PROTECTION_DECODERS: { readonly [M in HostMethod]: z.ZodType<Request<M>> } = {
  'protection.get': z.strictObject({}),
  'protection.unlock': z.strictObject({ passphrase }),
  'protection.set': z.strictObject({ current: passphrase.nullable(), next: passphrase.nullable() }),
};
