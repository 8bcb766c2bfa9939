import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toToyClauses } from '../../core/3-label/toy-clauses.ts';
import { call } from './call.ts';

let folder = '';
const at = (name: string): string => path.join(folder, name);
const toLines = (count: number, seed: number): string =>
  toToyClauses(count, seed)
    .map(({ doc, text, labels }, i) => JSON.stringify({ id: `${doc}#${i}`, doc, text, labels }))
    .join('\n');
/** Whatever stands before and after a clause of these policies says nothing. */
const CONTEXT = Array.from({ length: 400 }, (_, i) =>
  JSON.stringify({ doc: `policy-${(i + 19) % 20}`, i, text: 'write to us' }),
).join('\n');

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lacuna-train-'));
  await writeFile(at('train.jsonl'), toLines(240, 1));
  await writeFile(at('dev.jsonl'), toLines(60, 2));
  await writeFile(at('context.jsonl.gz'), gzipSync(CONTEXT));
  await writeFile(at('notes.md'), '## What was tried\n\nNothing else.\n');
});
afterAll(() => rm(folder, { recursive: true }));

describe('train', () => {
  test('joins packed context, and the card says so, gives the model beside it, and ends with the notes', async () => {
    const base = ['train', '-q', '--data', at('train.jsonl'), '--dev', at('dev.jsonl')];
    expect((await call([...base, '--out', at('plain')])).status).toBe(0);
    const rest = ['--context', at('context.jsonl.gz'), '--beside', at('plain'), '--notes', at('notes.md')];
    expect(await call([...base, ...rest, '--out', at('joined')])).toMatchObject({ status: 0, stderr: '' });
    const card = await readFile(at('joined/card.md'), 'utf8');
    expect(card).toContain('240 clauses were given the text before or\nafter them');
    expect(card).toContain('The model “plain” beside it');
    expect(card.trimEnd().endsWith('Nothing else.')).toBe(true);
    const [plain, joined] = await Promise.all(['plain', 'joined'].map((name) => readFile(at(`${name}/model.bin`))));
    expect(joined).not.toEqual(plain);
  }, 30_000);

  test('refuses a packed file that is damaged', async () => {
    await writeFile(at('bad.jsonl.gz'), 'not packed');
    const { status, stderr } = await call(['train', '-q', '--data', at('bad.jsonl.gz'), '--out', at('never')]);
    expect(status).toBe(1);
    expect(stderr).toContain('unreadable-file');
  });
});
