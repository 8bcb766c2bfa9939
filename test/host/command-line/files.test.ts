import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LABEL_IDS, type ProvidedLabelId } from '../../../main/contract/labels.ts';
import type { Because, LabelledRow, SegmentRow } from '../../../main/api/files.ts';
import { call, parseLines } from './call.ts';

const CORPUS = ['000_d714f5cadb06bd59.txt', '002_2a663b55b13b637e.txt', '004_6aefb0f56107f0c5.txt'];
const corpus = (name: string): string => path.join('corpus', name);
const POLICY =
  '# Acme 🔒\n\n## **What we collect:**\n\nWe collect:\n\n* your name\n* your e-mail address\n\nWe never sell it.\n';

let folder = '';
const at = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lacuna-cli-'));
  await writeFile(at('acme.md'), POLICY);
  await writeFile(
    at('other.html'),
    '<!doctype html><h1>Other</h1><p>We share data &amp; cookies with advertisers.</p>',
  );
});
afterAll(() => rm(folder, { recursive: true }));

describe('text', () => {
  test('prints a text file as it stands, without its byte-order mark', async () => {
    await writeFile(at('bom.txt'), `\uFEFF${POLICY.replaceAll('\n', '\r\n')}`);
    expect((await call(['text', at('bom.txt')])).stdout).toBe(POLICY.replaceAll('\n', '\r\n'));
  });

  test('tells a web page on standard input by its first bytes', async () => {
    const { stdout } = await call(['text', '-'], await readFile(at('other.html')));
    expect(stdout).toContain('We share data & cookies');
    expect(stdout).not.toContain('<p>');
  });
});

describe('ingest', () => {
  test('writes a line a document with the fields that programs read', async () => {
    const [row, ...others] = parseLines<Record<string, unknown>>((await call(['ingest', '-q', at('acme.md')])).stdout);
    expect(others).toEqual([]);
    expect(Object.keys(row ?? {})).toEqual([
      'policy',
      'mediaType',
      'encoding',
      'title',
      'effectiveDate',
      'characters',
      'excerpt',
      'warnings',
    ]);
    expect(row).toMatchObject({
      policy: 'acme.md',
      encoding: 'utf-8',
      characters: POLICY.length,
      excerpt: expect.any(Boolean),
    });
  });
});

describe('segment', () => {
  test.each(['acme.md', 'other.html'])('every quotation of %s stands at its offsets in “text”', async (name) => {
    const { stdout: text } = await call(['text', at(name)]);
    const rows = parseLines<SegmentRow>((await call(['segment', '-q', at(name)])).stdout);
    expect(rows.map(({ index }) => index)).toEqual(rows.map((_, index) => index));
    for (const { start, end, text: words } of rows) expect(text.slice(start, end)).toBe(words);
  });

  test('headings are shown without their markup and items with their lead-in', async () => {
    const rows = parseLines<SegmentRow>((await call(['segment', '-q', at('acme.md')])).stdout);
    expect(rows.find(({ text }) => text.includes('your name'))).toMatchObject({
      policy: 'acme.md',
      kind: 'list-item',
      headings: ['Acme 🔒', 'What we collect'],
      leadIn: 'We collect:',
    });
  });
});

describe('label', () => {
  test('writes segment’s clauses and list items, with scores and labels', async () => {
    const segments = parseLines<SegmentRow>((await call(['segment', '-q', at('acme.md')])).stdout);
    const labelled = parseLines<LabelledRow>((await call(['label', '-q', at('acme.md')])).stdout);
    const wanted = segments.filter(({ kind }) => kind === 'clause' || kind === 'list-item');
    expect(labelled.map(({ scores: _scores, labels: _labels, ...row }) => row)).toEqual(wanted);
    for (const { scores } of labelled) expect(Object.keys(scores)).toEqual(LABEL_IDS);
    expect(labelled.find(({ text }) => text.includes('your name'))?.labels).toContain('collection');
  });

  test('--explain gives spans of the document that lie inside the clause', async () => {
    const { stdout } = await call(['label', '-q', '--explain', at('acme.md')]);
    const rows = parseLines<LabelledRow & { readonly because: Because }>(stdout);
    const spans = rows.flatMap((row) =>
      LABEL_IDS.flatMap((label: ProvidedLabelId) => row.because[label].map((span) => ({ span, row }))),
    );
    expect(spans.length).toBeGreaterThan(0);
    for (const { span, row } of spans) {
      expect(span.start).toBeGreaterThanOrEqual(row.start);
      expect(span.start).toBeLessThan(span.end);
      expect(span.end).toBeLessThanOrEqual(row.end);
    }
  });

  test('several threads write what one writes, in the order of the call', async () => {
    const files = [...CORPUS.map(corpus), at('acme.md'), ...CORPUS.map(corpus)];
    const [one, three] = await Promise.all(['1', '3'].map((jobs) => call(['label', '-q', '--jobs', jobs, ...files])));
    expect(three).toEqual(one);
    expect(one).toMatchObject({ status: 0, stderr: '' });
  }, 30_000);

  test('shards joined are the whole in another order', async () => {
    const files = [...CORPUS.map(corpus), at('acme.md'), at('other.html')];
    const lines = async (...args: readonly string[]): Promise<readonly string[]> =>
      (await call(['label', '-q', '--jobs', '1', ...args, ...files])).stdout.trim().split('\n');
    const [whole, first, second] = await Promise.all([lines(), lines('--shard', '1/2'), lines('--shard', '2/2')]);
    expect([...(first ?? []), ...(second ?? [])].filter((line) => line !== '').toSorted()).toEqual(whole?.toSorted());
  });
});

