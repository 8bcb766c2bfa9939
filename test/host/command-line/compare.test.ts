import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ComparisonReport } from '../../../main/contract/comparison.ts';
import { ingest } from '../../../main/core/1-ingest/ingest.ts';
import { call } from './call.ts';

const ACME = `Acme Privacy Policy

This policy explains how Acme Ltd. handles your personal information.

## Sharing

We do not sell your personal information to anyone. We share it with service providers who process payments for us.

## Retention

We keep your personal information for 30 days after you close your account and then delete it.
`;
const OTHER = `Other Privacy Notice

This notice explains how we use what you tell us.

We may share your personal information with our affiliates and business partners.
`;
const GERMAN = `Datenschutzerklärung

Wir speichern Ihre Daten, solange Sie ein Konto bei uns haben, und löschen sie innerhalb von dreißig Tagen nach dessen Ende. Sie können jederzeit eine Kopie verlangen.
`;

let folder = '';
const at = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lacuna-compare-'));
  await Promise.all([
    writeFile(at('acme.md'), ACME),
    writeFile(at('twin.md'), ACME),
    writeFile(at('other.txt'), OTHER),
    writeFile(at('drei.txt'), GERMAN),
    writeFile(at('one.txt'), 'We keep logs for a year.'),
    writeFile(at('mine.json'), JSON.stringify({ name: 'Mine', items: [{ aspect: 'RET-2', name: 'How long?' }] })),
  ]);
});
afterAll(() => rm(folder, { recursive: true }));

async function compare(...args: readonly string[]): Promise<ComparisonReport> {
  const { status, stdout } = await call(['compare', '-q', ...args]);
  expect(status).toBe(0);
  return JSON.parse(stdout) as ComparisonReport;
}
const stateOf = ({ rows }: ComparisonReport, aspect: string): readonly string[] =>
  rows
    .flatMap(({ aspects }) => aspects)
    .find((row) => row.aspect.id === aspect)
    ?.cells.map(({ state }) => state) ?? [];

describe('lacuna compare', () => {
  test('lays policies side by side on the 46 aspects, in the order of the call', async () => {
    const report = await compare(at('acme.md'), at('other.txt'));
    expect(report.policies.map(({ name }) => name)).toEqual(['acme.md', 'other.txt']);
    expect(report.rows.flatMap(({ aspects }) => aspects)).toHaveLength(46);
    expect(stateOf(report, 'SHA-4')).toEqual(['denied', 'silent']);
    expect(stateOf(report, 'RET-2')).toEqual(['stated', 'silent']);
  });

  test.each([
    ['full', 46],
    ['coppa', 11],
  ])('shows the aspects of the checklist %s', async (checklist, count) => {
    const report = await compare('--checklist', checklist, at('acme.md'));
    expect(report.rows.flatMap(({ aspects }) => aspects)).toHaveLength(count);
  });

  test('takes a checklist from a file', async () => {
    const { rows, checklist } = await compare('--checklist', at('mine.json'), at('acme.md'));
    expect(checklist.name).toBe('Mine');
    expect(rows.flatMap(({ aspects }) => aspects.map(({ aspect }) => aspect.name))).toEqual(['How long?']);
  });

  test('shows a policy whose file comes twice once', async () => {
    const report = await compare(at('acme.md'), at('twin.md'), at('acme.md'));
    expect(report.policies.map(({ name }) => name)).toEqual(['acme.md']);
  });

  test('gives the gaps of one policy alone, of one clause alone too, and says that nothing is compared', async () => {
    const answer = await call(['compare', '--format', 'md', at('one.txt')]);
    expect(answer.stdout).toContain('# Gaps in the privacy policy of one.txt');
    expect(answer.stderr).toContain('Only one policy is in hand');
  });

  test('says of a policy in another language that nothing was looked for in it, and reports no gap', async () => {
    const { stdout, stderr } = await call(['compare', at('acme.md'), at('drei.txt')]);
    const report = JSON.parse(stdout) as ComparisonReport;
    expect(report.policies.map(({ obstacle }) => obstacle)).toEqual([null, 'not-english']);
    expect(report.policies[1]?.counts).toMatchObject({ 'not-held': 46, silent: 0 });
    expect(stderr).toContain('drei.txt is not in English');
  });

  test('writes a Word file that our own reader reads back, with author and date', async () => {
    const args = ['--format', 'docx', '--author', 'Ada', '--date', '2026-11-22', '--out', at('r.docx')];
    const answer = await call(['compare', '-q', ...args, at('acme.md'), at('other.txt')]);
    expect(answer).toEqual({ status: 0, stdout: '', stderr: '' });
    const { text, warnings } = await ingest(new Uint8Array(await readFile(at('r.docx'))), 'r.docx');
    expect(warnings).toEqual([]);
    for (const words of ['Prepared by: Ada', 'Date: 2026-11-22', 'Comparison of 2 privacy policies', '30 days']) {
      expect(text).toContain(words);
    }
  });

  test('says what to do where a PDF is asked for and there is no browser', async () => {
    const before = process.env['LACUNA_CHROMIUM'];
    process.env['LACUNA_CHROMIUM'] = at('no-browser');
    const answer = await call(['compare', '-q', '--format', 'pdf', at('acme.md'), at('other.txt')]);
    if (before === undefined) delete process.env['LACUNA_CHROMIUM'];
    else process.env['LACUNA_CHROMIUM'] = before;
    expect(answer.status).toBe(2);
    expect(answer.stderr).toMatch(/^lacuna: no-browser: .*html/);
  });
});
