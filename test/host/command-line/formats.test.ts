import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LabelledRow, SegmentRow } from '../../../main/api/files.ts';
import { call, parseLines } from './call.ts';

const at = (name: string): string => path.join('test/fixtures/formats', name);
const FILES = ['lark-word.docx', 'lark-print.pdf', 'lark-columns.pdf'];

describe.each(FILES)('%s', (name) => {
  test('has every quotation at its offsets in “text”', async () => {
    const text = (await call(['text', at(name)])).stdout;
    const rows = parseLines<SegmentRow>((await call(['segment', '-q', at(name)])).stdout);
    expect(rows.length).toBeGreaterThan(25);
    for (const row of rows) expect(text.slice(row.start, row.end)).toBe(row.text);
  });

  test('is labelled as its web page is', async () => {
    const label = async (file: string) =>
      parseLines<LabelledRow>((await call(['label', '-q', at(file)])).stdout).map(({ text, labels }) => [
        text.replace(/^• /, ''),
        labels,
      ]);
    const [own, page] = [await label(name), await label('lark.html')];
    const same = page.filter(([text, labels]) =>
      own.some(([other, others]) => other === text && String(others) === String(labels)),
    );
    expect(same.length / page.length).toBeGreaterThanOrEqual(0.9);
  });
});

test.each([
  ['lark-print.pdf', true],
  ['lark-columns.pdf', true],
  ['lark-word.docx', false],
  ['lark.html', false],
])('segments of %s name their page: %s', async (name, paged) => {
  const rows = parseLines<SegmentRow>((await call(['segment', '-q', at(name)])).stdout);
  const body = rows.filter(({ kind }) => kind !== 'boilerplate').map(({ page }) => page ?? 0);
  expect(rows.every((row) => 'page' in row === paged)).toBe(true);
  expect(body).toEqual(body.toSorted((a, b) => a - b));
  expect(body[0]).toBe(paged ? 1 : 0);
});

test('files of all formats are described in one call, the bad ones refused', async () => {
  const files = ['lark.html', ...FILES, 'README.md', 'none.pdf'].map(at);
  const { stdout, stderr, status } = await call(['ingest', '-q', ...files]);
  const rows = parseLines<{ readonly mediaType: string; readonly title: string | null }>(stdout);
  expect(rows.map(({ mediaType }) => mediaType.replace(/^.*[./]/, ''))).toEqual([
    'html',
    'document',
    'pdf',
    'pdf',
    'markdown',
  ]);
  expect(rows.slice(0, 4).map(({ title }) => title)).toEqual(Array.from({ length: 4 }, () => 'Lark Privacy Policy'));
  expect(stderr).toContain('none.pdf');
  expect(status).toBe(1);
});
