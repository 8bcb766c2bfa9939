import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, parseLines } from './call.ts';

interface Row {
  readonly policy: string;
  readonly aspect: string;
  readonly state: string;
  readonly evidence: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  readonly facts: readonly {
    readonly type: string;
    readonly value: string;
    readonly start: number;
    readonly end: number;
  }[];
}

const TEXT = [
  '# Privacy Notice of Kelp Ltd',
  'Effective date: 3 March 2021',
  'This notice explains how we treat personal data.',
  'We do not sell your personal information.',
  'We keep invoices for seven years.',
].join('\n\n');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lacuna-find-'));
  await writeFile(path.join(folder, 'kelp.md'), TEXT);
  await writeFile(path.join(folder, 'empty.txt'), '');
});
afterAll(async () => rm(folder, { recursive: true }));

test('find writes one line for every aspect of every file, and quotes exactly what stands there', async () => {
  const answer = await call(['find', '--jobs', '1', path.join(folder, 'kelp.md')]);
  const rows = parseLines<Row>(answer.stdout);
  expect(answer.status).toBe(0);
  expect(rows).toHaveLength(46);
  expect(new Set(rows.map(({ policy }) => policy))).toEqual(new Set(['kelp.md']));
  expect(Object.keys(rows[0] ?? {})).toEqual(['policy', 'aspect', 'state', 'evidence', 'facts', 'doubtful']);
  for (const { start, end, text } of rows.flatMap(({ evidence }) => evidence))
    expect(TEXT.slice(start, end)).toBe(text);
  const states = Object.fromEntries(rows.map(({ aspect, state }) => [aspect, state]));
  expect(states).toMatchObject({ 'SHA-4': 'denied', 'RET-2': 'stated', 'TRA-1': 'silent' });
  expect(rows.flatMap(({ facts }) => facts)).toContainEqual(
    expect.objectContaining({ type: 'effective-date', value: '2021-03-03', text: '3 March 2021' }),
  );
});

test('a file that is refused is named, and the others are read', async () => {
  const answer = await call(['find', '--jobs', '1', path.join(folder, 'empty.txt'), path.join(folder, 'kelp.md')]);
  expect(answer.status).toBe(1);
  expect(parseLines(answer.stdout)).toHaveLength(46);
  expect(answer.stderr).toContain('empty-file');
});
