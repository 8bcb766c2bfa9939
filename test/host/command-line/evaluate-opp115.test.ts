import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createTempFolder } from '../../support/temp-folder.ts';
import { call } from './call.ts';

const SEGMENTS = [
  '<p>We collect your name and e-mail address when you register.</p><p>We use it to send you newsletters.</p>',
  'We share your personal information with our advertising partners.',
  'We keep your data for 30 days and then delete it.',
  '<br/>',
];

async function makeFolder(sheet: readonly string[]): Promise<string> {
  const folder = createTempFolder();
  for (const name of ['annotations', 'sanitized_policies']) await mkdir(path.join(folder, name));
  for (const name of ['1_a', '2_b']) {
    await writeFile(path.join(folder, 'sanitized_policies', `${name}.html`), SEGMENTS.join('|||'));
    await writeFile(path.join(folder, 'annotations', `${name}.csv`), `${sheet.join('\n')}\n`);
  }
  return folder;
}

const SHEET = ['First Party Collection/Use', 'Third Party Sharing/Collection', 'Data Retention'].map(
  (category, segment) => `${segment},b,1,9,${segment},"${category}",{},5/1/26,`,
);

describe('evaluate on the OPP-115 layout', () => {
  test('measures the four labels that it has a category for, and says what it did not measure', async () => {
    const folder = await makeFolder(SHEET);
    const { status, stdout } = await call(['evaluate', '--data', folder, '--format', 'json']);
    expect(status).toBe(0);
    const read = JSON.parse(stdout) as {
      labels: Record<string, { support: number; f1: number }>;
      macro: { f1: number };
    };
    expect(Object.keys(read.labels)).toEqual(['collection', 'sharing', 'retention', 'children']);
    expect(Object.values(read.labels).map(({ support }) => support)).toEqual([2, 2, 2, 0]);
    expect(read.labels['retention']?.f1).toBe(1);
    const table = (await call(['evaluate', '--data', folder])).stdout;
    expect(table.match(/not measured/g)).toHaveLength(2);
  });

  test.each<readonly [string, (folder: string) => Promise<unknown>, RegExp]>([
    [
      'without sheets',
      async () => makeFolder([]).then((folder) => path.join(folder, 'annotations')),
      /not in the layout of OPP-115/,
    ],
    [
      'with a segment that is not there',
      async () => makeFolder(['1,b,1,9,12,Other,{},,']),
      /Line 1 of 1_a\.csv .*no segment 12/,
    ],
  ])('a folder %s is refused in a sentence', async (_what, make, sentence) => {
    const { status, stderr } = await call(['evaluate', '--data', String(await make(''))]);
    expect(status).toBeGreaterThan(0);
    expect(stderr).toMatch(sentence);
  });
});
