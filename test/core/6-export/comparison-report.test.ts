import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { toReport, type WrittenFormat } from '../../../main/api/comparison-report.ts';
import { LABELS } from '../../../main/contract/labels.ts';
import { ingest } from '../../../main/core/1-ingest/ingest.ts';
import { toGapsTitle } from '../../../main/core/6-export/comparison-words.ts';
import { toReportOf } from './report-of.ts';

const HOSTILE = `=cmd|'/c'!A0 <company> <script>alert(1)</script> "quoted" & | *bold* [link](javascript:x)\n\n# Not a heading`;
const PARTS = [
  { kind: 'equal', text: 'We keep it for ' },
  { kind: 'deleted', text: '30 <b>' },
  { kind: 'inserted', text: '90' },
  { kind: 'equal', text: ' days.' },
] as const;
const ABOUT = {
  date: '2026-11-22',
  author: 'Ada <Counsel>',
  redlines: [
    {
      a: { name: 'One', place: 'line 3' },
      b: { name: 'Two', place: 'line 9' },
      parts: PARTS,
      differences: ['Deadline: 30 days → 90 days'],
    },
  ],
};

const write = async (report: ReturnType<typeof toReportOf>, format: WrittenFormat): Promise<string> =>
  new TextDecoder().decode(await toReport(report, format, ABOUT));

