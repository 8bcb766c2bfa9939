import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Push } from '../../main/contract/api.ts';
import { openApplication, type Application, type ApplicationOptions } from '../../main/host/application.ts';
import { hashBytes } from '../../main/host/hash.ts';
import { readManifest } from '../../main/host/provided-corpus.ts';
import { findResources } from '../../main/host/resources.ts';
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
    expect(
      listed.map(({ id, name, company, extent, effectiveDate }) => [id, name, company, extent, effectiveDate]),
    ).toEqual(
      manifest.map(({ sha256, file, company, extent, effectiveDate }) => [
        sha256,
        file,
        company,
        extent,
        effectiveDate,
      ]),
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
