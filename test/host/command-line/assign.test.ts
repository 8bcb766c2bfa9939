import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createTempFolder } from '../../support/temp-folder.ts';
import { call, parseLines } from './call.ts';

interface Line {
  readonly policy: string;
  readonly clauses: number;
  readonly before: readonly string[];
  readonly annotators: readonly string[];
}

async function makeWorkspace(): Promise<string> {
  const folder = createTempFolder();
  const files: string[] = [];
  for (const at of [1, 2, 3, 4]) {
    files.push(path.join(folder, `${at}.txt`));
    await writeFile(files.at(-1)!, `Notice ${at}\n\nWe share records with partner ${at}.\n`);
  }
  const workspace = path.join(folder, 'study.lacuna');
  expect((await call(['import', ...files, '--workspace', workspace, '-q'])).status).toBe(0);
  return workspace;
}

describe('assign', () => {
  test('shares policies out, says so, and does the same again', async () => {
    const workspace = await makeWorkspace();
    const ask = ['assign', 'Ann', 'Bo', '--workspace', workspace, '--overlap', '50%', '--seed', '7'];
    const tried = await call([...ask, '--dry-run']);
    expect(tried.status).toBe(0);
    const lines = parseLines<Line>(tried.stdout);
    expect(lines.map(({ policy, before }) => [policy, before])).toEqual(
      ['1.txt', '2.txt', '3.txt', '4.txt'].map((name) => [name, []]),
    );
    expect(lines.filter(({ annotators }) => annotators.length === 2)).toHaveLength(2);
    expect(tried.stderr).toContain('Ann: 3 policies, 3 clauses');
    expect((await call(ask)).stdout).toBe(tried.stdout);
    expect(parseLines<Line>((await call(ask)).stdout).map(({ before }) => before)).toEqual(
      lines.map(({ annotators }) => annotators),
    );
    const none = await call(['assign', 'Cy', '--workspace', workspace, '--unassigned']);
    expect(none).toMatchObject({ status: 0, stdout: '' });
    expect(none.stderr).toContain('There is no policy to assign.');
  });

  test.each([
    [['--overlap', '120%'], '--overlap takes a whole number from 0 to 100.'],
    [['--overlap', 'all'], '--overlap takes a whole number'],
    [['--overlap', '2', '--readers', '3'], '--readers takes a whole number from 1 to 2.'],
    [['--seed', '-1'], ''],
    [['Ann'], 'A name stands twice.'],
  ])('refuses %j as a call that is wrong', async (more, why) => {
    const answer = await call(['assign', 'Ann', 'Bo', '--workspace', 'none.lacuna', ...more]);
    expect(answer.status).toBe(2);
    expect(answer.stderr).toContain(why);
  });
});
