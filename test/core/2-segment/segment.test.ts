import { describe, expect, it } from 'vitest';
import type { Segment } from '../../../main/contract/types.ts';
import { segment } from '../../../main/core/2-segment/segment.ts';
import { LISTS } from './list-cases.ts';
import { NOTICES } from './notice-cases.ts';
import { PAGES } from './page-cases.ts';
import { POLICIES } from './policy-cases.ts';
import { SENTENCES } from './sentence-cases.ts';
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

describe('what comes behind', () => {
  const toKinds = (text: string) => cut(text).map(({ kind }) => kind);
  const entries = '* Sharing\n* Keeping\n* Rights\n';

  it('makes a contents list of a list whose entries come again as headings', () => {
    expect(toKinds(entries)).toStrictEqual(['list-item', 'list-item', 'list-item']);
    const whole = `${entries}\n## Sharing\n\nWe share.\n\n## Keeping\n\nWe keep.\n\n## Rights\n\nYou may ask.`;
    expect(toKinds(whole).slice(0, 3)).toStrictEqual(['boilerplate', 'boilerplate', 'boilerplate']);
  });

  it('tells the column at which lines above were wrapped', () => {
    const lines = 'We share the records of your visits with the owners of the Lark\nShop in Bristol.';
    const behind =
      'We keep the records of your visits for as long as the law of the\nland requires it, and we delete them as soon as there is no more\nneed for any of them in our shop.';
    expect(cut(lines)).toHaveLength(2);
    expect(toClauses(`${lines}\n\n${behind}`)[0]).toBe(lines.replace('\n', ' '));
  });

  it('does not make a heading of words in a paragraph above', () => {
    const text = 'We may refuse. Your Marketing Choices You can opt out.';
    const whole = `${text}\n\n## Your Marketing Choices\n\nSee above.`;
    expect(cut(whole).slice(0, 2)).toStrictEqual(cut(text));
  });
});

describe('a title over two lines', () => {
  it('is one heading', () => {
    const text = '**Mending and Erasing Your Data** **And**\n\n**Reaching Us**\n\nYou may write to us.';
    expect(cut(text).map(({ kind }) => kind)).toStrictEqual(['heading', 'clause']);
  });

  it('is two where the first can end where it does', () => {
    const text = '**Whom We Share With**\n\n**Our Partners**\n\nWe share names.';
    expect(cut(text).map(({ kind }) => kind)).toStrictEqual(['heading', 'heading', 'clause']);
  });
});

describe('bad input', () => {
  const long = 'We collect your name, e.g. when you register (see Art. 6). ';
  it.each([
    ['one line of five megabytes', long.repeat(85_000)],
    ['five megabytes of line breaks', '\n'.repeat(5_000_000)],
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
