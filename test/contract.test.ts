import { beforeAll, describe, expect, test } from 'vitest';
import type { Push, Result } from '../main/contract/api.ts';
import type { Backup } from '../main/contract/backups.ts';
import type { Checklist } from '../main/contract/checklists.ts';
import type { ModelShelf } from '../main/contract/models.ts';
import type { BulkPreview, SavedView } from '../main/contract/search.ts';
import type { PolicyReading, Span } from '../main/contract/types.ts';
import { hashBytes } from '../main/host/hash.ts';
import { TRANSPORTS, type Opened } from './support/transports.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const FIRST = encode(
  'Privacy Policy of Example Ltd.\n\nWhat we collect\n\nWe collect your name and e-mail address when you register.\n\n' +
    'Sharing\n\nWe share your data with our advertising partners in other countries.\n',
);
const SECOND = encode('# Policy\n\nWe keep log files for 90 days – then they are deleted.\n');
const GONE = '0'.repeat(64);

/** One answer of the script: what was called, and what came back. */
type Answer = readonly [method: string, result: Result<unknown>];

/** Call every method once or more, in an order in which each has something to do, with refusals among them. */
async function runScript({ call }: Pick<Opened, 'call'>): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const ask = async (method: string, request: unknown): Promise<Result<unknown>> => {
    const result = await call(method, request);
    answers.push([method, result]);
    return result;
  };
  const files = [
    { name: 'first.txt', bytes: FIRST },
    { name: 'second.md', bytes: SECOND },
    { name: 'empty.txt', bytes: new Uint8Array() },
    { name: 'twin.txt', bytes: FIRST },
  ];
  const [policyId, secondId] = [hashBytes(FIRST), hashBytes(SECOND)];
  await ask('host.get', {});
  await ask('author.set', { name: ' Ada ' });
  await ask('policy.list', {});
  await ask('policy.import', { taskId: 'task-1', files });
  await ask('policy.edit', { policyId, company: 'Example Ltd.', extent: 'excerpt', effectiveDate: '2020-02-29' });
  const reading = await ask('policy.read', { policyId });
  const span = findFirstClause(reading);
  await ask('clause.explain', { policyId, ...span });
  const decision = { policyId, ...span, suggestionShown: true };
  await ask('decision.add', { ...decision, labels: ['sharing', 'collection'], action: 'set' });
  await ask('decision.add', { ...decision, labels: [], action: 'confirm' });
  await ask('decision.undo', {});
  await ask('decision.redo', {});
  const half = Math.floor((span.start + span.end) / 2);
  await ask('segment.split', { policyId, ...span, at: half });
  await ask('segment.split', { policyId, ...span, at: half });
  await ask('decision.undo', {});
  await ask('segment.merge', { policyId, ...span });
  await ask('decision.undo', {});
  await ask('segment.rekind', { policyId, ...span, kind: 'boilerplate' });
  await ask('decision.undo', {});
  await ask('segment.rekind', { policyId, ...span, kind: 'clause' });
  await ask('policy.succeed', { policyId: secondId, previousId: policyId });
  await ask('policy.succeed', { policyId, previousId: secondId });
  await ask('comparison.get', { policyIds: [secondId, policyId] });
  await askInComparison(ask, { policyId, ...span }, secondId);
  await ask('export.preview', { format: 'doccano', include: 'all' });
  await ask('export.run', { format: 'jsonl', include: 'all' });
  await ask('export.run', { format: 'csv', include: 'decided', policyIds: [policyId] });
  await ask('policy.remove', { policyId: secondId });
  await ask('policy.restore', { policyId: secondId });
  const listed = await ask('model.list', {});
  const modelId = listed.ok ? (listed.value as ModelShelf).inUse : null;
  await ask('model.improve', { taskId: 'task-3' });
  await ask('model.use', { taskId: 'task-4', modelId });
  await ask('model.use', { taskId: 'task-4', modelId: GONE });
  const thresholds = { collection: 0.9, sharing: 0.9, retention: 0.9, children: 0.9, transfer: 0.9, dispute: 0.9 };
  await ask('threshold.spread', {});
  await ask('threshold.set', { thresholds });
  await ask('threshold.set', { thresholds: { ...thresholds, dispute: 1 } });
  await ask('comparison.get', { policyIds: [secondId, policyId] });
  await ask('threshold.set', { thresholds: null });
  await ask('codebook.get', {});
  await ask('codebook.count', {});
  await ask('codebook.clauses', { label: 'sharing' });
  await ask('codebook.preview', { change: { action: 'merge', label: 'dispute', into: 'sharing' } });
  await ask('codebook.change', { change: { action: 'retire', label: 'dispute' }, revision: 1 });
  await ask('codebook.change', { change: { action: 'restore', label: 'dispute' }, revision: 1 });
  await ask('codebook.history', {});
  await ask('decision.undo', {});
  await ask('search.find', { query: 'label:sharing OR "we"', limit: 5 });
  await ask('search.find', { query: 'label:nonsense' });
  await ask('search.count', { query: '' });
  await ask('search.step', { query: '', policyId, start: 0, way: 1 });
  const view = await ask('view.save', { name: 'Shared', query: 'label:sharing' });
  await ask('view.list', {});
  await ask('view.remove', { viewId: view.ok ? (view.value as SavedView).id : null });
  const bulk = { query: 'label:sharing', change: { action: 'add', labels: ['transfer'] } };
  const preview = await ask('bulk.preview', bulk);
  await ask('bulk.label', { ...bulk, state: preview.ok ? (preview.value as BulkPreview).state : null });
  await ask('bulk.label', { ...bulk, state: 'e'.repeat(64) });
  const lines = [{ policySha256: policyId, ...span, text: 'Other words.', labels: ['sharing'], annotations: [] }];
  const dataset = new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  await ask('dataset.import', {
    taskId: 'task-7',
    name: 'gold.jsonl',
    files: [{ name: 'gold.jsonl', bytes: dataset }],
  });
  await ask('dataset.import', {
    taskId: 'task-8',
    name: 'empty.csv',
    files: [{ name: 'empty.csv', bytes: new Uint8Array() }],
  });
  const bundled = await ask('workspace.bundle', { texts: true });
  await ask('workspace.merge', Object.assign({ taskId: 'task-5' }, bundled.ok ? bundled.value : null));
  await ask('workspace.merge', { taskId: 'task-6', file: files[0] });
  await askInAnnotating(ask, { policyId, ...span });
  await askAboutBackups(ask);
  await ask('task.cancel', { taskId: 'task-1' });
  await ask('policy.list', {});
  await ask('policy.read', { policyId: GONE });
  await ask('policy.read', { policyId: 'nonsense' });
  await ask('policy.import', { taskId: 'task-2', files: [{ name: 'text.txt', bytes: 'not bytes' }] });
  await ask('decision.add', { ...decision, end: span.start, labels: ['sharing'], action: 'set' });
  await ask('decision.add', { ...decision, labels: ['nonsense'], action: 'set' });
  await ask('no.such.call', {});
  await ask('constructor', {});
  await ask('diagnostics.get', {});
  return answers;
}

