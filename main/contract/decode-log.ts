import { z } from 'zod';
import { MAX_ANNOTATOR_NAME } from './assignment.ts';
import { label, labelDraft } from './decode-codebook.ts';
import { LacunaError } from './errors.ts';

// As in decode.ts: no `new Function`, and a schema takes the setting when it is made.
z.config({ jitless: true });

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const moment = z.iso.datetime();
const ownLabel = z.string().regex(/^own-[0-9a-f]{8}$/);

const labels = z.array(label);
const suggestion = z.object({ modelId: hash, scores: z.record(label, z.number().min(0).max(1)), labels }).nullable();
const origin = z.object({ id: z.string(), policyId: hash, author: z.string(), decidedAt: moment }).nullable();
const codebookChange = z.discriminatedUnion('action', [
  z.object({ action: z.literal('add'), label: ownLabel, draft: labelDraft }),
  z.object({ action: z.literal('edit'), label, draft: labelDraft }),
  z.object({ action: z.enum(['retire', 'restore']), label }),
  z.object({ action: z.literal('merge'), label, into: label }),
  z.object({
    action: z.literal('split'),
    label,
    parts: z.array(z.object({ label: ownLabel, draft: labelDraft })).min(2),
  }),
]);
const names = z.array(z.string().trim().min(1).max(MAX_ANNOTATOR_NAME));
const readers = z.array(z.object({ policyId: hash, on: names, off: names }));
// Null says that a checklist is taken away.
const judgement = z.looseObject({}).nullable();

/** The parts of log entries that are stored as JSON, by the column that holds them. */
const PARTS = { labels, suggestion, origin, change: codebookChange, readers, body: judgement } as const;

/** A column of the log that holds JSON. */
export type LogPart = keyof typeof PARTS;

/**
 * Make sure that a part of a log entry from another file is what this Lacuna would have written there.
 *
 * @throws LacunaError `bad-workspace-entry` naming the part, never its value.
 */
export function assertLogPart(part: LogPart, json: string | null): void {
  const parsed = json === null && (part === 'suggestion' || part === 'origin') ? { success: true } : parse(part, json);
  if (!parsed.success) throw new LacunaError('bad-workspace-entry', { why: part });
}

function parse(part: LogPart, json: string | null): { readonly success: boolean } {
  try {
    return PARTS[part].safeParse(JSON.parse(json ?? 'null'));
  } catch {
    return { success: false };
  }
}

/** Make sure that a moment is one that the log can hold: ISO 8601, UTC. @throws LacunaError `bad-workspace-entry` */
export function assertLogMoment(value: string): void {
  if (!moment.safeParse(value).success) throw new LacunaError('bad-workspace-entry', { why: 'a moment' });
}