describe('compare', () => {
  const compare = async (format: string): Promise<string> =>
    (await call(['compare', '-q', '--format', format, at('acme.md'), at('other.html')])).stdout;

  test('the same files give the same bytes', async () => {
    expect(await compare('json')).toBe(await compare('json'));
  });

  test('--out writes the whole report to the file and nothing to standard output', async () => {
    const answer = await call([
      'compare',
      '-q',
      '-o',
      at('new/grid.md'),
      '--format',
      'md',
      at('acme.md'),
      at('other.html'),
    ]);
    expect(answer).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(await readFile(at('new/grid.md'), 'utf8')).toBe(await compare('md'));
  });

  test('a report that can’t be written is said, and the call is wrong', async () => {
    const answer = await call(['compare', '-q', '-o', at('acme.md/grid.md'), at('acme.md'), at('other.html')]);
    expect(answer).toMatchObject({ status: 2, stderr: expect.stringContaining('usage: Nothing can be written to ') });
  });
});

describe('train and evaluate', () => {
  const data = Array.from({ length: 120 }, (_, row) => {
    const label = LABEL_IDS[row % 7];
    const labels = label === undefined ? [] : [label];
    return JSON.stringify({
      id: `d${row % 6}#${row}`,
      doc: `d${row % 6}`,
      text: `Clause ${row} about ${label ?? 'nothing'}.`,
      labels,
    });
  }).join('\n');

  test('the same data and seed give the same model, which evaluate then measures', async () => {
    await writeFile(at('train.jsonl'), data);
    for (const out of ['one', 'two']) {
      const args = ['train', '-q', '--data', at('train.jsonl'), '--out', at(`${out}/m`), '--seed', '3'];
      expect(await call(args)).toEqual({ status: 0, stdout: '', stderr: '' });
    }
    const [one, two] = await Promise.all(['one', 'two'].map((out) => readFile(at(`${out}/m/model.bin`))));
    expect(two).toEqual(one);
    const { stdout } = await call([
      'evaluate',
      '--data',
      at('train.jsonl'),
      '--model',
      at('one/m'),
      '--format',
      'json',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      labels: { dispute: { support: 17, precision: expect.any(Number), averagePrecision: expect.any(Number) } },
      micro: { f1: expect.any(Number) },
      macro: { f1: expect.any(Number) },
      exactMatch: expect.any(Number),
      intervals: expect.any(Object),
    });
  }, 30_000);

  test('a line that can’t be used is named, and no model is written', async () => {
    await writeFile(at('broken.jsonl'), `${data}\n{"text":"x","labels":["nonsense"]}\n`);
    const { status, stderr } = await call(['train', '-q', '--data', at('broken.jsonl'), '--out', at('never')]);
    expect(status).toBe(1);
    expect(stderr).toContain('bad-data: Line 121 of broken.jsonl');
    await expect(readFile(at('never/model.bin'))).rejects.toThrow('ENOENT');
  });
});

describe('import and export', () => {
  test('what was taken and refused is listed, and comes out again with its manifest', async () => {
    const workspace = at('study.lacuna');
    await copyFile(corpus(CORPUS[2] ?? ''), at('policy.txt'));
    await writeFile(at('empty.txt'), '');
    const taken = await call(['import', '-q', at('policy.txt'), at('empty.txt'), '-w', workspace]);
    expect(taken.status).toBe(1);
    expect(parseLines(taken.stdout)).toMatchObject([
      { policy: 'policy.txt', taken: true, clauses: expect.any(Number) },
      { taken: false, code: 'empty-file' },
    ]);
    const args = ['export', '-q', '--workspace', workspace, '--out', at('data'), '--format'];
    const written = await call([...args, 'jsonl']);
    expect(written.status).toBe(0);
    const manifest = JSON.parse(await readFile(at('data/manifest.json'), 'utf8')) as {
      files: { name: string }[];
      rows: number;
    };
    expect(JSON.parse(written.stdout)).toEqual(manifest);
    const rows = parseLines(await readFile(at(`data/${manifest.files[0]?.name}`), 'utf8'));
    expect(rows).toHaveLength(manifest.rows);
    expect(await call([...args, 'csv'])).toMatchObject({ status: 0 });
  }, 30_000);

  test.each([
    ['missing.lacuna', 'unreadable-file'],
    ['acme.md', 'not-a-workspace'],
  ])('exporting %s is refused and leaves it as it was', async (name, code) => {
    const before = await readFile(at(name)).catch(() => null);
    const answer = await call(['export', '--workspace', at(name), '--format', 'csv', '--out', at('nothing')]);
    expect(answer).toMatchObject({ status: 1, stderr: expect.stringContaining(code) });
    expect(await readFile(at(name)).catch(() => null)).toEqual(before);
  });
});
