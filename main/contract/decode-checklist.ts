import { z } from 'zod';
import {
  type ChecklistDraft,
  type ChecklistItem,
  MAX_ASPECT_ASKS,
  MAX_ASPECT_NAME,
  MAX_CHECKLIST_ITEMS,
  MAX_CHECKLIST_NAME,
  MAX_HOOKS,
  MAX_PHRASES,
} from './checklists.ts';
import { LacunaError } from './errors.ts';
import { isAspectId, MAX_NOTE } from './findings.ts';
import { LABEL_IDS } from './labels.ts';

// As in decode.ts: no `new Function`, and a schema takes the setting when it is made.
z.config({ jitless: true });

const words = (most: number) => z.string().trim().max(most);
const named = (most: number) => words(most).min(1);

/** An aspect's id, of the 46 or own. */
export const aspectId = z.string().refine(isAspectId, 'an aspect’s id is COL-1, SHA-2 … or starts with OWN-');

const hook = z.strictObject({ citation: named(MAX_ASPECT_NAME), appliesFrom: z.iso.date().nullable().default(null) });

const item: z.ZodType<ChecklistItem> = z
  .strictObject({
    aspect: aspectId,
    shown: z.boolean().default(true),
    name: named(MAX_ASPECT_NAME).nullable().default(null),
    asks: named(MAX_ASPECT_ASKS).nullable().default(null),
    hooks: z.array(hook).max(MAX_HOOKS).nullable().default(null),
    note: words(MAX_NOTE).default(''),
    own: z
      .strictObject({
        label: z.enum(LABEL_IDS as [(typeof LABEL_IDS)[number]]),
        phrases: z.array(named(MAX_ASPECT_NAME)).max(MAX_PHRASES),
      })
      .nullable()
      .default(null),
  })
  .refine(({ aspect, own }) => aspect.startsWith('OWN-') === (own !== null), {
    message: 'an aspect whose id starts with OWN- has “own”, and no other has',
  })
  .refine(({ own, name, asks }) => own === null || (name !== null && asks !== null), {
    message: 'an own aspect needs a name and what it asks',
  });

/** What a person writes of a checklist; what may be left out is filled in. Each aspect may stand in it once. */
export const checklistDraft: z.ZodType<ChecklistDraft> = z.strictObject({
  name: named(MAX_CHECKLIST_NAME),
  description: words(MAX_NOTE).default(''),
  items: z
    .array(item)
    .min(1)
    .max(MAX_CHECKLIST_ITEMS)
    .refine(
      (items) => new Set(items.map(({ aspect }) => aspect)).size === items.length,
      'an aspect stands in it twice',
    ),
});

/**
 * Read the text of a checklist's file. A byte-order mark is passed over.
 *
 * @throws LacunaError `bad-checklist` with the first thing that is wrong and where it stands.
 */
export function parseChecklistFile(text: string): ChecklistDraft {
  const parsed = checklistDraft.safeParse(parseJson(text.replace(/^\uFEFF/, '')));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = (issue?.path ?? []).map((part) => (typeof part === 'number' ? `number ${part + 1}` : String(part)));
  throw new LacunaError('bad-checklist', { why: [...where, issue?.message ?? 'not as expected'].join(': ') });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new LacunaError('bad-checklist', { why: 'the file is not JSON' }, { cause: error });
  }
}
