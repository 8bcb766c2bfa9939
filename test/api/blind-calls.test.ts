import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { SIGHTS } from '../../main/api/blind-calls.ts';
import type { Handlers, Request } from '../../main/contract/api.ts';
import { LacunaError } from '../../main/contract/errors.ts';
import type { LabelId } from '../../main/contract/labels.ts';
import type { FileBytes, PolicyId, Span, TaskId } from '../../main/contract/types.ts';
import { createTempFolder } from '../support/temp-folder.ts';
import { importOne, openTestWorkspace, type TestWorkspace, toFile } from '../support/test-workspace.ts';

const TASK = 'blind' as TaskId;
const FILES = [
  toFile('one.txt', ['We share records with partners.', 'We keep logs for 30 days.', 'We move data abroad.']),
  toFile('two.txt', ['We sell nothing.', 'Write to us by post.']),
] as const;

/** Ann’s workspace. What Bo and the model say in it is all that two worlds differ in. */
interface World extends TestWorkspace {
  readonly one: PolicyId;
  readonly two: PolicyId;
  /** The clauses of each. Bo has judged the first two of the first and the first of the second, Ann the very first. */
  readonly clauses: readonly (readonly Span[])[];
}

/** Ids are counted from `from` on: the same in two worlds, and never twice in one. */
async function openWorld(from: number, file?: string): Promise<World> {
  const workspace = openTestWorkspace(file);
  let drawn = from;
  Object.assign(workspace.services, {
    newId: () => `00000000-0000-4000-8000-${String((drawn += 1)).padStart(12, '0')}`,
  });
  if (file === undefined) for (const one of FILES) await importOne(workspace, one);
  const [one, two] = (await workspace.handlers['policy.list']({})).map(({ id }) => id) as [PolicyId, PolicyId];
  const readings = await Promise.all(
    [one, two].map(async (policyId) => workspace.handlers['policy.read']({ policyId })),
  );
  const clauses = readings.map(({ segments }) =>
    segments.filter(({ kind }) => kind === 'clause').map(({ start, end }) => ({ start, end })),
  );
  return { ...workspace, one, two, clauses };
}

async function decide({ handlers }: World, policyId: PolicyId, span: Span, label: LabelId): Promise<void> {
  const said = { labels: [label], action: 'set', suggestionShown: true } as const;
  await handlers['decision.add']({ policyId, ...span, ...said });
}

/** A world as a file: the model and Bo say `label` wherever they say anything. */
async function makeWorld(label: LabelId): Promise<Buffer> {
  const world = await openWorld(0);
  const { handlers, services, one, two, clauses } = world;
  const scores = Object.keys(services.model.info.thresholds).map((id) => `${id} = ${id === label ? 0.9 : 0.1}`);
  services.db.exec(`UPDATE prediction SET labels = '["${label}"]', ${scores.join(', ')}`);
  await handlers['author.set']({ name: 'Bo' });
  await decide(world, one, clauses[0]![0]!, label);
  await decide(world, one, clauses[0]![1]!, label);
  await decide(world, two, clauses[1]![0]!, label);
  await handlers['author.set']({ name: 'Ann' });
  await decide(world, one, clauses[0]![0]!, 'transfer');
  const file = path.join(createTempFolder(), 'world.lacuna');
  services.db.prepare('VACUUM INTO ?').run(file);
  return readFileSync(file);
}

let made: Promise<readonly [Buffer, Buffer]> | null = null;

/** Two worlds in which others and the model say different things, as Ann sees them. */
async function openBoth(blind: boolean): Promise<readonly World[]> {
  // Names of equal length, so that not even the size of the file tells them apart.
  made ??= Promise.all([makeWorld('sharing'), makeWorld('dispute')]);
  return Promise.all(
    (await made).map(async (bytes) => {
      const file = path.join(createTempFolder(), 'test.lacuna');
      writeFileSync(file, bytes);
      const world = await openWorld(1000, file);
      if (blind) await world.handlers['blind.set']({ blind });
      return world;
    }),
  );
}

