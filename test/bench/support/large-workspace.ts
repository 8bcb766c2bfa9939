import { createHash } from 'node:crypto';
import { createHandlers } from '../../../main/api/handlers.ts';
import { createWorkbench } from '../../../main/api/workbench.ts';
import type { Handlers } from '../../../main/contract/api.ts';
import { toDecisionId, toModelId, toPolicyId } from '../../../main/contract/decode.ts';
import type { Decision, ModelInfo, PolicyId, Prediction, Scores, Segment } from '../../../main/contract/types.ts';
import { IDENTITY } from '../../../main/core/1-ingest/source-map.ts';
import { hashBytes, startHash } from '../../../main/host/hash.ts';
import type { WritableDatabase } from '../../../main/store/database.ts';
import { appendDecision } from '../../../main/store/decisions.ts';
import { addDocument } from '../../../main/store/documents.ts';
import { addPolicy } from '../../../main/store/policies.ts';
import { addPredictions } from '../../../main/store/predictions.ts';
import { addSegments } from '../../../main/store/segments.ts';
import { inTransaction } from '../../../main/store/sql.ts';
import { createInProcessJobs } from '../../support/in-process-jobs.ts';
import { getTinyModel } from '../../support/tiny-model.ts';

/** How many policies, and how many clauses in each. */
export interface Size {
  readonly policies: number;
  readonly clauses: number;
}

/** About the length of a clause of a real policy. */
const SENTENCE = 'We keep the records that you give us for as long as your account stands. '.repeat(4);
const SCORES: Scores = { collection: 0.9, sharing: 0.2, retention: 0.8, children: 0.01, transfer: 0.02, dispute: 0.03 };
/** A stand-in: what is measured is the store, so the predictions that it holds are the same for every clause. */
const toModel = (): ModelInfo => ({ ...getTinyModel().info, id: toModelId('f'.repeat(64)) });

/** The id of a policy by its number, from 0. */
export function toNumberedId(at: number): PolicyId {
  return toPolicyId(createHash('sha256').update(String(at)).digest('hex'));
}

/** The segments of each policy: clauses only, all alike. */
export function toSegments(clauses: number): readonly Segment[] {
  return Array.from({ length: clauses }, (_, at) => {
    const start = at * SENTENCE.length;
    return { start, end: start + SENTENCE.length - 1, kind: 'clause', level: 0, headings: [], leadIn: null };
  });
}

/** Put policies in: texts, clauses and what a model says of each. */
export function fill(db: WritableDatabase, { policies, clauses }: Size, model: ModelInfo = toModel()): void {
  const segments = toSegments(clauses);
  const prediction: Prediction = { modelId: model.id, scores: SCORES, labels: ['collection', 'retention'] };
  const predictions = segments.map(() => prediction);
  const text = SENTENCE.repeat(clauses);
  const source = new TextEncoder().encode(text);
  const described = { company: null, title: null, mediaType: 'text/plain', encoding: 'utf-8', warnings: [] } as const;
  const dates = { effectiveDate: null, archivedDate: null, importedAt: '2026-01-01T00:00:00.000Z', segmenter: null };
  for (let at = 0; at < policies; at += 1) {
    const policy = { ...described, ...dates, extent: 'whole', characters: text.length } as const;
    inTransaction(db, () => {
      const key = addPolicy(db, { ...policy, id: toNumberedId(at), name: `${at}.txt` });
      addDocument(db, key, { text, source, sourceMap: IDENTITY });
      addSegments(db, key, segments);
      addPredictions(db, key, model, predictions);
    });
  }
}

/** Decide every clause, one transaction a policy. */
export function decideAll(db: WritableDatabase, { policies, clauses }: Size): void {
  const model = toModel();
  const segments = toSegments(clauses);
  const decision: Omit<Decision, 'id' | 'policyId' | 'start' | 'end'> = {
    quote: SENTENCE.slice(0, -1),
    labels: ['retention'],
    action: 'set',
    author: 'Unnamed',
    decidedAt: '2026-01-02T00:00:00.000Z',
    codebookRevision: 1,
    suggestion: { modelId: model.id, scores: SCORES, labels: [] },
    origin: null,
  };
  for (let at = 0; at < policies; at += 1) {
    inTransaction(db, () => {
      for (const { start, end } of segments) {
        appendDecision(db, {
          ...decision,
          id: toDecisionId(crypto.randomUUID()),
          policyId: toNumberedId(at),
          start,
          end,
        });
      }
    });
  }
}

/** The application over a workspace, in this very thread. */
export function toHandlers(db: WritableDatabase): Handlers {
  return createHandlers(
    createWorkbench({
      db,
      jobs: createInProcessJobs(getTinyModel()),
      model: { ...getTinyModel(), info: toModel() },
      hash: hashBytes,
      startHash,
      clock: () => new Date(),
      newId: () => crypto.randomUUID(),
      push: () => undefined,
      host: 'test',
      version: '0',
      workspaceName: 'bench',
      card: null,
    }),
  );
}
