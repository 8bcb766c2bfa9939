import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { Push } from '../../main/contract/api.ts';
import { openApplication, type Application, type ApplicationOptions } from '../../main/host/application.ts';
import { hashBytes } from '../../main/host/hash.ts';
import { readManifest } from '../../main/host/provided-corpus.ts';
import { findResources } from '../../main/host/resources.ts';
import { openWorkspace } from '../../main/store/open.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const { corpusFolder } = findResources();

async function open(folder: string, more: Partial<ApplicationOptions> = {}): Promise<Application> {
  return openApplication({ workspaceFile: path.join(folder, 'Test.lacuna'), host: 'test', ...more });
}

describe('a new workspace', () => {
  test('gets the provided policies behind the window, as their manifest describes them', async () => {
    const application = await open(createTempFolder());
    const pushes: Push[] = [];
    application.subscribe((push) => pushes.push(push));
    expect(await application.handlers['policy.list']({})).toEqual([]);
    await application.seeded;
    const listed = await application.handlers['policy.list']({});
    const manifest = await readManifest(corpusFolder);
    await application.close();
    expect(listed).toMatchObject(
      manifest.map(({ sha256, file, company, extent, effectiveDate, archivedDate }) => ({
        id: sha256,
        name: file,
        company,
        extent,
        effectiveDate,
        archivedDate,
      })),
    );
    expect(listed.every(({ clauses }) => clauses > 10)).toBe(true);
    expect(pushes).toContainEqual({ type: 'changed', what: 'policies', policyId: null });
  });

  test('stays empty where nothing is to be provided, and is not filled later', async () => {
    const folder = createTempFolder();
    const first = await open(folder, { corpusFolder: null });
    await first.close();
    const second = await open(folder);
    await second.seeded;
    expect(await second.handlers['policy.list']({})).toEqual([]);
    await second.close();
  });

  test('opens even if the provided policies have gone', async () => {
    const application = await open(createTempFolder(), { corpusFolder: '/nowhere' });
    await application.seeded;
    expect(await application.handlers['policy.list']({})).toEqual([]);
    await application.close();
  });

  test('can be closed while the provided policies come in: what is in is whole', async () => {
    const folder = createTempFolder();
    const first = await open(folder);
    await first.close();
    const second = await open(folder);
    for (const { id, characters } of await second.handlers['policy.list']({})) {
      const { text } = await second.handlers['policy.read']({ policyId: id });
      expect(text).toHaveLength(characters);
    }
    await second.close();
  });
});

describe('a workspace whose first start was cut off', () => {
  test('gets at the next start what is missing of the provided policies, as their manifest describes them', async () => {
    const folder = createTempFolder();
    const file = path.join(folder, 'Test.lacuna');
    const first = await open(folder);
    await first.seeded;
    const whole = await first.handlers['policy.list']({});
    await first.close();
    const cut = new Database(file);
    cut.exec(`
      DELETE FROM prediction WHERE policy_key > 2; DELETE FROM segment WHERE policy_key > 2;
      DELETE FROM document WHERE policy_key > 2; DELETE FROM policy WHERE key > 2;
      UPDATE policy SET company = NULL WHERE key = 2;
      UPDATE setting SET value = 'due' WHERE name = 'seeding'`);
    cut.close();
    const second = await open(folder);
    await second.seeded;
    const listed = await second.handlers['policy.list']({});
    await second.close();
    const toFacts = (policies: typeof listed): unknown =>
      policies.map(({ id, company, extent, effectiveDate, clauses }) => [id, company, extent, effectiveDate, clauses]);
    expect(toFacts(listed)).toEqual(toFacts(whole));
  });

  test('is filled when it was cut off before anything had come in, and not again when it was emptied by hand', async () => {
    const folder = createTempFolder();
    openWorkspace(path.join(folder, 'Test.lacuna')).close();
    const first = await open(folder);
    await first.seeded;
    const listed = await first.handlers['policy.list']({});
    for (const { id } of listed) await first.handlers['policy.remove']({ policyId: id });
    await first.close();
    const second = await open(folder);
    await second.seeded;
    expect([listed.length, await second.handlers['policy.list']({})]).toEqual([5, []]);
    await second.close();
  });
});

describe('closing', () => {
  test('waits for the calls under way, so that none is lost', async () => {
    const folder = createTempFolder();
    const application = await open(folder, { corpusFolder: null });
    const files = [{ name: 'a.txt', bytes: new TextEncoder().encode('We keep your data for a year.') }];
    const answer = application.dispatch('policy.import', { taskId: 'task', files });
    await application.close();
    const again = await open(folder, { corpusFolder: null });
    const listed = await again.handlers['policy.list']({});
    await again.close();
    const result = (await answer) as { readonly value: { readonly imported: readonly unknown[] } };
    expect(result.value.imported).toHaveLength(listed.length);
  });

  test('leaves one file that can be copied', async () => {
    const folder = createTempFolder();
    const application = await open(folder);
    await application.seeded;
    await application.close();
    const copy = path.join(folder, 'Copy.lacuna');
    writeFileSync(copy, readFileSync(path.join(folder, 'Test.lacuna')));
    rmSync(path.join(folder, 'Test.lacuna'));
    const again = await openApplication({ workspaceFile: copy, host: 'test' });
    expect(await again.handlers['policy.list']({})).toHaveLength(5);
    await again.close();
  });
});

test('the provided policies are the files that the manifest names, byte for byte', async () => {
  for (const { file, sha256 } of await readManifest(corpusFolder)) {
    expect(hashBytes(readFileSync(path.join(corpusFolder, file))), file).toBe(sha256);
  }
});