/** Cy’s workspace as a file, who says “sharing” where Bo says something. */
async function makeOther(): Promise<FileBytes> {
  const world = await openWorld(2000);
  await world.handlers['author.set']({ name: 'Cy' });
  await decide(world, world.one, world.clauses[0]![1]!, 'sharing');
  return (await world.handlers['workspace.bundle']({ texts: true })).file;
}

const LINE = '{"id":"1","doc":"d","text":"We keep logs.","labels":["retention"]}\n';
const PLAN = { annotators: ['Ann', 'Bo'], shared: { unit: 'percent', amount: 50 }, readers: 2, seed: 1 } as const;
const second = ({ one, clauses }: World) => ({ policyId: one, ...clauses[0]![1]! });
const ofTwo = ({ two, clauses }: World) => ({ policyId: two, ...clauses[1]![0]! });
const both = ({ one, two }: World) => ({ a: one, b: two });
const nothing = () => ({});

/** A call of each method on the clauses on which others and the model say something. */
const REQUESTS: { readonly [M in keyof Handlers]: (world: World) => Request<M> | Promise<Request<M>> } = {
  'host.get': nothing,
  'author.set': () => ({ name: 'Ann' }),
  'policy.list': nothing,
  'policy.read': ({ one: policyId }) => ({ policyId }),
  'policy.import': async ({ handlers, one }) => {
    await handlers['policy.remove']({ policyId: one });
    return { taskId: TASK, files: [FILES[0]] };
  },
  'dataset.import': () => ({
    taskId: TASK,
    name: 'lines',
    files: [{ name: 'lines.jsonl', bytes: new TextEncoder().encode(LINE) }],
  }),
  'policy.edit': ({ one: policyId }) => ({ policyId, company: 'Acme' }),
  'policy.remove': ({ one: policyId }) => ({ policyId }),
  'policy.restore': async ({ handlers, one: policyId }) => {
    await handlers['policy.remove']({ policyId });
    return { policyId };
  },
  'policy.succeed': ({ one, two }) => ({ policyId: two, previousId: one }),
  'decision.add': (world) => ({ ...second(world), labels: [], action: 'set', suggestionShown: true }),
  'decision.undo': nothing,
  'decision.redo': async ({ handlers }) => {
    await handlers['decision.undo']({});
    return {};
  },
  'segment.split': (world) => ({ ...second(world), at: second(world).start + 3 }),
  'segment.merge': second,
  'segment.rekind': (world) => ({ ...second(world), kind: 'boilerplate' }),
  'clause.explain': second,
  'comparison.get': ({ one, two }) => ({ policyIds: [one, two] }),
  'gap.decide': ({ one: policyId }) => ({ policyId, aspect: 'COL-1', verdict: 'confirm', shown: 'stated' }),
  'pair.decide': (world) => ({ a: second(world), b: ofTwo(world), verdict: 'pair' }),
  'pair.list': both,
  'alignment.get': both,
  'redline.get': (world) => ({ a: second(world), b: ofTwo(world) }),
  'version.compare': both,
  'aspect.list': nothing,
  'checklist.list': nothing,
  'checklist.save': () => ({ draft: { name: 'Mine', description: '', items: [] } }),
  'checklist.remove': () => ({ checklistId: 'none' }),
  'checklist.export': () => ({ checklistId: 'full' }),
  'checklist.import': async ({ handlers }) => ({ file: await handlers['checklist.export']({ checklistId: 'full' }) }),
  'report.write': ({ one, two }) => ({ policyIds: [one, two], format: 'md' }),
  'export.preview': () => ({ format: 'jsonl', include: 'all' }),
  'export.run': () => ({ format: 'jsonl', include: 'all' }),
  'codebook.get': nothing,
  'codebook.history': nothing,
  'codebook.count': nothing,
  'codebook.clauses': () => ({ label: 'sharing' }),
  'codebook.preview': () => ({ change: { action: 'retire', label: 'sharing' } }),
  'codebook.change': () => ({ change: { action: 'retire', label: 'sharing' }, revision: 1 }),
  'workspace.merge': async () => ({ taskId: TASK, file: await makeOther() }),
  'workspace.bundle': () => ({ texts: false }),
  'blind.set': () => ({ blind: true }),
  'agreement.get': nothing,
  'agreement.confusions': () => ({ first: 'Ann', second: 'Bo' }),
  'adjudication.list': nothing,
  'adjudication.decide': (world) => ({ ...second(world), labels: [] }),
  'assignment.get': nothing,
  'assignment.preview': () => PLAN,
  'assignment.apply': async ({ handlers }) => {
    return { plan: PLAN, state: (await handlers['assignment.preview'](PLAN)).state };
  },
  'assignment.set': ({ one: policyId }) => ({ policyId, annotators: ['Ann'] }),
  'progress.get': nothing,
  'search.find': () => ({ query: '' }),
  'search.count': () => ({ query: '' }),
  'search.step': ({ one: policyId }) => ({ query: '', policyId, start: 0, way: 1 }),
  'view.list': nothing,
  'view.save': () => ({ name: 'All', query: '' }),
  'view.remove': () => ({ viewId: 'none' }),
  'bulk.preview': () => ({ query: '', change: { action: 'confirm', labels: [] } }),
  'bulk.label': () => ({ query: '', change: { action: 'confirm', labels: [] }, state: 'f'.repeat(64) }),
  'model.list': nothing,
  'model.improve': () => ({ taskId: TASK }),
  'model.use': ({ services }) => ({ taskId: TASK, modelId: services.model.info.id }),
  'threshold.set': () => ({ thresholds: null }),
  'threshold.spread': nothing,
  'keys.get': nothing,
  'keys.set': () => ({ keys: {} }),
  'backup.list': nothing,
  'backup.make': () => ({ taskId: TASK }),
  'backup.restore': async ({ handlers }) => ({ name: (await handlers['backup.make']({ taskId: TASK })).name }),
  'backup.open': () => ({ file: 'none' }),
  'workspace.check': () => ({ taskId: TASK }),
  'diagnostics.get': nothing,
  'task.cancel': () => ({ taskId: TASK }),
};

