import { expect, test } from 'vitest';
import type { VersionChange, VersionComparison } from '../../main/contract/alignment.ts';
import { plantChanges } from '../support/planted-changes.ts';
import { importOne, openTestWorkspace } from '../support/test-workspace.ts';

const { older, newer, planted } = plantChanges();

async function compare(): Promise<VersionComparison> {
  const workspace = openTestWorkspace();
  const toFile = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
  const a = await importOne(workspace, toFile('older.txt', older));
  const b = await importOne(workspace, toFile('newer.txt', newer));
  for (const policyId of [a, b]) await workspace.handlers['policy.edit']({ policyId, extent: 'whole' });
  return workspace.handlers['version.compare']({ a, b });
}

/** The words that a change takes out and puts in, without white space at their ends. */
function show(change: VersionChange): { readonly kind: string; readonly gone: string; readonly come: string } {
  const [gone, come]: [string[], string[]] = [[], []];
  if (change.kind === 'removed') gone.push(older.slice(change.a.start, change.a.end));
  if (change.kind === 'added') come.push(newer.slice(change.b.start, change.b.end));
  for (const part of 'redline' in change ? change.redline.parts : []) {
    if (part.kind === 'deleted') gone.push(older.slice(part.aSpan.start, part.aSpan.end));
    if (part.kind === 'inserted') come.push(newer.slice(part.bSpan.start, part.bSpan.end));
  }
  return { kind: change.kind, gone: gone.join('').trim(), come: come.join('').trim() };
}

test('ten changes planted in a policy are all found, each as what it is, and no other', async () => {
  const { changes } = await compare();
  const found = changes.filter(({ kind }) => kind !== 'unchanged').map(show);
  const expected = planted.map(({ kind, gone, come }) => ({ kind, gone: gone.trim(), come: come.trim() }));
  const order = (one: { readonly kind: string; readonly gone: string }) => `${one.kind} ${one.gone}`;
  expect(found.toSorted((x, y) => order(x).localeCompare(order(y)))).toEqual(
    expected.toSorted((x, y) => order(x).localeCompare(order(y))),
  );
});