/** Every call about backups; one that is not there, and a shell that is not there, are refused. */
async function askAboutBackups(ask: (method: string, request: unknown) => Promise<Result<unknown>>): Promise<void> {
  const made = await ask('backup.make', { taskId: 'task-9' });
  await ask('backup.list', {});
  const restored = await ask('backup.restore', { name: made.ok ? (made.value as Backup).name : null });
  await ask('backup.restore', { name: '../Test.lacuna' });
  await ask('backup.open', restored.ok ? restored.value : null);
  await ask('workspace.check', { taskId: 'task-10' });
}

/** Every call of several annotators at work. */
async function askInAnnotating(
  ask: (method: string, request: unknown) => Promise<Result<unknown>>,
  clause: Span & { readonly policyId: string },
): Promise<void> {
  await ask('adjudication.decide', { ...clause, labels: ['sharing'] });
  await ask('adjudication.list', { policyIds: [clause.policyId] });
  const plan = { annotators: ['Ann', 'Bo'], shared: { unit: 'percent', amount: 50 }, readers: 2, seed: 1 };
  const preview = await ask('assignment.preview', plan);
  await ask('assignment.preview', { ...plan, readers: 3 });
  if (preview.ok) await ask('assignment.apply', { plan, state: (preview.value as { readonly state: string }).state });
  await ask('assignment.set', { policyId: clause.policyId, annotators: ['Cy'] });
  await ask('assignment.get', {});
  await ask('progress.get', {});
  await ask('blind.set', { blind: true });
  await ask('policy.read', { policyId: clause.policyId });
  await ask('agreement.get', {});
  await ask('blind.set', { blind: false });
  await ask('keys.set', { keys: { 'reader.next': 'd' } });
  await ask('keys.get', {});
  await ask('agreement.get', {});
  await ask('agreement.confusions', { first: 'Ann', second: null });
}

