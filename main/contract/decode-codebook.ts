import { z } from 'zod';
import {
  type AskedChange,
  type LabelDraft,
  MAX_DEFINITION,
  MAX_EXAMPLES,
  MAX_LABEL_NAME,
  MAX_SHORT_NAME,
} from './codebook.ts';
import { isLabelId, LABEL_IDS } from './labels.ts';
import type { Scores } from './types.ts';

// As in decode.ts: no `new Function`, and a schema takes the setting when it is made.
z.config({ jitless: true });

const words = (most: number) => z.string().trim().min(1).max(most);

/** A label's id; whether the codebook holds it is for the handler to say. */
export const label = z.string().refine(isLabelId, 'no label of that name');

/** What a person writes of a label. */
export const labelDraft: z.ZodType<LabelDraft> = z.strictObject({
  name: words(MAX_LABEL_NAME),
  short: words(MAX_SHORT_NAME),
  key: z
    .string()
    .regex(/^[1-9]$/)
    .nullable(),
  asks: words(MAX_DEFINITION),
  examples: z.array(words(MAX_DEFINITION)).max(MAX_EXAMPLES),
  hardCases: z.array(words(MAX_DEFINITION)).max(MAX_EXAMPLES),
});

/** A change of the codebook as a person asks for it. A label is split into two to six others. */
export const askedChange: z.ZodType<AskedChange> = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('add'), draft: labelDraft }),
  z.strictObject({ action: z.literal('edit'), label, draft: labelDraft }),
  z.strictObject({ action: z.enum(['retire', 'restore']), label }),
  z.strictObject({ action: z.literal('merge'), label, into: label }),
  z.strictObject({ action: z.literal('split'), label, parts: z.array(labelDraft).min(2).max(6) }),
]);

/** A threshold for each label that comes with the application, and for any others. */
export const thresholds: z.ZodType<Scores> = z
  .record(label, z.number().min(0.01).max(0.99))
  .refine((given) => LABEL_IDS.every((id) => given[id] !== undefined), 'a label’s threshold is missing');
