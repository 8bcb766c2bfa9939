import { z } from 'zod';
import type { Request } from './api.ts';
import type { AssigningApi } from './assigning-api.ts';
import { MAX_ANNOTATOR_NAME, MAX_ANNOTATORS } from './assignment.ts';
import type { PolicyId } from './types.ts';

// As in decode.ts: no `new Function`, and a schema takes the setting when it is made.
z.config({ jitless: true });

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const policyId = hash.transform((value) => value as PolicyId);
const differ = (values: readonly unknown[]): boolean => new Set(values).size === values.length;
const annotators = z
  .array(z.string().trim().min(1).max(MAX_ANNOTATOR_NAME))
  .max(MAX_ANNOTATORS)
  .refine(differ, 'a name stands twice');

const plan = z
  .strictObject({
    policyIds: z.array(policyId).min(1).refine(differ, 'a policy stands twice').optional(),
    annotators: annotators.min(1),
    shared: z.strictObject({ unit: z.enum(['percent', 'policies']), amount: z.int().nonnegative() }),
    readers: z.int().min(1).max(MAX_ANNOTATORS),
    seed: z
      .int()
      .nonnegative()
      .max(2 ** 32 - 1),
  })
  .refine(({ annotators: names, readers }) => readers <= names.length, 'more readers than annotators')
  .refine(({ shared }) => shared.unit === 'policies' || shared.amount <= 100, 'more than a hundred in a hundred');

/** One parser for each call that shares work out; see decode.ts. */
export const ASSIGNING_DECODERS: { readonly [M in keyof AssigningApi]: z.ZodType<Request<M>> } = {
  'assignment.get': z.strictObject({}),
  'assignment.preview': plan,
  'assignment.apply': z.strictObject({ plan, state: hash }),
  'assignment.set': z.strictObject({ policyId, annotators }),
  'progress.get': z.strictObject({}),
};