/** Every call of the comparison; a judgement on what is not on screen, and a checklist of nothing, are refused. */
async function askInComparison(
  ask: (method: string, request: unknown) => Promise<Result<unknown>>,
  a: Span & { readonly policyId: string },
  secondId: string,
): Promise<void> {
  const { policyId } = a;
  const gap = { policyId, aspect: 'DIS-7', shown: 'not-held' };
  await ask('gap.decide', { ...gap, verdict: 'confirm', note: ' As expected ' });
  await ask('gap.decide', { ...gap, verdict: 'confirm', shown: 'stated' });
  await ask('gap.decide', { ...gap, verdict: 'overrule' });
  const b = { policyId: secondId, ...findFirstClause(await ask('policy.read', { policyId: secondId })) };
  await ask('pair.decide', { a, b, verdict: 'pair' });
  await ask('pair.list', { a: policyId, b: secondId });
  await ask('alignment.get', { a: policyId, b: secondId });
  await ask('redline.get', { a, b });
  await ask('version.compare', { a: policyId, b: secondId });
  await ask('decision.undo', {});
  await ask('aspect.list', {});
  const items = [{ aspect: 'SHA-4', shown: true, name: null, asks: null, hooks: null, note: '', own: null }];
  await ask('checklist.save', { draft: { name: 'Mine', description: '', items } });
  await ask('checklist.save', { draft: { name: 'Mine', description: '', items: [] } });
  const listed = await ask('checklist.list', {});
  const checklistId = listed.ok ? (listed.value as readonly Checklist[]).at(-1)?.id : undefined;
  await ask('comparison.get', { policyIds: [secondId, policyId], checklistId });
  const file = await ask('checklist.export', { checklistId });
  await ask('checklist.import', { file: file.ok ? file.value : null });
  await ask('checklist.remove', { checklistId });
  await ask('report.write', { policyIds: [secondId, policyId], format: 'csv' });
}

function findFirstClause(reading: Result<unknown>): { readonly start: number; readonly end: number } {
  if (!reading.ok) throw new TypeError(`policy.read: ${reading.error.code}`);
  const clause = (reading.value as PolicyReading).segments.find(({ kind }) => kind === 'clause');
  if (clause === undefined) throw new TypeError('The policy has no clause');
  return { start: clause.start, end: clause.end };
}

describe('the contract', () => {
  const runs = new Map<string, { readonly answers: readonly Answer[]; readonly pushes: readonly Push[] }>();
  let methods: readonly string[] = [];

  beforeAll(async () => {
    for (const [name, open] of Object.entries(TRANSPORTS)) {
      const opened = await open();
      const pushes: Push[] = [];
      const unsubscribe = await opened.subscribe((push) => pushes.push(push));
      const answers = await runScript(opened);
      await opened.settle(() => pushes.length);
      unsubscribe();
      await opened.close();
      methods = opened.methods;
      runs.set(name, { answers, pushes });
    }
  }, 60_000);

  test('the script calls every method, and most calls are answered', () => {
    const { answers = [] } = runs.get('in process') ?? {};
    const called = new Set(answers.map(([method]) => method));
    expect(methods.filter((method) => !called.has(method))).toEqual([]);
    const refused = answers.filter(([, result]) => !result.ok).map(([method]) => method);
    expect(refused).toEqual([
      'segment.split',
      'segment.rekind',
      'policy.succeed',
      'gap.decide',
      'gap.decide',
      'checklist.save',
      'model.improve',
      'model.use',
      'threshold.set',
      'codebook.change',
      'search.find',
      'bulk.label',
      'dataset.import',
      'workspace.merge',
      'assignment.preview',
      'agreement.get',
      'backup.restore',
      'backup.open',
      'policy.read',
      'policy.read',
      'policy.import',
      'decision.add',
      'decision.add',
      'no.such.call',
      'constructor',
    ]);
  });

  test.for(Object.keys(TRANSPORTS))(
    '%s gives the same answers as a direct call, bytes and refusals included',
    (name) => {
      expect(runs.get(name)?.answers).toEqual(runs.get('in process')?.answers);
    },
  );

  test.for(Object.keys(TRANSPORTS))('%s pushes the same progress and changes', (name) => {
    expect(runs.get(name)?.pushes.length).toBeGreaterThan(3);
    expect(runs.get(name)?.pushes).toEqual(runs.get('in process')?.pushes);
  });

  test('bytes arrive as bytes', () => {
    for (const { answers } of runs.values()) {
      const exported = answers.find(([method]) => method === 'export.run')?.[1];
      const files = exported?.ok === true ? (exported.value as { files: { bytes: unknown }[] }).files : [];
      expect(files.length).toBeGreaterThan(0);
      for (const { bytes } of files) expect(bytes).toBeInstanceOf(Uint8Array);
    }
  });

  test('refusals carry a code and a sentence, and nothing else', () => {
    const results = [...runs.values()].flatMap(({ answers }) => answers.map(([, result]) => result));
    const refusals = results.filter((result) => !result.ok);
    const error = { code: expect.stringMatching(/^[a-z-]+$/), message: expect.stringMatching(/\.$/) };
    expect(refusals.length).toBeGreaterThan(0);
    expect(refusals).toEqual(refusals.map(() => ({ ok: false, error })));
  });
});
