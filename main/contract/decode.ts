import { z } from 'zod';
import type { Method, Request } from './api.ts';
import { REPORT_FORMATS } from './comparison.ts';
import { ASSIGNING_DECODERS } from './decode-assigning.ts';
import { BACKUPS_DECODERS } from './decode-backups.ts';
import { aspectId, checklistDraft } from './decode-checklist.ts';
import { askedChange, label, thresholds } from './decode-codebook.ts';
import { bulkChange, foundRange, savedView, searchText, way } from './decode-search.ts';
import { KEYS_DECODERS } from './decode-keys.ts';
import { HOST_DECODERS, passphrase } from './decode-host.ts';
import { LacunaError } from './errors.ts';
import { MAX_DATASET_FILES } from './dataset-import.ts';
import { EXPORT_FORMAT_IDS } from './export-formats.ts';
import { CELL_STATES, MAX_NOTE } from './findings.ts';
import { toCodebookOrder } from './labels.ts';
import {
  MAX_COMPARED_POLICIES,
  MAX_FILE_NAME,
  MAX_IMPORT_FILES,
  MAX_JUDGED_CLAUSES,
  MAX_REPORT_REDLINES,
} from './limits.ts';
import type { DecisionId, ModelId, PolicyId, TaskId } from './types.ts';

// Schemas would otherwise be compiled with `new Function`, which a strict content security policy forbids.
z.config({ jitless: true });

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const policyId = hash.transform((value) => value as PolicyId);
const modelId = hash.transform((value) => value as ModelId);
const taskId = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .transform((value) => value as TaskId);
const decisionId = z.uuid().transform((value) => value as DecisionId);
const name = z.string().trim().min(1).max(200);
const fileName = z.string().min(1).max(MAX_FILE_NAME);
const path = z.string().min(1).max(1024);
const offset = z.int().nonnegative();
const kind = z.enum(['heading', 'clause', 'list-item', 'boilerplate']);
const isoDate = z.iso.date();
const nothing = z.strictObject({});
const span = { start: offset, end: offset };
const state = z.enum(CELL_STATES as [(typeof CELL_STATES)[number]]);
const checklistId = z.string().regex(/^[\w-]{1,64}$/);
const forward = (value: { start: number; end: number }): boolean => value.start < value.end;
const policySpan = z.strictObject({ ...span, policyId }).refine(forward, 'the span is empty or reversed');
const chosen = { policyIds: z.array(policyId).min(1).optional() };
const annotator = z.string().min(1).max(80);
const compared = {
  policyIds: z.array(policyId).min(1).max(MAX_COMPARED_POLICIES),
  checklistId: checklistId.optional(),
};

/** One parser per method: every request is parsed by it before a handler sees it. Unknown fields are refused. */
const exported = z.strictObject({
  format: z.enum(EXPORT_FORMAT_IDS),
  ...chosen,
  include: z.enum(['all', 'decided']),
  query: searchText.optional(),
  taskId: taskId.optional(),
});

