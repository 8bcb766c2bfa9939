import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createTempFolder } from '../../support/temp-folder.ts';
import { call } from './call.ts';

async function twoWorkspaces() {
  const folder = createTempFolder();
  const at = (name: string): string => path.join(folder, name);
  for (const name of ['one', 'two']) {
    await writeFile(at(`${name}.txt`), `Notice ${name}\n\nWe share records with partner ${name}.\n`);
    expect((await call(['import', at(`${name}.txt`), '--workspace', at(`${name}.lacuna`), '-q'])).status).toBe(0);
  }
  return { at, one: at('one.lacuna'), two: at('two.lacuna') };
}

describe('merge', () => {
  test('adds what the other holds, says so, and adds nothing the second time', async () => {
    const { one, two } = await twoWorkspaces();
    const first = await call(['merge', one, two]);
    expect(first.status).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({ workspace: two, merged: true, policies: 1, disagreements: 0 });
    expect(JSON.parse((await call(['merge', one, two])).stdout)).toMatchObject({
      merged: true,
      policies: 0,
      entries: 0,
    });
  });

  test('names what is no workspace, and does the others', async () => {
    const { at, one, two } = await twoWorkspaces();
    const answer = await call(['merge', one, at('one.txt'), at('none.lacuna'), two]);
    expect(answer.status).toBe(1);
    const lines = answer.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { code?: string; merged: boolean });
    expect(lines.map(({ merged, code }) => code ?? merged)).toEqual(['not-a-workspace', 'unreadable-file', true]);
    expect(answer.stderr).toContain('not-a-workspace');
  });

  test('makes no workspace where there is none', async () => {
    const { at, two } = await twoWorkspaces();
    const answer = await call(['merge', at('none.lacuna'), two]);
    expect(answer).toMatchObject({ status: 1, stdout: '' });
    expect(answer.stderr).toMatch(/^lacuna: .*unreadable-file/);
  });
});
