import { expect, test } from 'vitest';
import type { BulkChange } from '../../main/contract/search.ts';
import type { LabelId } from '../../main/contract/labels.ts';
import type { TaskId } from '../../main/contract/types.ts';
import { importOne, openTestWorkspace, type TestWorkspace, toFile } from '../support/test-workspace.ts';

const ONE = ['We sell your data to brokers.', 'We keep your data for a year.'];
const TWO = ['Brokers sell what they get.', 'Write to the office in Bern.'];

async function openMade(): Promise<TestWorkspace> {
  const workspace = openTestWorkspace();
  await importOne(workspace, toFile('one.txt', ONE));
  await importOne(workspace, toFile('two.txt', TWO));
  return workspace;
}

async function label({ handlers }: TestWorkspace, query: string, change: BulkChange): Promise<number> {
  const { state } = await handlers['bulk.preview']({ query, change });
  const { changed } = await handlers['bulk.label']({ query, change, state });
  return changed;
}

async function findDecided({ handlers }: TestWorkspace, query = 'status:decided'): Promise<readonly string[]> {
  const { clauses } = await handlers['search.find']({ query });
  return clauses.map(({ text, labels }) => `${text} ${labels.join('+')}`);
}

const set = (...labels: LabelId[]): BulkChange => ({ action: 'set', labels });

test('a preview lists each clause with its labels before and after, and writes nothing', async () => {
  const made = await openMade();
  const preview = await made.handlers['bulk.preview']({ query: 'sell', change: set('sharing') });
  expect(preview).toMatchObject({ changed: 2, unchanged: 0, policies: 2 });
  expect(preview.clauses.map(({ text, after }) => [text, after])).toEqual([
    [ONE[0], ['sharing']],
    [TWO[0], ['sharing']],
  ]);
  expect(await findDecided(made)).toEqual([]);
});

test('what was found is decided in one step over policies, in the person’s name, and one undo takes all of it back', async () => {
  const made = await openMade();
  await made.handlers['author.set']({ name: 'Ada' });
  expect(await label(made, 'sell', set('sharing'))).toBe(2);
  expect(await findDecided(made, 'by:Ada')).toEqual([`${ONE[0]} sharing`, `${TWO[0]} sharing`]);
  made.pushes.length = 0;
  await made.handlers['decision.undo']({});
  expect(made.pushes).toContainEqual({ type: 'changed', what: 'decisions', policyId: null });
  expect(await findDecided(made)).toEqual([]);
  await made.handlers['decision.redo']({});
  expect(await findDecided(made)).toEqual([`${ONE[0]} sharing`, `${TWO[0]} sharing`]);
});

test('adding keeps what stands, taking off leaves undecided clauses without the label alone, none is a decision', async () => {
  const made = await openMade();
  await label(made, 'brokers', set('sharing'));
  await label(made, '"to brokers" OR "for a year"', { action: 'add', labels: ['retention'] });
  expect((await findDecided(made))[0]).toBe(`${ONE[0]} sharing+retention`);
  const before = await findDecided(made);
  expect(await label(made, 'label:children OR bern', { action: 'remove', labels: ['children'] })).toBe(0);
  expect(await findDecided(made)).toEqual(before);
  expect(await label(made, 'brokers', { action: 'remove', labels: ['sharing', 'retention'] })).toBe(2);
  expect(await findDecided(made, 'status:none')).toEqual([`${ONE[0]} `, `${TWO[0]} `]);
});

test('confirming takes the model’s labels as they stand, and leaves decided clauses alone', async () => {
  const made = await openMade();
  await label(made, 'bern', set('dispute'));
  const { clauses } = await made.handlers['search.find']({ query: '' });
  expect(await label(made, '', { action: 'confirm', labels: [] })).toBe(3);
  const after = await made.handlers['search.find']({ query: '' });
  expect(after.clauses.map(({ labels }) => labels)).toEqual(clauses.map(({ labels }) => labels));
  expect(after.clauses.every(({ status }) => status === 'single')).toBe(true);
});

test('it is refused when what is found is not what was shown', async () => {
  const made = await openMade();
  const change = set('sharing');
  const { state } = await made.handlers['bulk.preview']({ query: 'sell', change });
  await label(made, '"to brokers"', set('transfer'));
  await expect(made.handlers['bulk.label']({ query: 'sell', change, state })).rejects.toMatchObject({
    code: 'found-changed',
  });
  expect(await findDecided(made)).toEqual([`${ONE[0]} transfer`]);
});

test('saved views are kept in the workspace, by name, and can be taken out', async () => {
  const made = await openMade();
  const sold = await made.handlers['view.save']({ name: 'sold', query: 'sell' });
  await made.handlers['view.save']({ name: 'Kept', query: 'keep' });
  await made.handlers['view.save']({ viewId: sold.id, name: 'sold', query: 'sell*' });
  const other = openTestWorkspace(made.file);
  const views = await other.handlers['view.list']({});
  expect(views.map(({ name, query }) => [name, query])).toEqual([
    ['Kept', 'keep'],
    ['sold', 'sell*'],
  ]);
  expect(await other.handlers['view.remove']({ viewId: sold.id })).toEqual({ removed: true });
  expect(await other.handlers['view.remove']({ viewId: sold.id })).toEqual({ removed: false });
});

test('an export takes what a query finds, says what it leaves out, and is the same as a filtered one of all', async () => {
  const { handlers } = await openMade();
  const read = async (query?: string): Promise<readonly string[]> => {
    const { files } = await handlers['export.run']({ format: 'jsonl', include: 'all', query });
    return new TextDecoder().decode(files[0]?.bytes).split('\n').slice(0, -1);
  };
  const all = await read();
  expect(await read('sell')).toEqual(all.filter((line) => line.includes(' sell ')));
  const { manifest } = await handlers['export.run']({ format: 'csv', include: 'all', query: 'bern' });
  expect(manifest).toMatchObject({ policies: 1, rows: 1 });
  expect(manifest.leftOut).toEqual([
    { reason: 'clauses that the search does not find', count: 1 },
    { reason: 'policies that were not chosen', count: 1 },
  ]);
  const { createdAt: _at, files: _files, ...counted } = manifest;
  expect(await handlers['export.preview']({ format: 'csv', include: 'all', query: 'bern' })).toMatchObject(counted);
});

test('an export reports its progress, lets other calls through, and ends when it is cancelled', async () => {
  const { handlers, pushes } = await openMade();
  const taskId = 'export' as TaskId;
  const running = Promise.resolve(handlers['export.run']({ format: 'csv', include: 'all', taskId }));
  expect(await handlers['task.cancel']({ taskId })).toEqual({ cancelled: true });
  await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  expect(pushes).toContainEqual({ type: 'progress', taskId, done: 2, total: 4, note: 'Reading policies' });
  expect(await handlers['task.cancel']({ taskId })).toEqual({ cancelled: false });
});
