import { expect, test } from 'vitest';
import type { Diagnostics } from '../../main/contract/diagnostics.ts';
import { toPolicyId } from '../../main/contract/decode.ts';
import type { TaskId } from '../../main/contract/types.ts';
import { importOne, openTestWorkspace, toFile, type TestWorkspace } from '../support/test-workspace.ts';

/** A word that stands nowhere in the application. */
const MARKER = 'quagmirebell';
const GONE = toPolicyId('0'.repeat(64));

async function ask({ handlers }: TestWorkspace): Promise<{ readonly json: string; readonly found: Diagnostics }> {
  const { bytes } = await handlers['diagnostics.get']({});
  const json = new TextDecoder().decode(bytes);
  return { json, found: JSON.parse(json) as Diagnostics };
}

/** A workspace that holds the marker wherever a person or a policy can put a word. */
async function openMarked(): Promise<TestWorkspace> {
  const workspace = openTestWorkspace();
  const { handlers } = workspace;
  const file = toFile(`${MARKER}.txt`, [
    `Privacy Policy of ${MARKER} Ltd.`,
    `What ${MARKER} collects`,
    `We share your data with ${MARKER} and keep your name for a year.`,
  ]);
  const policyId = await importOne(workspace, file);
  await handlers['policy.edit']({ policyId, company: MARKER });
  await handlers['author.set']({ name: MARKER });
  await handlers['view.save']({ name: MARKER, query: MARKER });
  const { segments } = await handlers['policy.read']({ policyId });
  const clause = segments.find(({ kind }) => kind === 'clause');
  if (clause === undefined) throw new Error('The policy has no clause');
  const { start, end } = clause;
  await handlers['decision.add']({ policyId, start, end, labels: [], action: 'set', suggestionShown: true });
  const items = [
    { aspect: 'SHA-4' as const, shown: true, name: MARKER, asks: null, hooks: null, note: MARKER, own: null },
  ];
  await handlers['checklist.save']({ draft: { name: MARKER, description: MARKER, items } });
  return workspace;
}

test('no word of a policy and no name a person gave is in the bundle, in whatever case', async () => {
  const workspace = await openMarked();
  const files = [toFile(`${MARKER}.xyz`, [MARKER])];
  await workspace.handlers['policy.import']({ taskId: 'marked' as TaskId, files });
  await expect((async () => workspace.handlers['search.find']({ query: `(${MARKER}` }))()).rejects.toThrow(
    'The search',
  );
  const { json } = await ask(workspace);
  expect(json.toLowerCase()).not.toContain(MARKER);
  expect(json).not.toContain(workspace.file);
  expect(json).not.toContain('test.lacuna');
});

test('counts what the workspace holds, and says that it is sound', async () => {
  const { found } = await ask(await openMarked());
  expect(found).toMatchObject({
    lacuna: '1.2.3',
    host: 'test',
    machine: { platform: process.platform, arch: process.arch, versions: { node: process.versions.node } },
    workspace: { problems: 0, rows: { policy: 1, decision: 1, saved_view: 1 } },
    policies: { count: 1, excerpts: 0, mediaTypes: { 'text/plain': 1 } },
    settings: { authorNamed: true, model: { shipped: true }, ownLabels: 0 },
    troubles: [],
  });
  expect(found.workspace.schema).toBeGreaterThan(8);
  expect(found.workspace.sizeBytes).toBeGreaterThan(4096);
});

test('the calls that failed last stand in it by their codes, the oldest first, and no more than fifty', async () => {
  const workspace = openTestWorkspace();
  const { handlers } = workspace;
  expect(() => handlers['policy.read']({ policyId: GONE })).toThrow('not in this workspace');
  await expect((async () => handlers['alignment.get']({ a: GONE, b: GONE }))()).rejects.toThrow(
    'not in this workspace',
  );
  const { found } = await ask(workspace);
  expect(found.troubles).toEqual([
    { method: 'policy.read', code: 'not-found' },
    { method: 'alignment.get', code: 'not-found' },
  ]);
  for (let count = 0; count < 60; count += 1) {
    expect(() => handlers['policy.restore']({ policyId: GONE })).toThrow('not in this workspace');
  }
  const later = await ask(workspace);
  expect(later.found.troubles).toEqual(
    Array.from({ length: 50 }, () => ({ method: 'policy.restore', code: 'not-found' })),
  );
});

test('a row that names what is not there is counted as a problem', async () => {
  const workspace = await openMarked();
  const { db } = workspace.services;
  db.pragma('foreign_keys = OFF');
  db.exec('UPDATE segment SET policy_key = 999');
  const { found } = await ask(workspace);
  expect(found.workspace.problems).toBeGreaterThan(0);
});