describe('the report as a page', async () => {
  const page = await write(toReportOf(HOSTILE, HOSTILE), 'html');

  test('lets nothing of a policy or a person become markup', () => {
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &quot;quoted&quot; &amp;');
    expect(page).toContain('&lt;company&gt; alert(1) &quot;quoted&quot; &amp;');
    expect(page).toContain('Ada &lt;Counsel&gt;');
    expect(page).toContain('<del>30 &lt;b&gt;</del><ins>90</ins>');
    expect(page).not.toContain('<script');
    expect(page).not.toContain('<b>');
  });

  test('needs nothing from elsewhere and lets nothing run', () => {
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline';`);
    expect(page).not.toMatch(/\b(?:src|href)="(?!#)/);
  });

  test('leads from every cell of the grid to its quotations', () => {
    const anchors = [...page.matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor);
    expect(anchors).toHaveLength(46 * 2);
    for (const anchor of anchors) expect(page).toContain(`id="${anchor}"`);
  });

  test('is well formed whatever a policy holds', async () => {
    const odd = await write(toReportOf('\u0000\uD800 \u001B[0m', null), 'html');
    expect(odd.isWellFormed()).toBe(true);
    for (const sign of ['\u0000', '\u001B']) expect(odd).not.toContain(sign);
  });
});

describe('every form of the report', () => {
  test.each(['html', 'md', 'docx', 'csv'] as const)(
    'as %s quotes without the source’s markup, with the address where a link only points',
    async (format) => {
      const clause = '* **Sale.** We _sell_ it, see [our list](/list); opt out [here](https://acme.example/out).';
      const bytes = await toReport(toReportOf(clause, 'Acme'), format, ABOUT);
      const text = format === 'csv' ? new TextDecoder().decode(bytes) : (await ingest(bytes, `a.${format}`)).text;
      const plain = text.replaceAll('\\', '');
      expect(plain).toContain('Sale. We sell it, see our list; opt out here (https://acme.example/out).');
      for (const sign of ['**Sale.', '_sell_', '](', '* Sale']) expect(plain).not.toContain(sign);
    },
  );

  test.each(['html', 'md', 'docx'] as const)('as %s calls labels what the codebook calls them', async (format) => {
    const codebook = LABELS.map((label) =>
      label.id === 'sharing' ? { ...label, name: 'Handing on <to whom>' } : label,
    );
    const { text } = await ingest(
      await toReport(toReportOf('We sell.', 'Acme', codebook), format, ABOUT),
      `a.${format}`,
    );
    expect(text.replaceAll('\\', '')).toContain('Handing on <to whom>');
    expect(text).not.toContain(LABELS.find(({ id }) => id === 'sharing')?.name);
  });

  test.each(['html', 'md', 'docx'] as const)(
    'as %s marks what is in doubt in the grid and beside its words',
    async (format) => {
      const { text } = await ingest(await toReport(toReportOf('We sell.', 'Acme'), format, ABOUT), `a.${format}`);
      const plain = text.replaceAll('\\', '');
      expect(plain.match(/◐ Stated in part \?/g)?.length).toBeGreaterThanOrEqual(2);
      expect(plain.match(/○ Silent: a gap(?! \?)/g)?.length).toBeGreaterThan(40);
      expect(plain.match(/In doubt: no rule hears this/g)).toHaveLength(2);
    },
  );

  test.each(['html', 'md', 'docx'] as const)(
    'says as %s when, by whom, by which checklist and model it was made, that it is no advice, and what is not said',
    async (format) => {
      const report = toReportOf('We sell <nothing>.', 'Acme & Co');
      const bytes = await toReport(report, format, ABOUT);
      const { text } = await ingest(bytes, `report.${format}`);
      const plain = text.replaceAll('\\', '').replaceAll(/\s+/g, ' ');
      for (const words of ['2026-11-22', 'All aspects (46 aspects)', 'tiny', 'not legal advice', 'Acme & Co']) {
        expect(plain).toContain(words);
      }
      expect(plain).toContain('We sell <nothing>.');
      expect(plain).toContain('44 gaps');
      expect(plain).toContain('(from 2020-01-01, after this policy’s date)');
      expect(plain).toContain('Confirmed by Ben, 2026-03-01. “as feared”');
      expect(plain).toContain('H <H> › line 7');
      expect(plain).toContain('Deadline: 30 days → 90 days');
    },
  );

  test.each(['html', 'md', 'docx'] as const)(
    'as %s names in one line what nothing was found on, and explains its signs',
    async (format) => {
      const bytes = await toReport(toReportOf('We sell.', 'Acme'), format, ABOUT);
      const { text } = await ingest(bytes, `report.${format}`);
      const plain = text.replaceAll('\\', '');
      expect(plain).toMatch(/Nothing was found on: Age threshold \(CHI-1\); .*Children's retention policy \(CHI-8\)\./);
      expect(plain).toContain('✓ judged by a person');
      const said = plain.slice(plain.indexOf('What each policy says'));
      expect(said).toMatch(/Sale or rent position.{0,3}\(?SHA-4/);
      expect(said).not.toMatch(/^.*Age threshold.{0,3}\(?CHI-1\)?$/m);
    },
  );

  test.each(['html', 'md', 'docx'] as const)(
    'as %s names two policies once above all their redlines',
    async (format) => {
      const redlines = [...ABOUT.redlines, ...ABOUT.redlines];
      const bytes = await toReport(toReportOf('We sell.', 'Acme'), format, { ...ABOUT, redlines });
      const { text } = await ingest(bytes, `report.${format}`);
      expect(text.match(/One → Two/g)).toHaveLength(1);
      expect(text.match(/line 3 → line 9/g)).toHaveLength(2);
    },
  );

  test.each(['json', 'html', 'md', 'csv', 'docx'] as const)(
    'is the same %s for the same comparison',
    async (format) => {
      const [one, other] = [
        await toReport(toReportOf('a', 'b'), format, ABOUT),
        await toReport(toReportOf('a', 'b'), format, ABOUT),
      ];
      expect(one).toEqual(other);
    },
  );

  test('says of one policy alone that nothing is compared, and of an excerpt or another language that no gap is reported', async () => {
    const { policies, rows, ...rest } = toReportOf('a', 'Acme');
    const [first] = policies;
    if (first === undefined) throw new Error('No policy');
    const alone = (changed: Partial<typeof first>) => ({ ...rest, rows, policies: [{ ...first, ...changed }] });
    expect(await write(alone({}), 'md')).toContain('nothing is compared');
    expect(await write(alone({ extent: 'excerpt' }), 'md')).toContain('The text is an excerpt');
    expect(await write(alone({ obstacle: 'not-english' }), 'md')).toContain('The text is not in English');
  });
});

test.each([
  [24, null, 'Acme: 24 gaps'],
  [1, null, 'Acme: 1 gap'],
  [0, null, 'Acme: no gaps'],
  [0, 'The text is an excerpt.', 'Acme: no gaps reported'],
])('%i gaps with the caution %j stand under %j', (gaps, caution, title) => {
  expect(toGapsTitle('Acme', gaps, caution)).toBe(title);
});

describe('the report as a Word file', async () => {
  const report = toReportOf('We sell.', 'Acme');
  const [first] = report.policies;
  const bytes = await toReport({ ...report, policies: [...report.policies, ...Array(5).fill(first)] }, 'docx', ABOUT);
  const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);

  test('starts each table behind the first on a page of its own, or LibreOffice may show nothing but its head', () => {
    const above = xml.split('<w:tbl>').map((part) => part.slice(part.lastIndexOf('</w:tbl>')));
    expect(above).toHaveLength(8);
    for (const part of above.slice(1, -1)) expect(part).toContain('<w:pageBreakBefore/>');
  });
});

describe('the report as Markdown', async () => {
  const lines = (await write(toReportOf(HOSTILE, HOSTILE), 'md')).split('\n');

  test('keeps its tables whole: as many cells in every row', () => {
    const rows = lines
      .filter((line) => line.startsWith('|'))
      .map((line) => line.replaceAll(String.raw`\|`, '').split('|').length);
    expect(rows.length).toBeGreaterThan(46);
    expect(new Set(rows)).toEqual(new Set([5]));
  });

  test('has no heading that a policy wrote', () => {
    expect(lines.some((line) => /^#+ Not/.test(line))).toBe(false);
  });
});

describe('the report as CSV', () => {
  test('has a line for each aspect and policy, is read back by another program, and has its formulas disarmed', async () => {
    const csv = await write(toReportOf(HOSTILE, '=1+1'), 'csv');
    const records = parse(csv, { columns: true }) as Record<string, string>[];
    expect(records).toHaveLength(46 * 2);
    expect(records.find(({ aspect, policy }) => aspect === 'SHA-4' && policy === 'a.txt')).toMatchObject({
      label: 'sharing',
      company: "'=1+1",
      state: 'stated',
      quotes: `'=cmd|'/c'!A0 <company> alert(1) "quoted" & | bold link # Not a heading`,
      spans: `3-${3 + HOSTILE.length}`,
      facts: 'deadline (answer request): P30D',
    });
    expect(records.find(({ aspect, policy }) => aspect === 'SHA-4' && policy === 'b.txt')).toMatchObject({
      state: 'silent',
      verdict: 'confirm',
      judgedBy: 'Ben',
    });
  });
});
