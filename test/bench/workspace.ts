// Figures of a large workspace: `node test/bench/workspace.ts [policies] [clauses in each]`. Prints milliseconds; asserts nothing.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createHandlers } from '../../main/api/handlers.ts';
import { toDecisionId, toModelId, toPolicyId } from '../../main/contract/decode.ts';
import type { Handlers } from '../../main/contract/api.ts';
import type { ModelInfo, PolicyId, Prediction, Scores, Segment } from '../../main/contract/types.ts';
import type { WritableDatabase } from '../../main/store/database.ts';
import { appendDecision } from '../../main/store/decisions.ts';
import { addDocument } from '../../main/store/documents.ts';
import { openWorkspace } from '../../main/store/open.ts';
import { addPolicy } from '../../main/store/policies.ts';
import { addPredictions } from '../../main/store/predictions.ts';
import { addSegments } from '../../main/store/segments.ts';
import { inTransaction } from '../../main/store/sql.ts';
import { createInProcessJobs } from '../support/in-process-jobs.ts';
import { getTinyModel } from '../support/tiny-model.ts';

const POLICIES = Number(process.argv[2] ?? 500);
const CLAUSES = Number(process.argv[3] ?? 200);
/** About the length of a clause of a real policy. */
const SENTENCE = 'We keep the records that you give us for as long as your account stands. '.repeat(4);
const SCORES: Scores = { collection: 0.9, sharing: 0.2, retention: 0.8, children: 0.01, transfer: 0.02, dispute: 0.03 };
const MODEL: ModelInfo = { ...getTinyModel().info, id: toModelId('f'.repeat(64)) };

const toId = (at: number): PolicyId => toPolicyId(createHash('sha256').update(String(at)).digest('hex'));

async function time<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  console.log(`${what.padEnd(60)} ${(performance.now() - start).toFixed(1).padStart(9)} ms`);
  return result;
}

function toSegments(): readonly Segment[] {
  return Array.from({ length: CLAUSES }, (_, at) => {
    const start = at * SENTENCE.length;
    return { start, end: start + SENTENCE.length - 1, kind: 'clause', level: 0, headings: [], leadIn: null };
  });
}

function fill(db: WritableDatabase): void {
  const segments = toSegments();
  const prediction: Prediction = { modelId: MODEL.id, scores: SCORES, labels: ['collection', 'retention'] };
  const text = SENTENCE.repeat(CLAUSES);
  for (let at = 0; at < POLICIES; at += 1) {
    inTransaction(db, () => {
      const described = {
        company: null,
        title: null,
        mediaType: 'text/plain',
        encoding: 'utf-8',
        warnings: [],
      } as const;
      const dates = { effectiveDate: null, archivedDate: null, importedAt: '2026-01-01T00:00:00.000Z' };
      const rest = { extent: 'whole', characters: text.length } as const;
      const key = addPolicy(db, { id: toId(at), name: `${at}.txt`, ...described, ...dates, ...rest });
      addDocument(db, key, { text, source: new TextEncoder().encode(text), sourceMap: null });
      addSegments(db, key, segments);
      addPredictions(
        db,
        key,
        MODEL,
        segments.map(() => prediction),
      );
    });
  }
}

function decideAll(db: WritableDatabase): void {
  for (let at = 0; at < POLICIES; at += 1) {
    inTransaction(db, () => {
      for (const { start, end } of toSegments()) {
        appendDecision(db, {
          id: toDecisionId(crypto.randomUUID()),
          policyId: toId(at),
          start,
          end,
          quote: SENTENCE.slice(0, -1),
          labels: ['retention'],
          action: 'set',
          author: 'Unnamed',
          decidedAt: new Date().toISOString(),
          codebookRevision: 1,
          origin: null,
          suggestion: { modelId: MODEL.id, scores: SCORES, labels: [] },
        });
      }
    });
  }
}

function toHandlers(db: WritableDatabase): Handlers {
  return createHandlers({
    db,
    jobs: createInProcessJobs(getTinyModel()),
    model: { ...getTinyModel(), info: MODEL },
    hash: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    clock: () => new Date(),
    newId: () => crypto.randomUUID(),
    push: () => undefined,
    host: 'test',
    version: '0',
    workspaceName: 'bench',
  });
}

async function timeDecisions(handlers: Handlers, count: number): Promise<void> {
  const times: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const { start, end } = toSegments()[at % CLAUSES] ?? { start: 0, end: 1 };
    const policyId = toId(at % POLICIES);
    const from = performance.now();
    await handlers['decision.add']({ policyId, start, end, labels: [], action: 'set', suggestionShown: true });
    times.push(performance.now() - from);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(share * (count - 1))] ?? 0).toFixed(1);
  console.log(`decision.add, ${count} times: median ${at(0.5)}, 95 % ${at(0.95)}, slowest ${at(1)} ms`);
}

async function timeUse(file: string): Promise<void> {
  const db = await time('open', () => openWorkspace(file));
  const handlers = toHandlers(db);
  await time('policy.list, first', () => handlers['policy.list']({}));
  await time('policy.list, again', () => handlers['policy.list']({}));
  await time('policy.read', () => handlers['policy.read']({ policyId: toId(1) }));
  await timeDecisions(handlers, 300);
  await time('decision.undo', () => handlers['decision.undo']({}));
  await time('policy.list after decisions', () => handlers['policy.list']({}));
  await time('comparison.get of five', () => handlers['comparison.get']({ policyIds: [0, 1, 2, 3, 4].map(toId) }));
  await time('export.run, JSON Lines of all', () => handlers['export.run']({ format: 'jsonl', include: 'all' }));
  await time('export.run, CSV of all', () => handlers['export.run']({ format: 'csv', include: 'all' }));
  db.close();
}

const folder = mkdtempSync(path.join(tmpdir(), 'lacuna-bench-'));
const file = path.join(folder, 'bench.lacuna');
const filling = openWorkspace(file);
console.log(`${POLICIES} policies of ${CLAUSES} clauses`);
await time('put in', () => fill(filling));
filling.close();
console.log(`file: ${(statSync(file).size / 2 ** 20).toFixed(0)} MiB`);
await timeUse(file);
const deciding = openWorkspace(file);
await time('a decision on every clause, one transaction a policy', () => decideAll(deciding));
deciding.close();
await timeUse(file);
rmSync(folder, { recursive: true });
