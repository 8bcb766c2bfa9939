import { describe, expect, it } from 'vitest';
import type { Segment } from '../../../main/contract/types.ts';
import { segment } from '../../../main/core/2-segment/segment.ts';
import { POLICIES, SENTENCES } from './cases.ts';
import { LISTS } from './list-cases.ts';
import { NOTICES } from './notice-cases.ts';
import { PAGES } from './page-cases.ts';
import { WORDINGS } from './wording-cases.ts';

const cut = (text: string): readonly Segment[] => segment({ text, blocks: null });
const toLines = (text: string, segments: readonly Segment[]): readonly string[] =>
  segments.map(({ start, end }) => text.slice(start, end).replaceAll(/\s+/g, ' '));
const toClauses = (text: string): readonly string[] =>
  toLines(
    text,
    cut(text).filter(({ kind }) => kind === 'clause' || kind === 'list-item'),
  );

describe('sentences', () => {
  it.each(SENTENCES)('end where they should: $name', ({ text, clauses }) => {
    expect(toClauses(text)).toStrictEqual(clauses);
  });
});

describe('policies', () => {
  it.each(POLICIES)('are cut as a lawyer would: $name', ({ text, clauses }) => {
    expect(toClauses(text)).toStrictEqual(clauses);
  });
});

describe('other styles', () => {
  it.each([...LISTS, ...WORDINGS, ...PAGES, ...NOTICES])('are cut as a lawyer would: $name', ({ text, clauses }) => {
    expect(toClauses(text)).toStrictEqual(clauses);
  });
});

describe('structure', () => {
  it('keeps the path of headings, with deeper ones under those above', () => {
    const text = '# Policy\n\n## Use\n\nWe bill.\n\n### Ads\n\nWe advertise.\n\n## Rights\n\nYou may ask.';
    const paths = cut(text)
      .filter(({ kind }) => kind === 'clause')
      .map(({ headings }) => headings.map(({ start, end }) => text.slice(start, end)));
    expect(paths).toStrictEqual([
      ['# Policy', '## Use'],
      ['# Policy', '## Use', '### Ads'],
      ['# Policy', '## Rights'],
    ]);
  });

  it('gives headings a level and everything else none', () => {
    expect(cut('Privacy Policy\n\nOUR USE\n\nWe bill.').map(({ level }) => level)).toStrictEqual([1, 2, 0]);
  });

  it('leads each item back to the sentence that it completes, through nested lists', () => {
    const text = 'We keep:\n* names\n* devices:\n    * phones\n    * laptops\n* ages\n\nWe ask.';
    const leadIns = cut(text).map(({ leadIn }) => (leadIn === null ? null : text.slice(leadIn.start, leadIn.end)));
    expect(leadIns).toStrictEqual([null, 'We keep:', 'We keep:', '* devices:', '* devices:', 'We keep:', null]);
  });

  it('reads the roles of a converted format before it looks at the words', () => {
    const text = 'Shop\n\nsmall heading\n\nWe keep names.';
    const blocks = [
      { start: 0, end: 4, role: 'furniture', level: 0, boldEnd: 0 },
      { start: 6, end: 19, role: 'heading', level: 2, boldEnd: 6 },
      { start: 21, end: 35, role: 'paragraph', level: 0, boldEnd: 21 },
    ] as const;
    expect(segment({ text, blocks }).map(({ kind }) => kind)).toStrictEqual(['boilerplate', 'heading', 'clause']);
  });

  it('finds nothing in an empty text', () => {
    expect(cut('')).toStrictEqual([]);
    expect(cut(' \n\u00A0\n')).toStrictEqual([]);
  });
});

describe('bad input', () => {
  const long = 'We collect your name, e.g. when you register (see Art. 6). ';
  it.each([
    ['one line of a megabyte', long.repeat(17_000)],
    ['a megabyte of line breaks', '\n'.repeat(1_000_000)],
    ['a hundred thousand bullets', '* an item\n'.repeat(100_000)],
    ['a hundred thousand brackets', '('.repeat(100_000)],
    ['a hundred thousand link starts', '[a]('.repeat(100_000)],
    ['lone surrogates, NUL, zero width and direction signs', 'We \uD800keep\u0000 your\u200B name\u202E. We ask.'],
  ])('is cut without loss: %s', { timeout: 60_000 }, (_, text) => {
    const segments = cut(text);
    const held = segments.reduce((sum, { start, end }) => sum + text.slice(start, end).replaceAll(/\s/g, '').length, 0);
    expect(held).toBe(text.replaceAll(/\s/g, '').length);
  });
});
