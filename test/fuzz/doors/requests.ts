import { createHandlers } from '../../../main/api/handlers.ts';
import type { Workbench } from '../../../main/api/workbench.ts';
import type { Method, Request } from '../../../main/contract/api.ts';
import { isMethod, parseRequest, toPolicyId } from '../../../main/contract/decode.ts';
import { LacunaError } from '../../../main/contract/errors.ts';
import type { TaskId } from '../../../main/contract/types.ts';
import { fromWire, toWire } from '../../../main/contract/wire.ts';
import type { Random } from '../../../main/core/3-label/random.ts';
import type { Door } from '../door.ts';
import { drawOne, mutate, mutateValue } from '../mutate.ts';

const policyId = toPolicyId('a'.repeat(64));
const other = toPolicyId('b'.repeat(64));
const taskId = 'task-1' as TaskId;
const span = { policyId, start: 0, end: 9 };
const file = { name: 'a.txt', bytes: new Uint8Array([65, 66]) };

/** A request that is right, for the methods whose requests have parts. */
const RIGHT: { readonly [M in Method]?: Request<M> } = {
  'author.set': { name: 'Ada' },
  'policy.read': { policyId },
  'policy.import': { taskId, files: [file, file] },
  'policy.edit': { policyId, company: 'Heron', extent: 'whole', effectiveDate: '2026-05-01', archivedDate: null },
  'policy.succeed': { policyId, previousId: other },
  'decision.add': { ...span, labels: ['sharing', 'retention'], action: 'set', suggestionShown: true },
  'segment.split': { ...span, at: 4 },
  'segment.rekind': { ...span, kind: 'heading', level: 2 },
  'gap.decide': {
    policyId,
    aspect: 'retention.period',
    verdict: 'overrule',
    shown: 'absent',
    state: 'stated',
    evidence: [{ start: 0, end: 9 }],
    note: 'a note',
  } as unknown as Request<'gap.decide'>,
  'pair.decide': { a: span, b: { ...span, policyId: other }, verdict: 'pair' },
  'comparison.get': { policyIds: [policyId, other], checklistId: 'own-1' },
  'report.write': { policyIds: [policyId], format: 'html', redlines: [{ a: span, b: span }] },
  'export.preview': { format: 'csv', policyIds: [policyId], include: 'decided', query: 'a' },
  'export.run': { format: 'jsonl', policyIds: [policyId], include: 'all' },
  'workspace.merge': { taskId, file },
  'protection.unlock': { passphrase: 'grey heron' },
  'protection.set': { current: null, next: 'grey heron' },
  'preferences.set': { theme: 'dark', tour: 1 },
  'workspace.mend': { taskId },
  'backup.restore': { name: '2026-05-01T12-00-00Z.lacuna' },
  'backup.open': { file: 'w as of 2026-05-01T12-00-00Z.lacuna' },
  'threshold.set': {
    thresholds: { collection: 0.5, sharing: 0.5, retention: 0.25, children: 0.5, transfer: 0.5, dispute: 0.5 },
  },
};

const METHODS = [...Object.keys(createHandlers({} as Workbench)), ...Object.keys(RIGHT)].filter(
  (name): name is Method => isMethod(name),
);
const WORDS = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  'null',
  '1e999',
  '-0',
  '"$bytes":"',
  '"__proto__":',
  '\\ud800',
  '\\u0000',
];

function draw(random: Random): { readonly method: unknown; readonly request: unknown } {
  const method = drawOne(random, METHODS);
  const right = { method, request: RIGHT[method] ?? { policyId, taskId } };
  if (random() < 0.5) return { method, request: mutateValue(random, right.request) };
  const json = Buffer.from(mutate(random, Buffer.from(toWire(right)), WORDS)).toString('utf8');
  const read: unknown = fromWire(json);
  return { method, request: undefined, ...(typeof read === 'object' ? read : {}) };
}

/** Requests as a hostile page could send them: what passes the decoders has the shape that it should, all else is refused as such. */
export function openRequests(): Door {
  return {
    abreast: 1,
    async attempt(random) {
      try {
        const { method, request } = draw(random);
        if (!isMethod(method)) return { sizeBytes: 100, outcome: 'unknown-method' };
        const parsed = parseRequest(method, request);
        // What was passed once passes again: nothing is read in two ways.
        parseRequest(method, parsed);
        return { sizeBytes: 100_000, outcome: 'taken' };
      } catch (error) {
        if (error instanceof SyntaxError) return { sizeBytes: 100, outcome: 'not-json' };
        if (error instanceof LacunaError && error.code === 'bad-request')
          return { sizeBytes: 100_000, outcome: error.code };
        throw error;
      }
    },
    close: async () => {
      if (Object.keys(Object.prototype).length > 0) throw new Error('Something was put on every object');
    },
  };
}