/** What a call answers, or the code of its refusal. */
async function ask<M extends keyof Handlers>(world: World, method: M): Promise<unknown> {
  const request = await REQUESTS[method](world);
  try {
    return await world.handlers[method](request);
  } catch (error) {
    if (error instanceof LacunaError) return { refused: error.code };
    throw error;
  }
}

async function askBoth(method: keyof Handlers, blind: boolean): Promise<readonly [unknown, unknown]> {
  const [a, b] = (await openBoth(blind)) as [World, World];
  return [await ask(a, method), await ask(b, method)];
}

const listBy = (...sights: readonly string[]): readonly (keyof Handlers)[] =>
  (Object.keys(SIGHTS) as (keyof Handlers)[]).filter((method) => sights.includes(SIGHTS[method]));

describe('Two workspaces that differ only in what others and the model say', () => {
  test.each(listBy('same', 'own'))('answer %s alike to whoever works blind', async (method) => {
    const [a, b] = await askBoth(method, true);
    expect(a).toEqual(b);
  });

  test.each(listBy('refused'))('refuse %s to whoever works blind', async (method) => {
    expect(await askBoth(method, true)).toEqual([{ refused: 'works-blind' }, { refused: 'works-blind' }]);
  });

  // What the model goes by is told from the words alone, whatever it said of them when the policy came in.
  test.each(listBy('own').filter((method) => method !== 'clause.explain'))(
    'answer %s otherwise to all others',
    async (method) => {
      const [a, b] = await askBoth(method, false);
      expect(a).not.toEqual(b);
    },
  );

  test.each(listBy('same'))('need hide nothing of %s', async (method) => {
    const [a, b] = await askBoth(method, false);
    expect(a).toEqual(b);
  });

  test('tell whoever works blind nothing of what the model goes by', async () => {
    const [answer] = await askBoth('clause.explain', true);
    expect(Object.values(answer as object).flat()).toEqual([]);
  });
});
