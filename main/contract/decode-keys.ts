import { z } from 'zod';
import { MAX_OWN_KEYS, type KeysApi } from './key-bindings.ts';

// As in decode.ts: no `new Function`, and a schema takes the setting when it is made.
z.config({ jitless: true });

const action = z.string().regex(/^[a-z][\w:.-]{0,79}$/);
const press = z.string().regex(/^(?:Shift\+)?\S{1,20}$/u);

/** The parsers of the calls about keys. Whether there is such an action, and whether its key is free, is for the window to say. */
export const KEYS_DECODERS: { readonly [M in keyof KeysApi]: z.ZodType<KeysApi[M]['request']> } = {
  'keys.get': z.strictObject({}),
  'keys.set': z.strictObject({
    keys: z.record(action, press).refine((keys) => Object.keys(keys).length <= MAX_OWN_KEYS, 'too many keys'),
  }),
};
