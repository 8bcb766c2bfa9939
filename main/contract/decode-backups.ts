import { z } from 'zod';
import type { Request } from './api.ts';
import type { BackupsApi } from './backups-api.ts';
import { MAX_FILE_NAME } from './limits.ts';
import type { TaskId } from './types.ts';

// As in decode.ts: no `new Function`, and a schema takes the setting when it is made.
z.config({ jitless: true });

const taskId = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .transform((value) => value as TaskId);
const fileName = z.string().min(1).max(MAX_FILE_NAME);

/** One parser for each call about backups; see decode.ts. */
export const BACKUPS_DECODERS: { readonly [M in keyof BackupsApi]: z.ZodType<Request<M>> } = {
  'backup.list': z.strictObject({}),
  'backup.make': z.strictObject({ taskId }),
  'backup.restore': z.strictObject({ name: fileName }),
  'backup.open': z.strictObject({ file: fileName }),
  'workspace.check': z.strictObject({ taskId }),
};
