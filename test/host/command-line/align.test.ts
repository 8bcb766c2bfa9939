import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { PairRow } from '../../../main/api/align-files.ts';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { call, parseLines } from './call.ts';

const KELP = [
  '# Privacy Notice of Kelp Ltd',
  'We do not sell your personal information to third parties.',
  'We keep server logs for 30 days and then delete them.',
].join('\n\n');
const TERN = [
  '# Privacy Notice of Tern',
  'We keep server logs for 90 days and then delete them.',
  'Tern does not sell your personal information to third parties.',
].join('\n\n');
const FRENCH =
  'Nous collectons vos données personnelles lorsque vous utilisez nos services et nous les partageons avec nos partenaires. Vous pouvez demander leur suppression à tout moment.';

let folder = '';
const at = (name: string): string => path.join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lacuna-align-'));
  const files = {
    'kelp.md': KELP,
    'tern.md': TERN,
    'french.txt': FRENCH,
    'one.txt': 'The cat sat on the mat.',
    'empty.txt': '',
  };
  await Promise.all(Object.entries(files).map(async ([name, text]) => writeFile(at(name), text)));
});

test('align writes a line a pair in the order of the first file, with the places of both clauses', async () => {
  const { status, stdout } = await call(['align', at('kelp.md'), at('tern.md')]);
  const pairs = parseLines<PairRow>(stdout);
  expect(status).toBe(0);
  expect(Object.keys(pairs[0] ?? {}).slice(0, 5)).toEqual(['a', 'b', 'grade', 'score', 'label']);
  expect(pairs[0]?.repeats).toEqual({ a: [], b: [] });
  expect(pairs.map(({ a, b }) => [KELP.slice(a.start, a.end), TERN.slice(b.start, b.end)])).toEqual([
    [KELP.split('\n\n')[1], TERN.split('\n\n')[2]],
    [KELP.split('\n\n')[2], TERN.split('\n\n')[1]],
  ]);
  expect(pairs.map(({ grade, label }) => [grade, label])).toEqual([
    ['near-verbatim', 'sharing'],
    ['near-verbatim', 'retention'],
  ]);
});

test('what a policy says again is in the row of the first', async () => {
  const [title = '', sell = '', keep = ''] = KELP.split('\n\n');
  const twice = [title, sell, keep, sell.replace('do not sell', 'do not  sell'), 'We answer within 30 days.'].join(
    '\n\n',
  );
  await writeFile(at('twice.md'), twice);
  const { stdout } = await call(['align', at('twice.md'), at('tern.md')]);
  const [pair, ...others] = parseLines<PairRow>(stdout);
  expect(others).toHaveLength(1);
  expect(pair?.repeats.a.map(({ start, end }) => twice.slice(start, end))).toEqual([twice.split('\n\n')[3]]);
});

test('the same file twice is said to be that', async () => {
  const { status, stdout, stderr } = await call(['align', at('kelp.md'), at('kelp.md')]);
  expect([status, parseLines(stdout).length]).toEqual([0, 2]);
  expect(stderr).toContain('one and the same text');
});

test.for([
  ['one.txt', 'have no clauses in common'],
  ['french.txt', 'french.txt is not in English'],
] as const)('with %s nothing is paired, and a sentence says why', async ([name, why]) => {
  const { status, stdout, stderr } = await call(['align', at('kelp.md'), at(name)]);
  expect([status, stdout]).toEqual([0, '']);
  expect(stderr).toContain(why);
});

test('a file that is refused is named, and nothing is written', async () => {
  const { status, stdout, stderr } = await call(['align', at('empty.txt'), at('kelp.md')]);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain('empty-file');
});

test('one policy alone is a wrong call, and says what is missing', async () => {
  const { status, stdout, stderr } = await call(['align', at('kelp.md')]);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('A B');
});

test('a policy of one clause is paired with what says the same in another', async () => {
  await writeFile(at('clause.txt'), 'We never sell your personal information to third parties.');
  const { status, stdout, stderr } = await call(['align', at('clause.txt'), at('tern.md')]);
  expect([status, parseLines(stdout).length]).toEqual([0, 1]);
  expect(stderr).toContain('1 pair of clauses');
});