const DECODERS: { readonly [M in Method]: z.ZodType<Request<M>> } = {
  'host.get': nothing,
  'author.set': z.strictObject({ name: z.string().trim().min(1).max(80) }),
  'policy.list': nothing,
  'policy.read': z.strictObject({ policyId }),
  'policy.import': z.strictObject({
    taskId,
    files: z
      .array(z.strictObject({ name: fileName, bytes: z.instanceof(Uint8Array) }))
      .min(1)
      .max(MAX_IMPORT_FILES),
  }),
  'dataset.import': z.strictObject({
    taskId,
    name,
    files: z
      .array(z.strictObject({ name: path, bytes: z.instanceof(Uint8Array) }))
      .min(1)
      .max(MAX_DATASET_FILES),
  }),
  'policy.edit': z.strictObject({
    policyId,
    company: name.nullable().optional(),
    extent: z.enum(['whole', 'excerpt']).optional(),
    effectiveDate: isoDate.nullable().optional(),
    archivedDate: isoDate.nullable().optional(),
  }),
  'policy.remove': z.strictObject({ policyId }),
  'policy.restore': z.strictObject({ policyId }),
  'policy.succeed': z.strictObject({ policyId, previousId: policyId }),
  'decision.add': z
    .strictObject({
      ...span,
      policyId,
      labels: z.array(label).transform(toCodebookOrder),
      action: z.enum(['set', 'confirm']),
      suggestionShown: z.boolean(),
      certainty: z.enum(['sure', 'unsure']).optional(),
      note: z.string().trim().min(1).max(MAX_NOTE).optional(),
      spentMs: z.int().nonnegative().optional(),
    })
    .refine(forward, 'the span is empty or reversed'),
  'segment.split': z.strictObject({ ...span, policyId, at: offset }).refine(forward, 'the span is empty or reversed'),
  'segment.merge': z.strictObject({ ...span, policyId }).refine(forward, 'the span is empty or reversed'),
  'segment.rekind': z
    .strictObject({ ...span, policyId, kind, level: z.int().min(1).max(6).optional() })
    .refine(forward, 'the span is empty or reversed')
    .refine(({ kind: what, level }) => level === undefined || what === 'heading', 'only headings have a level'),
  'decision.undo': z.strictObject({ only: decisionId.optional() }),
  'decision.redo': nothing,
  'clause.explain': z.strictObject({ ...span, policyId }).refine(forward, 'the span is empty or reversed'),
  'comparison.get': z.strictObject({ ...compared, taskId: taskId.optional() }),
  'gap.decide': z
    .strictObject({
      policyId,
      aspect: aspectId,
      verdict: z.enum(['confirm', 'overrule', 'reopen']),
      shown: state,
      state: state.optional(),
      evidence: z
        .array(z.strictObject(span).refine(forward, 'the span is empty or reversed'))
        .max(MAX_JUDGED_CLAUSES)
        .optional(),
      note: z.string().trim().max(MAX_NOTE).optional(),
    })
    .refine(({ verdict, state: instead }) => verdict !== 'overrule' || instead !== undefined, 'the state is missing'),
  'pair.decide': z
    .strictObject({ a: policySpan, b: policySpan, verdict: z.enum(['pair', 'not-a-pair', 'reopen']) })
    .refine(({ a, b }) => a.policyId !== b.policyId, 'both clauses are of one policy'),
  'pair.list': z.strictObject({ a: policyId, b: policyId }),
  'alignment.get': z.strictObject({ a: policyId, b: policyId, taskId: taskId.optional() }),
  'redline.get': z.strictObject({ a: policySpan, b: policySpan }),
  'version.compare': z.strictObject({ a: policyId, b: policyId, taskId: taskId.optional() }),
  'aspect.list': nothing,
  'checklist.list': nothing,
  'checklist.save': z.strictObject({ checklistId: checklistId.optional(), draft: checklistDraft }),
  'checklist.remove': z.strictObject({ checklistId }),
  'checklist.export': z.strictObject({ checklistId }),
  'checklist.import': z.strictObject({ file: z.strictObject({ name: fileName, bytes: z.instanceof(Uint8Array) }) }),
  'report.write': z.strictObject({
    ...compared,
    format: z.enum(REPORT_FORMATS),
    redlines: z
      .array(z.strictObject({ a: policySpan, b: policySpan }))
      .max(MAX_REPORT_REDLINES)
      .optional(),
    taskId: taskId.optional(),
  }),
  'export.preview': exported,
  'export.run': exported,
  'codebook.get': nothing,
  'codebook.history': nothing,
  'codebook.count': nothing,
  'codebook.clauses': z.strictObject({ label }),
  'codebook.preview': z.strictObject({ change: askedChange }),
  'codebook.change': z.strictObject({ change: askedChange, revision: z.int().positive() }),
  'workspace.merge': z.strictObject({
    taskId,
    file: z.strictObject({ name: fileName, bytes: z.instanceof(Uint8Array) }),
    passphrase: passphrase.optional(),
  }),
  'workspace.bundle': z.strictObject({ texts: z.boolean() }),
  'blind.set': z.strictObject({ blind: z.boolean() }),
  'agreement.get': z.strictObject({ ...chosen, taskId: taskId.optional() }),
  'agreement.confusions': z.strictObject({ first: annotator, second: annotator.nullable(), ...chosen }),
  'adjudication.list': z.strictObject(chosen),
  'adjudication.decide': z
    .strictObject({ ...span, policyId, labels: z.array(label).transform(toCodebookOrder) })
    .refine(forward, 'the span is empty or reversed'),
  ...ASSIGNING_DECODERS,
  'search.find': z.strictObject({ query: searchText, ...foundRange }),
  'search.count': z.strictObject({ query: searchText }),
  'search.step': z.strictObject({ query: searchText, policyId, start: offset, way }),
  'view.list': nothing,
  'view.save': z.strictObject({ viewId: checklistId.optional(), ...savedView }),
  'view.remove': z.strictObject({ viewId: checklistId }),
  'bulk.preview': z.strictObject({ query: searchText, change: bulkChange }),
  'bulk.label': z.strictObject({ query: searchText, change: bulkChange, state: hash }),
  'model.list': nothing,
  'model.improve': z.strictObject({ taskId }),
  'model.use': z.strictObject({ taskId, modelId }),
  'threshold.set': z.strictObject({
    thresholds: thresholds.nullable(),
  }),
  'threshold.spread': nothing,
  'diagnostics.get': nothing,
  ...KEYS_DECODERS,
  ...HOST_DECODERS,
  ...BACKUPS_DECODERS,
  'task.cancel': z.strictObject({ taskId }),
};

/** Whether a value names a method of the contract. */
export function isMethod(value: unknown): value is Method {
  return typeof value === 'string' && Object.hasOwn(DECODERS, value);
}

/**
 * Parse a request that came from outside.
 *
 * @throws LacunaError `bad-request` naming the first field that is wrong, never its value.
 */
export function parseRequest<M extends Method>(method: M, request: unknown): Request<M> {
  const parsed = DECODERS[method].safeParse(request);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? 'the request' : issue.path.join('.');
  throw new LacunaError('bad-request', { why: `${method}: ${where}: ${issue?.message ?? 'not as expected'}` });
}

/** Brand a string that the store or a hash function made. For values from outside use {@link parseRequest}. */
export const toPolicyId = (value: string): PolicyId => value as PolicyId;
export const toModelId = (value: string): ModelId => value as ModelId;
export const toDecisionId = (value: string): DecisionId => value as DecisionId;
