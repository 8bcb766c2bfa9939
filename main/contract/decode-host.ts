import { z } from 'zod';
import type { HostMethod, Request } from './api.ts';
import { DEFAULT_PREFERENCES, THEMES, type Preferences } from './preferences.ts';
import { MAX_PASSPHRASE } from './protection.ts';
import type { TaskId } from './types.ts';

// As in decode.ts: no `new Function`, and a schema takes the setting when it is made.
z.config({ jitless: true });

/** A passphrase, as long as it says anything. */
export const passphrase = z.string().min(1).max(MAX_PASSPHRASE);

const taskId = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .transform((value) => value as TaskId);
const theme = z.enum(THEMES);
const tour = z.union([z.int().min(0).max(99), z.literal('ended'), z.null()]);

/** One parser for each call that the host answers itself; see decode.ts. */
export const HOST_DECODERS: { readonly [M in HostMethod]: z.ZodType<Request<M>> } = {
  'protection.get': z.strictObject({}),
  'protection.unlock': z.strictObject({ passphrase }),
  'protection.set': z.strictObject({ current: passphrase.nullable(), next: passphrase.nullable() }),
  'preferences.get': z.strictObject({}),
  'preferences.set': z.strictObject({ theme: theme.optional(), tour: tour.optional() }),
  'workspace.mend': z.strictObject({ taskId }),
};

const preferences = z
  .object({ theme: theme.catch(DEFAULT_PREFERENCES.theme), tour: tour.catch(DEFAULT_PREFERENCES.tour) })
  .catch(DEFAULT_PREFERENCES);

/** Preferences as a file holds them. Each part that can't be read is as if nobody had chosen. */
export function parsePreferences(value: unknown): Preferences {
  return preferences.parse(value);
}
