import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { toQuoteLine } from '../../../main/contract/plain-words.ts';
import { redline } from '../../../main/core/5-compare/redline/redline.ts';
import { shiftRedline } from '../../../main/core/5-compare/redline/shift-redline.ts';
import { toComparisonDocx } from '../../../main/core/6-export/comparison-docx.ts';
import type { ReportContent } from '../../../main/core/6-export/comparison-content.ts';
import { toDifferenceLine, type TrackedPart, toTrackedParts } from '../../../main/core/6-export/comparison-redline.ts';

const EMPTY: ReportContent = {
  title: '',
  about: [],
  notices: [],
  columns: [],
  labels: [],
  own: [],
  facts: [],
  redlines: [],
};
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The main part of a Word file that holds one redline, from the paragraph with the redline on. */
async function writeXml(parts: readonly TrackedPart[]): Promise<string> {
  const side = { name: 'N', place: 'p' };
  const content = { ...EMPTY, redlines: [{ a: side, b: side, parts, differences: [] }] };
  const bytes = await toComparisonDocx(content, { author: 'Ada & Ben', date: '2026-11-22' });
  const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
  const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gs) ?? [];
  return paragraphs.at(-1) ?? '';
}

/** What Word shows of a paragraph once one kind of change is gone and the other kept. */
function readWithout(xml: string, gone: 'ins' | 'del'): string {
  const kept = xml.replaceAll(new RegExp(`<w:${gone} .*?</w:${gone}>`, 'gs'), '');
  const texts = [...kept.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)<\/w:(?:t|delText)>/g)].map(
    ([, text = '']) => text,
  );
  return texts.join('').replaceAll(/&(amp|lt|gt|quot|apos);/g, (_entity, name: string) => ENTITIES[name] ?? '');
}

const toLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The text once all changes are rejected, and once all are accepted. */
async function readBothWays(a: string, b: string): Promise<readonly [string, string]> {
  const xml = await writeXml(toTrackedParts(redline(a, b).parts, a, b));
  return [toLine(readWithout(xml, 'ins')), toLine(readWithout(xml, 'del'))];
}

const CASES: readonly (readonly [what: string, a: string, b: string])[] = [
  ['a changed number', 'We keep it for 30 days after you close it.', 'We keep it for 90 days after you close it.'],
  ['words added at the end', 'We keep logs.', 'We keep logs, and delete them after a year.'],
  ['words gone at the start', 'In general, we keep logs for a year or so.', 'We keep logs for a year or so.'],
  ['nothing in common', 'We sell data to anyone who asks for it.', 'Children may not register here without a parent.'],
  [
    'other quotation marks',
    'We call it “personal data” and don’t sell it.',
    'We call it "personal data" and don\'t sell it.',
  ],
  ['other spacing', 'We keep\n  your data\tsafe.', 'We keep your data safe.'],
  ['markup', '**Sharing** We share it with _partners_ here.', 'Sharing We share it with partners here.'],
  ['signs of XML', 'We keep A&B < C for "30" days here.', 'We keep A&C > B for "90" days here.'],
  ['tags', 'We keep <b>A&B</b> for 30 days here.', 'We keep A&B for <i>90 days</i> here.'],
  ['a bullet', '* We keep logs for a year.', '- We keep the logs for a year.'],
  ['links', 'You can [opt out](https://a.example/x) by post.', 'You can <a href="/y">opt out</a> by mail.'],
  [
    'a link that only points',
    'To opt out go [here](https://a.example/x).',
    'To opt out go [here](https://b.example/x).',
  ],
  ['the same text', 'We keep logs.', 'We keep logs.'],
  ['an empty one', '', 'We keep logs.'],
];

describe('a redline as tracked changes', () => {
  test.each(CASES)('gives A when all are rejected and B when all are accepted: %s', async (_what, a, b) => {
    expect(await readBothWays(a, b)).toEqual([toQuoteLine(a), toQuoteLine(b)]);
  });

  test('holds to that for any two texts', async () => {
    const word = fc.constantFrom(
      'we',
      'keep',
      'data',
      '30 days',
      '“it”',
      '"it"',
      '**',
      '\n',
      'don’t',
      "don't",
      '<',
      '&',
      'ä',
      '😀',
    );
    const text = fc.array(word, { maxLength: 25 }).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(text, text, async (a, b) => {
        expect(await readBothWays(a, b)).toEqual([toQuoteLine(a), toQuoteLine(b)]);
      }),
      { seed: 5, numRuns: 150 },
    );
  });

  test('names who changed what and when, and numbers every change once', async () => {
    const [, a, b] = CASES[0] ?? ['', '', ''];
    const xml = await writeXml(toTrackedParts(redline(a, b).parts, a, b));
    const changes = [...xml.matchAll(/<w:(?:ins|del) ([^>]*)>/g)].map(([, held = '']) => held);
    expect(changes.length).toBeGreaterThan(1);
    for (const held of changes) {
      expect(held).toContain('w:author="Ada &amp; Ben"');
      expect(held).toContain('w:date="2026-11-22T00:00:00Z"');
    }
    const ids = changes.map((held) => /w:id="(\d+)"/.exec(held)?.[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('never counts spacing alone as a change', () => {
    const [a, b] = ['We keep\n  your data\tsafe.', 'We keep your data safe. '];
    expect(toTrackedParts(redline(a, b).parts, a, b).map(({ kind }) => kind)).toEqual(['equal']);
  });

  test.each([
    ['**Sharing.** We share with _partners_.', 'Sharing. We share with partners.'],
    ['* We [share](https://a.example) it.', 'We <b>share</b> it.'],
    ['See [our notice](/a) for more.', 'See [our notice](/b) for more.'],
  ])('never counts markup as a change: %j', (a, b) => {
    expect(toTrackedParts(redline(a, b).parts, a, b)).toEqual([{ kind: 'equal', text: toQuoteLine(b) }]);
  });

  test('reads a clause without markup also where it stands within its policy', () => {
    const [a, b] = [
      '# Data\n\n* **We keep** [logs](/l) for 30 days.',
      '# Data\n\n* **We keep** [logs](/l) for 90 days.',
    ];
    const at = a.indexOf('*');
    const { parts } = shiftRedline(redline(a.slice(at), b.slice(at)), at, at);
    expect(toTrackedParts(parts, a, b)).toEqual([
      { kind: 'equal', text: 'We keep logs for ' },
      { kind: 'deleted', text: '30 days' },
      { kind: 'inserted', text: '90 days' },
      { kind: 'equal', text: '.' },
    ]);
  });
});

test('a difference of lists leaves out what both have', () => {
  const difference = { type: 'destination', role: null, a: ['IN', 'US'], b: ['US', 'IE'] } as const;
  expect(toDifferenceLine(difference)).toBe('Destination: also India → also Ireland');
  expect(toDifferenceLine({ ...difference, b: ['US'] })).toBe('Destination: also India → no more');
  expect(toDifferenceLine({ ...difference, b: [] })).toBe('Destination: India, United States → none');
});
